import path from "node:path";
import { defineCommand } from "../command.ts";
import { dataOption, launch } from "../launch.ts";
import { folder } from "../values.ts";

export const command = defineCommand({
  path: ["restore"],
  summary: {
    en: "Puts a backup back into a data folder, each file checked first. Exit 1 where a newer checkpoint was given out from there.",
    fr: "Remet une sauvegarde dans un dossier de données, chaque fichier vérifié d’abord. Code 1 si un point de contrôle plus récent en a été remis.",
  },
  details: {
    en: "The server must be stopped, and the old database moved away (its folder db): nothing is overwritten but keys and older checkpoints.",
    fr: "Le serveur doit être arrêté et l’ancienne base déplacée (son dossier db)\u202f: rien n’est écrasé, sauf des clés et des points de contrôle plus anciens.",
  },
  options: { data: dataOption },
  arguments: [
    {
      name: "folder",
      summary: { en: "The backup's folder.", fr: "Le dossier de la sauvegarde." },
      value: folder,
      required: true,
    },
  ],
  examples: ["garant restore /backups/2026-11-22 --data data"],
  run: ({ data, folder: from }, io) => launch(io, data, ["--task", "restore", "--folder", path.resolve(from)]),
});
