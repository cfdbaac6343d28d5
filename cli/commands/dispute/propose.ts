import { countsOption, fromOption, platformArgument, reasonOption, toOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connectionOptions } from "../../connection.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["dispute", "propose"],
  summary: {
    en: "Proposes how disputed time is settled: nothing moves until the other party accepts.",
    fr: "Propose une décision sur un temps contesté\u202f: rien ne bouge avant que l’autre partie l’accepte.",
  },
  options: {
    dispute: {
      summary: { en: "The record that opened the dispute.", fr: "L’enregistrement qui a ouvert la contestation." },
      value: text,
    },
    from: fromOption,
    to: toOption,
    counts: countsOption,
    reason: reasonOption,
    zone: zoneOption,
    ...settleOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: [
    'garant dispute propose ocp01 --dispute C-48 --from 2026-10-14T08:58:35+02:00 --to 2026-10-14T09:01:25+02:00 --counts yes --reason "The registry still failed"',
  ],
  run: async ({ platform, dispute, from, to, counts, reason, ...given }, io) => {
    const instants = understand(io, given.zone, { from, to });
    if (!instants.ok) return io.badInput(instants.errors);
    const body = { ...(dispute === undefined ? {} : { dispute }), ...instants.value, counts: counts === "yes", reason };
    return settle(given, io, { act: "propose-ruling", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/ruling-proposals", { params: { path: { platform }, header }, body }),
    );
  },
});
