/** A compared line in words: its name and both values; a value that a statement has not is said to be absent. */
import type { Comparison } from "../../../api/types.ts";
import { movedWords } from "../../parts/moved-words.ts";
import type { Spoken } from "../../words/use-words.ts";

type Line = Comparison["lines"][number];
type Told = { readonly line: string; readonly before: string; readonly after: string };

const basis = ["at", "entries", "engine", "agreement", "zoneData"] as const;

export function lineWords({ group, line, before, after }: Line, spoken: Spoken): Told {
  const { t, f } = spoken;
  const told = (name: string, way: (value: string) => string): Told => ({
    line: name,
    before: before === null ? t("comparison.absent") : way(before),
    after: after === null ? t("comparison.absent") : way(after),
  });
  if (group === "figures") {
    const words = movedWords({ line, before: before ?? "", after: after ?? "" }, spoken);
    return { line: words.line, before: words.before, after: words.after };
  }
  if (group === "outages") return told(f.start(Number(line)), (value) => outageWords(value, Number(line), spoken));
  const known = group === "basis" ? basis.find((one) => one === line) : undefined;
  if (known === "at") return told(t("comparison.basis.at"), (value) => f.instant(Number(value)));
  return told(known ? t(`comparison.basis.${known}`) : line, (value) => value);
}

/** `to counted excluded disputed components`, as the comparison writes an outage. */
function outageWords(value: string, from: number, { t, f }: Spoken): string {
  const [to = "", counted = "0", excluded = "0", disputed = "0"] = value.split(" ");
  const end = to === "" ? t("outages.underWay") : f.beside(Number(to), from);
  const parts = [
    [t("statement.versions.line.counted"), counted],
    [t("statement.versions.line.excluded"), excluded],
    [t("statement.versions.line.disputed"), disputed],
  ] as const;
  const said = parts.filter(([, ms]) => ms !== "0").map(([name, ms]) => `${name} ${f.duration(Number(ms))}`);
  return [`→ ${end}`, ...said].join(", ");
}
