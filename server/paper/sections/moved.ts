/** A line of a statement before and after, in words. */
import type { AmendedLine } from "../../../api/types.ts";
import type { Writing } from "../writing.ts";

const durations = ["counted", "disputed", "excluded", "unknown", "eligible", "claimable"];
const shares = ["availability", "claimableAvailability"];

export type Told = { readonly line: string; readonly before: string; readonly after: string };

/** One that these words do not know is told as the statement has it. */
export function toldLine({ line, before, after }: AmendedLine, writing: Writing): Told {
  const { versions } = writing.w;
  const title = Object.entries(versions.lines).find(([name]) => name === line)?.[1] ?? line;
  const tell = (value: string) => toldValue(line, value, writing);
  return { line: title, before: tell(before), after: tell(after) };
}

/** `Counted: 0 s → 2,790 s` */
export function movedText(moved: AmendedLine, writing: Writing): string {
  const { line, before, after } = toldLine(moved, writing);
  return `${line}${writing.language === "fr" ? "\u202f:" : ":"} ${before} → ${after}`;
}

function toldValue(line: string, value: string, { w, f }: Writing): string {
  if (durations.includes(line)) return w.outages.seconds(f.seconds(Number(value)));
  if (shares.includes(line)) return value === "" ? "–" : f.percent(value);
  if (line === "firm") return value === "true" ? w.versions.yes : w.versions.no;
  if (line === "penalty") return value === "" ? "–" : f.decimal(value);
  if (line === "outages") return f.count(value.split(" ").filter(Boolean).length);
  const verdict = Object.entries(w.verdicts).find(([name]) => name === value)?.[1];
  return line === "verdict" && verdict !== undefined ? verdict : value;
}
