import { componentOption, componentsGiven, noteOption, platformArgument } from "../act-options.ts";
import { defineCommand } from "../command.ts";
import { connected, connectionOptions } from "../connection.ts";
import { actOptions, recordAct } from "../record-act.ts";
import { zoneOption } from "../typed-instants.ts";
import { text } from "../values.ts";

export const command = defineCommand({
  path: ["confirm"],
  summary: {
    en: "Confirms that service is fully back, as of now.",
    fr: "Confirme que le service est entièrement rétabli, à l’instant.",
  },
  details: {
    en: "For one report (--of), or for components; for all of them where neither is named.",
    fr: "Pour une notification (--of), ou pour des composants\u202f; pour tous quand rien n’est nommé.",
  },
  options: {
    of: { summary: { en: "The report that this ends.", fr: "La notification que cela termine." }, value: text },
    component: componentOption,
    note: noteOption,
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ["garant confirm ocp01 --of N-12", "garant confirm ocp01 --component api"],
  run: ({ platform, of, component, note = null, ...given }, io) => {
    const body = { ...(of === undefined ? {} : { of }), ...componentsGiven(component), note };
    return connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/restorations", { params: { path: { platform }, header }, body }),
      ),
    );
  },
});
