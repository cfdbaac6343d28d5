import { defineCommand } from "../../command.ts";
import { fishScript } from "../../completing/scripts.ts";

export const command = defineCommand({
  path: ["completion", "fish"],
  summary: {
    en: "Prints what makes fish complete what is typed after garant.",
    fr: "Écrit ce qui fait compléter par fish ce qu’on tape après garant.",
  },
  details: {
    en: "Commands, options, values of closed lists, files, and names that the server has, where it answers at once.",
    fr: "Commandes, options, valeurs des listes closes, fichiers, et noms connus du serveur s’il répond aussitôt.",
  },
  examples: ["garant completion fish | source    # in ~/.config/fish/config.fish"],
  run: async (_, io) => {
    io.write(fishScript);
    return 0;
  },
});
