/** Sources of alerts as the command line names and lists them. */
import type { Schema } from "../api/client/client.ts";
import type { Language } from "../core/words/language.ts";
import { instantOrDash, table } from "./show.ts";
import { text } from "./values.ts";

type Source = Schema<"AlertSource">;

export const sourceArgument = {
  name: "source",
  summary: { en: "The source's name.", fr: "Le nom de la source." },
  value: text,
  required: true,
} as const;

/** One line a source. */
export function sourcesTable(sources: readonly Source[], language: Language): string {
  return table<Source>(
    sources,
    [
      { title: { en: "Source", fr: "Source" }, of: ({ source }) => source },
      { title: { en: "Rules", fr: "Règles" }, of: ({ rules }) => String(rules.length) },
      { title: { en: "Last payload", fr: "Dernier envoi" }, of: ({ lastReceivedAt }) => instantOrDash(lastReceivedAt, "UTC") },
      { title: { en: "Last heartbeat", fr: "Dernier battement" }, of: ({ heartbeatAt }) => instantOrDash(heartbeatAt, "UTC") },
    ],
    { en: "No source of alerts.", fr: "Aucune source d’alertes." },
    language,
  );
}
