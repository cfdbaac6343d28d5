import { platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connectionOptions } from "../../connection.ts";
import { digestGiven, proofFileOption } from "../../proof-file.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text, wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "zones"],
  summary: {
    en: "Records over how many availability zones the client's systems are spread, from now on.",
    fr: "Enregistre sur combien de zones de disponibilité les systèmes du client sont répartis, dès maintenant.",
  },
  options: {
    zones: { summary: { en: "How many.", fr: "Combien." }, value: wholeNumber, required: true },
    evidence: { summary: { en: "What shows it.", fr: "Ce qui le montre." }, value: text, required: true },
    "proof-file": proofFileOption,
    zone: zoneOption,
    ...settleOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ['garant record zones ocp01 --zones 2 --evidence "oc get nodes -L topology.kubernetes.io/zone, 2026-10-14"'],
  run: async ({ platform, zones, evidence, ...given }, io) => {
    const digest = await digestGiven(given["proof-file"]);
    if (!digest.ok) return io.badInput(digest.errors);
    const body = { zones, evidence, ...digest.value };
    return settle(given, io, { act: "record-zones", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/zones", { params: { path: { platform }, header }, body }),
    );
  },
});
