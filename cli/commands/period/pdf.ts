import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { fetchFile, intoOptions, streamed } from "../../fetch-file.ts";
import { onePlatformOption, periodArgument } from "../../period-argument.ts";

export const command = defineCommand({
  path: ["period", "pdf"],
  summary: {
    en: "Fetches a month, a quarter or a year on paper, month by month, of one platform or of all.",
    fr: "Récupère sur papier un mois, un trimestre ou une année, mois par mois, d’une plateforme ou de toutes.",
  },
  options: { platform: onePlatformOption, ...intoOptions, ...connectionOptions },
  arguments: [periodArgument],
  examples: ["garant period pdf 2026-Q4", "garant period pdf 2026 --platform ocp01"],
  run: ({ period, platform, into, force, ...given }, io) =>
    connected(given, io, (garant) => {
      const query = { language: io.language, ...(platform !== undefined && { platform }) };
      return fetchFile(
        garant,
        io,
        { into, force },
        {
          making: { en: "The period is being gathered …", fr: "La période se rassemble …" },
          otherwise: `${period}.pdf`,
          request: () => garant.api.GET("/periods/{period}/pdf", { params: { path: { period }, query }, ...streamed }),
        },
      );
    }),
});
