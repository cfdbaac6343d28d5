import path from "node:path";
import { defineCommand } from "../command.ts";
import { dataOption, launch } from "../launch.ts";
import { folder } from "../values.ts";

export const command = defineCommand({
  path: ["backup"],
  summary: {
    en: "Copies a data folder with its embedded database, its keys and its checkpoints; the digest of each file beside.",
    fr: "Copie un dossier de données avec sa base embarquée, ses clés et ses points de contrôle\u202f; l’empreinte de chaque fichier à côté.",
  },
  details: {
    en: "The server must be stopped. It holds the signing keys: keep it as you keep them. For PostgreSQL see docs/postgresql.md.",
    fr: "Le serveur doit être arrêté. La copie contient les clés de signature\u202f: gardez-la comme vous les gardez. Pour PostgreSQL, voir docs/postgresql.md.",
  },
  options: { data: dataOption },
  arguments: [
    {
      name: "folder",
      summary: { en: "Where to: a new folder, or an empty one.", fr: "Où\u202f: un nouveau dossier, ou un dossier vide." },
      value: folder,
      required: true,
    },
  ],
  examples: ["garant backup /backups/2026-11-22"],
  run: ({ data, folder: into }, io) => launch(io, data, ["--task", "backup", "--folder", path.resolve(into)]),
});
