import { defineCommand } from "../command.ts";
import { dataOption, launch } from "../launch.ts";

export const command = defineCommand({
  path: ["serve"],
  summary: {
    en: "Starts the server as npm start does, without building the console.",
    fr: "Démarre le serveur comme npm start, sans construire la console.",
  },
  options: { data: dataOption },
  run: ({ data }, io) => launch(io, data, []),
});
