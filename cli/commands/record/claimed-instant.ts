import { platformArgument, reasonOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { providerOptions } from "../../connection.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "claimed-instant"],
  summary: {
    en: "Accepts the earlier instant that a report claimed: the notification counts from it. The provider's act.",
    fr: "Accepte l’instant antérieur qu’une notification fait valoir\u202f: elle compte à partir de lui. Acte du prestataire.",
  },
  options: {
    of: { summary: { en: "The notification.", fr: "La notification." }, value: text, required: true },
    reason: reasonOption,
    zone: zoneOption,
    ...settleOptions,
    ...providerOptions,
  },
  arguments: [platformArgument],
  examples: ['garant record claimed-instant ocp01 --of N-41 --reason "Their gateway could not reach us" --preview'],
  run: ({ platform, of, reason, ...given }, io) => {
    const body = { of, reason };
    return settle(given, io, { act: "accept-claimed-instant", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/claimed-instants", { params: { path: { platform }, header }, body }),
    );
  },
});
