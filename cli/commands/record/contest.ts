import { platformArgument, reasonOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "contest"],
  summary: {
    en: "Contests a notification (the provider) or an exclusion (the client).",
    fr: "Conteste une notification (le prestataire) ou une exclusion (le client).",
  },
  options: {
    of: { summary: { en: "The record contested.", fr: "L’enregistrement contesté." }, value: text, required: true },
    reason: reasonOption,
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ['garant record contest ocp01 --of X-3 --reason "The requests came from another tenant"'],
  run: ({ platform, of, reason, ...given }, io) =>
    connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/contests", { params: { path: { platform }, header }, body: { of, reason } }),
      ),
    ),
});
