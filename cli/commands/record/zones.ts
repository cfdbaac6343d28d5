import { platformArgument, sinceOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connectionOptions } from "../../connection.ts";
import { digestGiven, proofFileOption } from "../../proof-file.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";
import { text, wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "zones"],
  summary: {
    en: "Records over how many availability zones the client's systems are spread, from now on or since an instant.",
    fr: "Enregistre sur combien de zones de disponibilité les systèmes du client sont répartis, dès maintenant ou depuis un instant.",
  },
  details: {
    en: "Dated back with --since it holds until the next record; the statement shows since when, recorded when, by whom. Nobody dates back over what the other party recorded. Try it with --preview.",
    fr: "Antidaté par --since, il vaut jusqu’à l’enregistrement suivant\u202f; le relevé montre depuis quand, inscrit quand et par qui. Personne n’antidate par-dessus ce que l’autre partie a inscrit. À essayer avec --preview.",
  },
  options: {
    zones: { summary: { en: "How many.", fr: "Combien." }, value: wholeNumber, required: true },
    since: sinceOption,
    evidence: { summary: { en: "What shows it.", fr: "Ce qui le montre." }, value: text, required: true },
    "proof-file": proofFileOption,
    zone: zoneOption,
    ...settleOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: [
    'garant record zones ocp01 --zones 2 --evidence "oc get nodes -L topology.kubernetes.io/zone, 2026-10-14"',
    'garant record zones ocp01 --zones 3 --since 2026-10-01T00:00 --zone Europe/Paris --evidence "inventory of 30 September" --preview',
  ],
  run: async ({ platform, zones, evidence, since, ...given }, io) => {
    const instants = understand(io, given.zone, { since });
    if (!instants.ok) return io.badInput(instants.errors);
    const digest = await digestGiven(given["proof-file"]);
    if (!digest.ok) return io.badInput(digest.errors);
    const at = instants.value.since;
    const body = { zones, evidence, ...(at === undefined ? {} : { at }), ...digest.value };
    return settle(given, io, { act: "record-zones", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/zones", { params: { path: { platform }, header }, body }),
    );
  },
});
