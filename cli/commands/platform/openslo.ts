import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";

export const command = defineCommand({
  path: ["platform", "openslo"],
  summary: {
    en: "Writes the indicator of a platform as an OpenSLO document (v1).",
    fr: "Écrit l’indicateur d’une plateforme en un document OpenSLO (v1).",
  },
  options: connectionOptions,
  arguments: [platformArgument],
  examples: ["garant platform openslo ocp01 > ocp01.slo.yaml"],
  run: ({ platform, ...given }, io) =>
    connected(given, io, async (garant) => {
      const params = { path: { platform } };
      const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}/openslo", { params, parseAs: "text" }));
      if (!asked.ok) return asked.code;
      io.write(asked.value);
      return 0;
    }),
});
