import { fromOption, platformArgument, reasonOption, toOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";
import { oneOf } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "ruling"],
  summary: {
    en: "Settles time in dispute: it counts as unavailability, or it does not.",
    fr: "Tranche un temps contesté\u202f: il compte comme indisponibilité, ou non.",
  },
  options: {
    from: fromOption,
    to: toOption,
    counts: {
      summary: { en: "Whether that time counts.", fr: "Si ce temps compte." },
      value: oneOf("yes", "no"),
      required: true,
    },
    reason: reasonOption,
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: [
    'garant record ruling ocp01 --from 2026-10-14T08:58:35+02:00 --to 2026-10-14T09:01:25+02:00 --counts yes --reason "Both agree: the registry still failed"',
  ],
  run: async ({ platform, from, to, counts, reason, ...given }, io) => {
    const instants = understand(io, given.zone, { from, to });
    if (!instants.ok) return io.badInput(instants.errors);
    const body = { ...instants.value, counts: counts === "yes", reason };
    return connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/rulings", { params: { path: { platform }, header }, body }),
      ),
    );
  },
});
