import { platformArgument, vantageArgument } from "../../act-options.ts";
import { platformManifest } from "../../applying/platform-manifest.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { fileInTheWay } from "../../keep-file.ts";
import { changeAsRead } from "../../read-to-change.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { duration, oneOf } from "../../values.ts";

export const command = defineCommand({
  path: ["vantage", "place"],
  summary: {
    en: "Has a vantage point watch a platform from now on, at the components' beats or at its own.",
    fr: "Fait observer une plateforme par un point d’observation dès maintenant, à la cadence des composants ou à la sienne.",
  },
  options: {
    interval: { summary: { en: "Its own beat.", fr: "Sa propre cadence." }, value: duration },
    "stale-after": {
      summary: { en: "Silent after so long; else three beats.", fr: "Muet après tant de temps\u202f; sinon trois cadences." },
      value: duration,
    },
    kind: {
      summary: {
        en: "Of one that is not there yet and is no agent: alerts or imported. It is enrolled as it is placed.",
        fr: "Pour un point qui n’existe pas encore et n’est pas un agent\u202f: alerts ou imported. Il est inscrit en même temps.",
      },
      value: oneOf("alerts", "imported"),
    },
    zone: zoneOption,
    ...actOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument, vantageArgument],
  examples: ["garant vantage place ocp01 lyon --interval 1m", "garant vantage place ocp01 alerts --kind alerts --interval 1m"],
  run: ({ platform, vantage, kind, interval, "stale-after": stale, ...given }, io) =>
    connected(given, io, async (garant) => {
      const inTheWay = fileInTheWay(given.receipt, false);
      if (inTheWay) return io.badInput([inTheWay]);
      const beat =
        interval === undefined
          ? null
          : { intervalMs: interval, staleAfterMs: stale ?? 3 * interval, failures: 2, of: 3, successes: 2 };
      const path = { platform };
      const read = () => garant.api.GET("/platforms/{platform}/description", { params: { path } });
      return await changeAsRead(
        garant,
        read,
        (now) => platformManifest(now, null, io.now()),
        (version) =>
          recordAct(garant, given, (key) =>
            garant.api.POST("/platforms/{platform}/vantages", {
              params: { header: { ...key, ...version }, path },
              body: { vantage, beat, ...(kind && { kind }) },
            }),
          ),
      );
    }),
});
