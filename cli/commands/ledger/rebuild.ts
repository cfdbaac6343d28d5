import { defineCommand } from "../../command.ts";
import { dataOption, launch } from "../../launch.ts";

export const command = defineCommand({
  path: ["ledger", "rebuild"],
  summary: {
    en: "Drops what is only for reading, makes it again from the facts, and compares. Exit 1 where it differs.",
    fr: "Jette ce qui n’est que pour la lecture, le refait depuis les faits, et compare. Code 1 si cela diffère.",
  },
  details: {
    en: "Works on the data folder itself: the server must be stopped.",
    fr: "Travaille sur le dossier des données lui-même\u202f: le serveur doit être arrêté.",
  },
  options: { data: dataOption },
  run: ({ data }, io) => launch(io, data, ["--task", "ledger-rebuild"]),
});
