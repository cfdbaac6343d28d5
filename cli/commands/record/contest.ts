import { platformArgument, reasonOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connectionOptions } from "../../connection.ts";
import { settle, settleOptions } from "../../settle-act.ts";
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
    ...settleOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ['garant record contest ocp01 --of X-3 --reason "The requests came from another tenant"'],
  run: ({ platform, of, reason, ...given }, io) => {
    const body = { of, reason };
    return settle(given, io, { act: "contest-record", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/contests", { params: { path: { platform }, header }, body }),
    );
  },
});
