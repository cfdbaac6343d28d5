import { defineCommand } from "../../command.ts";
import { dataOption, launch } from "../../launch.ts";

export const command = defineCommand({
  path: ["ledger", "verify"],
  summary: {
    en: "Reads a data folder's ledger again from its beginning and names what is wrong. Exit 1 where something is.",
    fr: "Relit depuis son début le journal de preuves d’un dossier de données et nomme ce qui est faux. Code 1 s’il y en a.",
  },
  details: {
    en: "Works on the data folder itself: the server must be stopped.",
    fr: "Travaille sur le dossier des données lui-même\u202f: le serveur doit être arrêté.",
  },
  options: { data: dataOption },
  run: ({ data }, io) => launch(io, data, ["--task", "ledger-verify"]),
});
