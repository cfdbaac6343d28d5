import type { Schema } from "../../../api/client/client.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { asTheServerChecks, documentOption, readDocument } from "../../document-to-send.ts";
import { withoutVersion } from "../../document-version.ts";
import { actOptions, recordAct } from "../../record-act.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["platform", "connect"],
  summary: {
    en: "Connects a platform: its components and how each is probed. What is wrong in the file is told with its line.",
    fr: "Raccorde une plateforme\u202f: ses composants et comment chacun est sondé. Ce qui est faux dans le fichier est dit avec sa ligne.",
  },
  details: {
    en: "The file says id, title, region, zones, and a list of components: name, title, probe (kind, parameters), beat (intervalMs, staleAfterMs, failures, of, successes).",
    fr: "Le fichier donne id, title, region, zones, et une liste components\u202f: name, title, probe (kind, parameters), beat (intervalMs, staleAfterMs, failures, of, successes).",
  },
  options: { file: documentOption, zone: zoneOption, ...actOptions, ...connectionOptions },
  examples: ["garant platform connect -f ocp01.yaml"],
  run: async ({ file, ...given }, io) => {
    const document = await readDocument(file, io);
    if (!document.ok) return io.badInput(document.errors);
    const { placeOf } = document.value;
    const { value, condition } = withoutVersion(document.value.value);
    const body = asTheServerChecks<Schema<"ConnectPlatform">>(value);
    return connected(given, io, (garant) =>
      recordAct(
        garant,
        given,
        (header) => garant.api.POST("/platforms", { params: { header: { ...header, ...condition } }, body }),
        placeOf,
      ),
    );
  },
});
