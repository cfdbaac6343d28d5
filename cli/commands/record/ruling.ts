import { countsOption, fromOption, platformArgument, reasonOption, toOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connectionOptions } from "../../connection.ts";
import { digestGiven, proofFileOption } from "../../proof-file.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "ruling"],
  summary: {
    en: "Records what the body that the agreement names decided of time in dispute. Between the parties: garant dispute propose.",
    fr: "Enregistre ce que l’instance désignée par la convention a décidé d’un temps contesté. Entre les parties\u202f: garant dispute propose.",
  },
  options: {
    from: fromOption,
    to: toOption,
    counts: countsOption,
    reason: reasonOption,
    proof: {
      summary: { en: "The decision: its reference or address.", fr: "La décision\u202f: sa référence ou son adresse." },
      value: text,
      required: true,
    },
    "proof-file": proofFileOption,
    zone: zoneOption,
    ...settleOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: [
    'garant record ruling ocp01 --from 2026-10-14T08:58:35+02:00 --to 2026-10-14T09:01:25+02:00 --counts yes --reason "The registry still failed" --proof "Decision 2026-17"',
  ],
  run: async ({ platform, from, to, counts, reason, proof, ...given }, io) => {
    const instants = understand(io, given.zone, { from, to });
    if (!instants.ok) return io.badInput(instants.errors);
    const digest = await digestGiven(given["proof-file"]);
    if (!digest.ok) return io.badInput(digest.errors);
    const body = { ...instants.value, counts: counts === "yes", reason, proof, ...digest.value };
    return settle(given, io, { act: "rule-dispute", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/rulings", { params: { path: { platform }, header }, body }),
    );
  },
});
