import { platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { monthArgument } from "../../month-argument.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text, wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["claim", "record"],
  summary: {
    en: "Records that a month’s penalty was claimed, by which version of its statement, and where to.",
    fr: "Inscrit que la pénalité d’un mois a été réclamée, au titre de quelle version du relevé, et auprès de qui.",
  },
  options: {
    version: {
      summary: { en: "The version that the claim stands on.", fr: "La version sur laquelle porte la réclamation." },
      value: wholeNumber,
      required: true,
    },
    to: { summary: { en: "Where it was sent.", fr: "À qui elle a été envoyée." }, value: text },
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument, monthArgument],
  examples: ["garant claim record ocp01 2026-10 --version 1 --to support@provider.example"],
  run: ({ platform, month, version, to, ...given }, io) => {
    const body = { month, version, ...(to !== undefined && { sentTo: to }) };
    return connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/claims", { params: { path: { platform }, header }, body }),
      ),
    );
  },
});
