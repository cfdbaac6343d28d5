import type { Schema } from "../../../api/client/client.ts";
import type { Words } from "../../../core/words/language.ts";
import { sourceArgument } from "../../alert-sources.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { asTheServerChecks, documentOption, readDocument } from "../../document-to-send.ts";
import { instantOrDash, table } from "../../show.ts";

type Previewed = Schema<"PreviewedAlert">;

const outcomes: Readonly<Record<Previewed["outcome"], Words>> = {
  heartbeat: { en: "heartbeat", fr: "battement" },
  mapped: { en: "observed", fr: "observée" },
  "no-rule": { en: "no rule fits", fr: "aucune règle ne convient" },
  "no-such-series": { en: "no such component or vantage", fr: "composant ou point d’observation inconnu" },
};

export const command = defineCommand({
  path: ["alerts", "preview"],
  summary: {
    en: "Shows what rules would make of the last payloads of a source; nothing is kept.",
    fr: "Montre ce que des règles feraient des derniers envois d’une source\u202f; rien n’est conservé.",
  },
  options: { file: documentOption, ...connectionOptions },
  arguments: [sourceArgument],
  examples: ["garant alerts preview alertmanager -f rules.yaml"],
  run: async ({ source, file, ...given }, io) => {
    const document = await readDocument(file, io);
    if (!document.ok) return io.badInput(document.errors);
    const { value, placeOf } = document.value;
    const body = asTheServerChecks<Schema<"AlertRules">>(value);
    return connected(given, io, async (garant) => {
      const params = { path: { source } };
      const asked = await ask(garant, () => garant.api.POST("/alert-sources/{source}/preview", { params, body }), placeOf);
      if (!asked.ok) return asked.code;
      io.answer(asked.value, (language) =>
        table<Previewed>(
          asked.value.items,
          [
            { title: { en: "Received", fr: "Reçue" }, of: ({ receivedAt }) => instantOrDash(receivedAt, "UTC") },
            { title: { en: "Alert", fr: "Alerte" }, of: ({ labels }) => labels.alertname ?? "–" },
            { title: { en: "Outcome", fr: "Résultat" }, of: ({ outcome }) => outcomes[outcome][language] },
            {
              title: { en: "Series", fr: "Série" },
              of: ({ series }) => (series === null ? "–" : `${series.platform} ${series.component} ${series.vantage}`),
            },
          ],
          { en: "No payload was received yet.", fr: "Aucun envoi n’a encore été reçu." },
          language,
        ),
      );
      return 0;
    });
  },
});
