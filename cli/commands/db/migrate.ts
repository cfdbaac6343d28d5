import { defineCommand } from "../../command.ts";
import { dataOption, launch } from "../../launch.ts";

export const command = defineCommand({
  path: ["db", "migrate"],
  summary: {
    en: "Brings the database to this version's schema, and says what it applied. Never backwards.",
    fr: "Amène la base au schéma de cette version et dit ce qui est appliqué. Jamais en arrière.",
  },
  details: {
    en: "A server does it when it starts; here, before the first process of a new version. Processes of the version before go on serving meanwhile.",
    fr: "Un serveur le fait à son démarrage\u202f; ici, avant le premier processus d’une nouvelle version. Les processus de la version précédente continuent de servir pendant ce temps.",
  },
  options: { data: dataOption },
  run: ({ data }, io) => launch(io, data, ["--task", "db-migrate"]),
});
