import type { Schema } from "../../../api/client/client.ts";
import { sourceArgument } from "../../alert-sources.ts";
import { act } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { asTheServerChecks, documentOption, readDocument } from "../../document-to-send.ts";
import { alertSource } from "../../kinds/alert-source.ts";
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
      const request = (header: { "idempotency-key": string }) =>
        garant.api.POST("/alert-sources/{source}/rules", { params: { path: { source }, header }, body });
      const asked = await act(garant, undefined, request, placeOf);
      if (!asked.ok) return asked.code;
      io.answer(asked.value, (language) => table([asked.value], alertSource.columns("UTC"), alertSource.none, language));
      return 0;
    });
  },
});
