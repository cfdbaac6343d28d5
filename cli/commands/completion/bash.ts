import { defineCommand } from "../../command.ts";
import { bashScript } from "../../completing/scripts.ts";

export const command = defineCommand({
  path: ["completion", "bash"],
  summary: {
    en: "Prints what makes bash complete what is typed after garant.",
    fr: "Écrit ce qui fait compléter par bash ce qu’on tape après garant.",
  },
  details: {
    en: "Commands, options, values of closed lists, files, and names that the server has, where it answers at once.",
    fr: "Commandes, options, valeurs des listes closes, fichiers, et noms connus du serveur s’il répond aussitôt.",
  },
  examples: ["source <(garant completion bash)    # in ~/.bashrc"],
  run: async (_, io) => {
    io.write(bashScript);
    return 0;
  },
});
