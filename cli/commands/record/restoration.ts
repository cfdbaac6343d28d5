import { atOption, componentOption, componentsGiven, noteOption, platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, providerOptions } from "../../connection.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "restoration"],
  summary: {
    en: "Records a client's confirmation of restoration that reached the provider otherwise: a telephone call, at its instant.",
    fr: "Enregistre une confirmation de retour du client reçue autrement par le prestataire\u202f: un appel, à son instant.",
  },
  options: {
    of: { summary: { en: "The report that this ends.", fr: "La notification que cela termine." }, value: text },
    at: atOption,
    component: componentOption,
    note: noteOption,
    zone: zoneOption,
    ...actOptions,
    ...providerOptions,
  },
  arguments: [platformArgument],
  examples: ["garant record restoration ocp01 --of N-12 --at 2026-10-14T09:01:25+02:00"],
  run: async ({ platform, of, at, component, note = null, ...given }, io) => {
    const instants = understand(io, given.zone, { at });
    if (!instants.ok) return io.badInput(instants.errors);
    const body = { ...(of === undefined ? {} : { of }), ...componentsGiven(component), note, ...instants.value };
    return connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/restorations", { params: { path: { platform }, header }, body }),
      ),
    );
  },
});
