import { componentOption, componentsGiven, noteOption, platformArgument } from "../act-options.ts";
import { defineCommand } from "../command.ts";
import { connected, connectionOptions } from "../connection.ts";
import { actOptions, recordAct } from "../record-act.ts";
import { instantValue, understand, zoneOption } from "../typed-instants.ts";

export const command = defineCommand({
  path: ["report"],
  summary: {
    en: "Reports an unavailability of a platform, as of now.",
    fr: "Déclare une indisponibilité d’une plateforme, à l’instant.",
  },
  details: {
    en: "The instant that counts is the reception by the server. An outage starts at the earlier of your report and detection.",
    fr: "L’instant retenu est la réception par le serveur. L’indisponibilité commence au plus tôt de votre notification et de la détection.",
  },
  options: {
    component: componentOption,
    note: noteOption,
    "claimed-at": {
      summary: {
        en: "When you say that it began: kept beside, the reception counts.",
        fr: "Quand cela a commencé selon vous\u202f: gardé à côté, c’est la réception qui compte.",
      },
      value: instantValue,
    },
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: [
    "garant report ocp01 --component api --receipt receipt.json",
    'garant report ocp01 --note "Deployments fail" --claimed-at 2026-10-14T08:12 --zone Europe/Paris',
  ],
  run: async ({ platform, component, note = null, ...given }, io) => {
    const instants = understand(io, given.zone, { claimedAt: given["claimed-at"] });
    if (!instants.ok) return io.badInput(instants.errors);
    const body = { ...componentsGiven(component), note, claimedAt: instants.value.claimedAt ?? null };
    return connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/notifications", { params: { path: { platform }, header }, body }),
      ),
    );
  },
});
