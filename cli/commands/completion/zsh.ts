import { defineCommand } from "../../command.ts";
import { zshScript } from "../../completing/scripts.ts";

export const command = defineCommand({
  path: ["completion", "zsh"],
  summary: {
    en: "Prints what makes zsh complete what is typed after garant.",
    fr: "Écrit ce qui fait compléter par zsh ce qu’on tape après garant.",
  },
  details: {
    en: "Commands, options, values of closed lists, files, and names that the server has, where it answers at once.",
    fr: "Commandes, options, valeurs des listes closes, fichiers, et noms connus du serveur s’il répond aussitôt.",
  },
  examples: ["source <(garant completion zsh)    # in ~/.zshrc"],
  run: async (_, io) => {
    io.write(zshScript);
    return 0;
  },
});
