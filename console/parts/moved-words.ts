/** A line that an amendment moved, in words: its name, before, after. */
import type { Statement } from "../../api/types.ts";
import type { Spoken } from "../words/use-words.ts";

type Line = Statement["versions"][number]["moved"][number];
type Told = { readonly line: string; readonly before: string; readonly after: string };

const durations = ["counted", "disputed", "excluded", "unknown", "eligible", "claimable"] as const;
const shares = ["availability", "claimableAvailability"] as const;
const verdicts = ["met", "missed", "open", "unproven"] as const;

/** A line that this console does not know is shown as the statement has it. */
export function movedWords({ line, before, after }: Line, spoken: Spoken): Told {
  const { t, f } = spoken;
  const told = (name: string, way: (value: string) => string): Told => ({ line: name, before: way(before), after: way(after) });
  const duration = durations.find((one) => one === line);
  if (duration) return told(t(`statement.versions.line.${duration}`), (ms) => `${f.seconds(Number(ms))}\u00a0s`);
  const share = shares.find((one) => one === line);
  if (share) return told(t(`statement.versions.line.${share}`), (shown) => (shown ? f.percent(shown) : "–"));
  if (line === "verdict") return told(t("statement.versions.line.verdict"), (verdict) => verdictWords(verdict, t));
  if (line === "firm") return told(t("statement.versions.line.firm"), (firm) => t(firm === "true" ? "shared.yes" : "shared.no"));
  if (line === "penalty") return told(t("statement.versions.line.penalty"), (points) => (points ? f.decimal(points) : "–"));
  if (line === "outages") return told(t("outages.title"), (intervals) => f.count(intervals.split(" ").filter(Boolean).length));
  return { line, before, after };
}

function verdictWords(verdict: string, t: Spoken["t"]): string {
  const known = verdicts.find((one) => one === verdict);
  return known ? t(`shared.verdict.${known}`) : verdict;
}
