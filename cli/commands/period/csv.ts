import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { fetchFile, intoOptions, streamed } from "../../fetch-file.ts";
import { onePlatformOption, periodArgument } from "../../period-argument.ts";
import { formOption, usualForm } from "../../table-form.ts";

export const command = defineCommand({
  path: ["period", "csv"],
  summary: {
    en: "Fetches a month, a quarter or a year as a table for a spreadsheet: a row a platform and month.",
    fr: "Récupère un mois, un trimestre ou une année en tableau, pour un tableur\u202f: une ligne par plateforme et par mois.",
  },
  options: { platform: onePlatformOption, form: formOption, ...intoOptions, ...connectionOptions },
  arguments: [periodArgument],
  examples: ["garant period csv 2026-Q4", "garant period csv 2026 --platform ocp01"],
  run: ({ period, platform, form, into, force, ...given }, io) =>
    connected(given, io, (garant) => {
      const query = { language: io.language, form: form ?? usualForm(io.language), ...(platform !== undefined && { platform }) };
      return fetchFile(
        garant,
        io,
        { into, force },
        {
          making: { en: "The period is being gathered …", fr: "La période se rassemble …" },
          otherwise: `${period}.csv`,
          request: () => garant.api.GET("/periods/{period}/csv", { params: { path: { period }, query }, ...streamed }),
        },
      );
    }),
});
