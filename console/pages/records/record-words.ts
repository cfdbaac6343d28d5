/** The kinds of records in words; one that this console does not know is shown as the ledger has it. */
import type { Say } from "../../words/use-words.ts";

const kinds = ["notification", "restoration", "contest", "exclusion", "zones", "void", "ruling", "retraction"] as const;

export function recordKindWords(kind: string, t: Say): string {
  const known = kinds.find((one) => one === kind);
  return known ? t(`records.kinds.${known}`) : kind;
}
