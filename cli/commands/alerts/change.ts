import type { Schema } from "../../../api/client/client.ts";
import { sourceArgument } from "../../alert-sources.ts";
import { alertSourceManifest } from "../../applying/plan-alert-source.ts";
import { act } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { asTheServerChecks, documentOption, readDocument } from "../../document-to-send.ts";
import { alertSource } from "../../kinds/alert-source.ts";
import { changeAsRead, toldAs } from "../../read-to-change.ts";
import { table } from "../../show.ts";

export const command = defineCommand({
  path: ["alerts", "change"],
  summary: {
    en: "Changes, from now on, which alerts of a source are about which component.",
    fr: "Change, à partir de maintenant, ce dont traitent les alertes d’une source.",
  },
  options: { file: documentOption, ...connectionOptions },
  arguments: [sourceArgument],
  examples: ["garant alerts change alertmanager -f rules.yaml --party provider"],
  run: async ({ source, file, ...given }, io) => {
    const document = await readDocument(file, io);
    if (!document.ok) return io.badInput(document.errors);
    const { value, placeOf } = document.value;
    const body = asTheServerChecks<Schema<"AlertRules">>(value);
    return connected(given, io, async (garant) => {
      const path = { source };
      const read = () => garant.api.GET("/alert-sources/{source}", { params: { path } });
      return changeAsRead(garant, read, alertSourceManifest, async (version) => {
        const request = (key: { "idempotency-key": string }) =>
          garant.api.POST("/alert-sources/{source}/rules", { params: { path, header: { ...key, ...version } }, body });
        return toldAs(await act(garant, undefined, request, placeOf), (changed) =>
          io.answer(changed, (language) => table([changed], alertSource.columns("UTC"), alertSource.none, language)),
        );
      });
    });
  },
});
