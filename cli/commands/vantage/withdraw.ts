import { platformArgument, vantageArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { printable } from "../../show.ts";

export const command = defineCommand({
  path: ["vantage", "withdraw"],
  summary: {
    en: "Has a vantage point watch a platform no more, from now on.",
    fr: "Fait cesser l’observation d’une plateforme par un point d’observation, dès maintenant.",
  },
  options: connectionOptions,
  arguments: [platformArgument, vantageArgument],
  run: ({ platform, vantage, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () =>
        garant.api.DELETE("/platforms/{platform}/vantages/{vantage}", { params: { path: { platform, vantage } } }),
      );
      if (!asked.ok) return asked.code;
      const [name, place] = [printable(vantage), printable(platform)];
      io.answer(
        { platform, vantage, withdrawn: true },
        (language) => ({ en: `${name} watches ${place} no more.`, fr: `${name} n’observe plus ${place}.` })[language],
      );
      return 0;
    }),
});
