/** An outage in one sentence, in both languages: how long, who opened it, what of it counts. */
import type { z } from "zod";
import type { Outage } from "../../../api/schemas/outage.ts";
import type { Language, Words } from "../../../core/words/language.ts";
import { spanOf, totals } from "../outage-summary.ts";
import { saidDuration, saidInstant } from "../say.ts";
import type { OutageParts } from "./parts.ts";

const opened = {
  en: { client: "reported by the client first", supervision: "seen by supervision first" },
  fr: { client: "déclarée d’abord par le client", supervision: "vue d’abord par la supervision" },
} as const;

export function summaryOf(parts: OutageParts): z.output<typeof Outage>["summary"] {
  return { en: english(parts), fr: french(parts) };
}

function english(parts: OutageParts): string {
  const { from, to, openedBy } = parts.said;
  const { zone } = parts.books.terms;
  const span =
    to === null
      ? `since ${saidInstant(from, zone, "en")}`
      : `from ${saidInstant(from, zone, "en")} to ${saidInstant(to, zone, "en")}`;
  return `Unavailable for ${lasted(parts)}, ${span}, ${opened.en[openedBy]}: ${shares(parts, "en")}.`;
}

function french(parts: OutageParts): string {
  const { from, to, openedBy } = parts.said;
  const { zone } = parts.books.terms;
  const span =
    to === null
      ? `depuis le ${saidInstant(from, zone, "fr")}`
      : `du ${saidInstant(from, zone, "fr")} au ${saidInstant(to, zone, "fr")}`;
  return `Indisponibilité de ${lasted(parts)}, ${span}, ${opened.fr[openedBy]}\u202f: ${shares(parts, "fr")}.`;
}

function lasted({ said, books }: OutageParts): string {
  const { from, to } = spanOf(said, books.account);
  return saidDuration(to - from);
}

const classes: readonly (readonly [name: "counted" | "disputed" | "excluded", words: Words])[] = [
  ["counted", { en: "counted", fr: "de temps compté" }],
  ["disputed", { en: "in dispute", fr: "de temps contesté" }],
  ["excluded", { en: "excluded", fr: "de temps exclu" }],
];

function shares({ said, books }: OutageParts, language: Language): string {
  const times = totals(books.account, books.terms, spanOf(said, books.account));
  const shown = classes.filter(([name]) => name === "counted" || times[name] > 0);
  return shown.map(([name, words]) => `${saidDuration(times[name])} ${words[language]}`).join(", ");
}
