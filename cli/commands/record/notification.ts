import { atOption, componentOption, componentsGiven, noteOption, platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, providerOptions } from "../../connection.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { understand, zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["record", "notification"],
  summary: {
    en: "Records a client's report that reached the provider otherwise: a telephone call, at its instant.",
    fr: "Enregistre une notification du client reçue autrement par le prestataire\u202f: un appel, à son instant.",
  },
  options: {
    at: atOption,
    component: componentOption,
    note: noteOption,
    zone: zoneOption,
    ...actOptions,
    ...providerOptions,
  },
  arguments: [platformArgument],
  examples: ['garant record notification ocp01 --at 2026-10-14T08:12 --zone Europe/Paris --note "Call of J. Martin"'],
  run: async ({ platform, at, component, note = null, ...given }, io) => {
    const instants = understand(io, given.zone, { at });
    if (!instants.ok) return io.badInput(instants.errors);
    const body = { ...componentsGiven(component), note, claimedAt: null, ...instants.value };
    return connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/notifications", { params: { path: { platform }, header }, body }),
      ),
    );
  },
});
