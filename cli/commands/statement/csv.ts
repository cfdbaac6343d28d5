import { platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { fetchFile, intoOptions, streamed } from "../../fetch-file.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";
import { formOption, usualForm } from "../../table-form.ts";

export const command = defineCommand({
  path: ["statement", "csv"],
  summary: {
    en: "Fetches a month’s outages, exclusions, disputes, unknown and ineligible time as a table for a spreadsheet.",
    fr: "Récupère en tableau, pour un tableur, les indisponibilités, exclusions, contestations, temps inconnu et inéligible d’un mois.",
  },
  options: { version: versionOption, form: formOption, ...intoOptions, ...connectionOptions },
  arguments: [platformArgument, monthArgument],
  examples: ["garant statement csv ocp01 2026-10 --form comma"],
  run: ({ platform, month, version, form, into, force, ...given }, io) =>
    connected(given, io, (garant) => {
      const how = { language: io.language, form: form ?? usualForm(io.language) };
      const params = { path: { platform, month }, query: { ...versionGiven(version), ...how } };
      return fetchFile(
        garant,
        io,
        { into, force },
        {
          making: { en: "The table is being made …", fr: "Le tableau se prépare …" },
          otherwise: `${platform}-${month}.csv`,
          request: () => garant.api.GET("/statements/{platform}/{month}/csv", { params, ...streamed }),
        },
      );
    }),
});
