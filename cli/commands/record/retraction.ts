import { platformArgument, reasonOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connectionOptions } from "../../connection.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "retraction"],
  summary: {
    en: "Withdraws a record of one's own party, from the beginning. A retraction is not withdrawn.",
    fr: "Retire un enregistrement de sa propre partie, depuis le début. Un retrait ne se retire pas.",
  },
  options: {
    of: { summary: { en: "The record withdrawn.", fr: "L’enregistrement retiré." }, value: text, required: true },
    reason: reasonOption,
    zone: zoneOption,
    ...settleOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ['garant record retraction ocp01 --of N-12 --reason "Reported by mistake: it was our own proxy"'],
  run: ({ platform, of, reason, ...given }, io) => {
    const body = { of, reason };
    return settle(given, io, { act: "retract-record", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/retractions", { params: { path: { platform }, header }, body }),
    );
  },
});
