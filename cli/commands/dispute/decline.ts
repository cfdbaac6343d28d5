import { platformArgument, reasonOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["dispute", "decline"],
  summary: {
    en: "Declines a proposed ruling, or takes one's own back: the time stays in dispute.",
    fr: "Refuse une décision proposée, ou retire la sienne\u202f: le temps reste contesté.",
  },
  options: {
    of: { summary: { en: "The proposal.", fr: "La proposition." }, value: text, required: true },
    reason: reasonOption,
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ['garant dispute decline ocp01 --of P-52 --reason "The registry was back"'],
  run: ({ platform, of, reason, ...given }, io) =>
    connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/ruling-refusals", {
          params: { path: { platform }, header },
          body: { of, reason },
        }),
      ),
    ),
});
