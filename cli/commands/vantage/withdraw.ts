import { platformArgument, vantageArgument } from "../../act-options.ts";
import { platformManifest } from "../../applying/platform-manifest.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { changeAsRead, toldAs } from "../../read-to-change.ts";
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
      const [name, place] = [printable(vantage), printable(platform)];
      const words = { en: `${name} watches ${place} no more.`, fr: `${name} n’observe plus ${place}.` };
      const read = () => garant.api.GET("/platforms/{platform}/description", { params: { path: { platform } } });
      return changeAsRead(
        garant,
        read,
        (now) => platformManifest(now, null, io.now()),
        async (header) => {
          const params = { path: { platform, vantage }, header };
          const withdraw = () => garant.api.DELETE("/platforms/{platform}/vantages/{vantage}", { params });
          return toldAs(await ask(garant, withdraw), () =>
            io.answer({ platform, vantage, withdrawn: true }, (language) => words[language]),
          );
        },
      );
    }),
});
