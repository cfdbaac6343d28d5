/** Disputes in the words of both languages, as a terminal shows them. */
import type { Schema } from "../api/client/client.ts";
import type { Language } from "../core/words/language.ts";
import { durationText } from "./show.ts";

type Summary = Schema<"DisputeSummary">;

export const disputeKindWords = {
  "notification-contested": { en: "notification contested", fr: "notification contestée" },
  "exclusion-contested": { en: "exclusion contested", fr: "exclusion contestée" },
  "confirmations-differ": { en: "confirmations differ", fr: "confirmations qui diffèrent" },
  "observations-voided": { en: "observations voided", fr: "observations écartées" },
} as const;

export const disputeStateWords = {
  open: { en: "open", fr: "ouverte" },
  settled: { en: "settled", fr: "tranchée" },
  idle: { en: "moves nothing", fr: "sans effet" },
} as const;

/** What hangs on a dispute: the verdict, the penalty, both or neither. */
export function hangsOn(
  { decidesVerdict, decidesPenalty }: Pick<Summary, "decidesVerdict" | "decidesPenalty">,
  language: Language,
) {
  const words = { en: ["verdict", "penalty"], fr: ["verdict", "pénalité"] }[language];
  const hanging = [decidesVerdict, decidesPenalty].flatMap((decides, place) => (decides ? [words[place]] : []));
  return hanging.length === 0 ? "–" : hanging.join(", ");
}

/** How long it has been open, or how long its time is. */
export function ageText(at: number, now: number, language: Language): string {
  return durationText(Math.max(0, now - at), language);
}
