/** The sentence that opens the overview: is anything down, can each month still be kept. */
import type { Overview } from "../../../api/types.ts";
import { capital, listText } from "../../../api/writing/format.ts";
import type { Spoken } from "../../words/use-words.ts";

/** Two sentences; where supervision or the ledger is silent, that comes first and in place of any good news. */
export function headline(overview: Overview, { t, f }: Spoken): string {
  if (overview.alarm === "supervision-silent") return t("overview.silent");
  const month = capital(f.month(overview.month));
  const sentences = [stateSentence(overview, t), monthSentence(overview, month, { t, f })];
  if (overview.alarm === "ledger-behind-checkpoint") sentences.unshift(t("overview.ledgerBehind"));
  return sentences.join(" ");
}

function stateSentence({ platforms }: Overview, t: Spoken["t"]): string {
  const of = platforms.length;
  const down = platforms.filter(({ state }) => state === "down" || state === "disputed").length;
  const unknown = platforms.filter(({ state }) => state === "unknown").length;
  if (down > 0) return t("overview.down", { count: down, of });
  if (unknown > 0) return t("overview.unknown", { count: unknown, of });
  return t("overview.up", { count: of });
}

function monthSentence({ platforms }: Overview, month: string, { t, f }: Pick<Spoken, "t" | "f">): string {
  const missed = platforms.filter(({ month: { figures } }) => figures.verdict === "missed");
  const names = listText(
    missed.map(({ title }) => title),
    f.language,
  );
  if (missed.length > 0) return t("overview.missed", { count: missed.length, month, names });
  const spent = platforms.some(({ state, month: { figures } }) => state === "down" || figures.counted > 0);
  return t(spent ? "overview.canBeKept" : "overview.keptSoFar", { month });
}
