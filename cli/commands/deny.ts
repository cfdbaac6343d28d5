import { noteOption, platformArgument } from "../act-options.ts";
import { defineCommand } from "../command.ts";
import { connected, connectionOptions } from "../connection.ts";
import { actOptions, recordAct } from "../record-act.ts";
import { zoneOption } from "../typed-instants.ts";
import { text } from "../values.ts";

export const command = defineCommand({
  path: ["deny"],
  summary: {
    en: "Denies that service is back, where supervision sees it back.",
    fr: "Nie que le service soit rétabli, quand la supervision le voit rétabli.",
  },
  options: {
    of: {
      summary: { en: "The report that was asked about.", fr: "La notification sur laquelle porte la question." },
      value: text,
      required: true,
    },
    note: noteOption,
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ['garant deny ocp01 --of N-12 --note "The registry still refuses pushes"'],
  run: ({ platform, of, note = null, ...given }, io) =>
    connected(given, io, (garant) =>
      recordAct(garant, given, (header) =>
        garant.api.POST("/platforms/{platform}/denials", { params: { path: { platform }, header }, body: { of, note } }),
      ),
    ),
});
