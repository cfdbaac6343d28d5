import { componentOption, componentsGiven, fromOption, platformArgument, reasonOption, toOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { providerOptions } from "../../connection.ts";
import { digestGiven, proofFileOption } from "../../proof-file.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "exclusion"],
  summary: {
    en: "Declares time that the agreement may subtract: its cause, its interval, its proof. The provider's act.",
    fr: "Déclare un temps que la convention peut déduire\u202f: sa cause, son intervalle, sa preuve. Acte du prestataire.",
  },
  options: {
    cause: {
      summary: {
        en: "The cause, as the agreement names it: hammering-block, duplicate-rejection …",
        fr: "La cause, telle que la convention la nomme\u202f: hammering-block, duplicate-rejection …",
      },
      value: text,
      required: true,
    },
    from: fromOption,
    to: {
      ...toOption,
      summary: { en: "Until when; open while it is left out.", fr: "Jusqu’à quand\u202f; ouvert tant que c’est omis." },
      required: false,
    },
    component: componentOption,
    reason: reasonOption,
    proof: {
      summary: {
        en: "What proves it: a ticket, a log, an address.",
        fr: "Ce qui le prouve\u202f: un ticket, un journal, une adresse.",
      },
      value: text,
      required: true,
    },
    "proof-file": proofFileOption,
    zone: zoneOption,
    ...settleOptions,
    ...providerOptions,
  },
  arguments: [platformArgument],
  examples: [
    'garant record exclusion ocp01 --cause hammering-block --from 2026-10-14T08:12:40+02:00 --to 2026-10-14T08:27:40+02:00 --component api --reason "1,400 requests a second from one token" --proof INC-4711',
  ],
  run: async ({ platform, cause, from, to, component, reason, proof, ...given }, io) => {
    const instants = understand(io, given.zone, { from, to });
    if (!instants.ok) return io.badInput(instants.errors);
    const digest = await digestGiven(given["proof-file"]);
    if (!digest.ok) return io.badInput(digest.errors);
    const body = { cause, ...instants.value, ...componentsGiven(component), reason, proof, ...digest.value };
    return settle(given, io, { act: "declare-exclusion", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/exclusions", { params: { path: { platform }, header }, body }),
    );
  },
});
