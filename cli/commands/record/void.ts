import { fromOption, platformArgument, reasonOption, toOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { providerOptions } from "../../connection.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "void"],
  summary: {
    en: "Declares observations wrong, as if never made. The figure without that is printed beside. The provider's act.",
    fr: "Déclare des observations fausses, comme jamais faites. Le chiffre sans cela est imprimé à côté. Acte du prestataire.",
  },
  options: {
    component: { summary: { en: "The component.", fr: "Le composant." }, value: text, required: true },
    vantage: {
      summary: {
        en: "Only what this vantage saw; every vantage where none is named.",
        fr: "Seulement ce que ce point a vu\u202f; tous quand aucun n’est nommé.",
      },
      value: text,
    },
    from: fromOption,
    to: toOption,
    reason: reasonOption,
    zone: zoneOption,
    ...settleOptions,
    ...providerOptions,
  },
  arguments: [platformArgument],
  examples: [
    'garant record void ocp01 --component api --vantage local --from 2026-10-14T08:12 --to 2026-10-14T08:20 --zone Europe/Paris --reason "The vantage had lost its own network"',
  ],
  run: async ({ platform, component, vantage, from, to, reason, ...given }, io) => {
    const instants = understand(io, given.zone, { from, to });
    if (!instants.ok) return io.badInput(instants.errors);
    const body = { component, ...(vantage === undefined ? {} : { vantage }), ...instants.value, reason };
    return settle(given, io, { act: "void-observations", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/voids", { params: { path: { platform }, header }, body }),
    );
  },
});
