import { defineCommand } from "../../command.ts";
import { dataOption, launch } from "../../launch.ts";

export const command = defineCommand({
  path: ["db", "check"],
  summary: {
    en: "Says what the database is, and whether this version may stand on it. Exit 1 where it may not, or tenants are not held apart.",
    fr: "Dit ce qu’est la base, et si cette version peut s’y appuyer. Code 1 si elle ne le peut, ou si les clients ne sont pas séparés.",
  },
  details: {
    en: "The PostgreSQL server of DATABASE_URL, also while Garant runs on it; without it the embedded database of a data folder, whose server must be stopped. Changes nothing.",
    fr: "Le serveur PostgreSQL de DATABASE_URL, même pendant que Garant s’y appuie\u202f; sinon la base embarquée d’un dossier de données, dont le serveur doit être arrêté. Ne change rien.",
  },
  options: { data: dataOption },
  run: ({ data }, io) => launch(io, data, ["--task", "db-check"]),
});
