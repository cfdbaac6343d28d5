/** Two statements of a month side by side, as a page of a terminal. */
import type { Schema } from "../api/client/client.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Language } from "../core/words/language.ts";
import { lineText, lineWords } from "./line-words.ts";
import { type Column, instantOrDash, type Pair, pairs, table } from "./show.ts";
import { verdictWords } from "./state-words.ts";

type Line = Schema<"Comparison">["lines"][number];
type Verdict = Schema<"Comparison">["from"]["verdict"];

/** `called`: the version, or the file. */
type Side = { readonly called: string; readonly at: Instant; readonly verdict: Verdict };

export type ComparedStatements = {
  readonly platform: string;
  readonly platformTitle: string;
  readonly month: string;
  readonly from: Side;
  readonly to: Side;
  readonly because: readonly { readonly seq: number; readonly kind: string }[];
  readonly lines: readonly Line[];
};

type Shown = { readonly all: boolean; readonly zone: string };

/** What moved, or every line; instants in the zone of the reader. */
export function comparisonPage(compared: ComparedStatements, { all, zone }: Shown, language: Language): string {
  const { from, to, because, lines } = compared;
  const side = ({ called, at, verdict }: Side) => `${called}, ${instantOrDash(at, zone)}, ${verdictWords[verdict][language]}`;
  const head: Pair[] = [
    [{ en: "Statement", fr: "Relevé" }, `${compared.platform} (${compared.platformTitle}), ${compared.month}`],
    [{ en: "From", fr: "De" }, side(from)],
    [{ en: "To", fr: "À" }, side(to)],
    [{ en: "Because of", fr: "En raison de" }, because.map(({ seq, kind }) => `${seq} ${kind}`).join(", ") || null],
  ];
  const shown = all ? lines : lines.filter(({ moved }) => moved);
  return `${pairs(head, language)}\n\n${table(shown, columnsIn(zone), same, language)}`;
}

function columnsIn(zone: string): Column<Line>[] {
  const name = ({ group, line }: Line, language: Language) =>
    group === "outages" ? instantOrDash(Number(line), zone) : lineWords(line, language);
  const value = (line: Line, text: string | null, language: Language) =>
    line.group === "basis" && line.line === "at" && text !== null
      ? instantOrDash(Number(text), zone)
      : lineText(line.line, text, language);
  return [
    { title: { en: "", fr: "" }, of: ({ moved }) => (moved ? "≠" : "=") },
    { title: { en: "part", fr: "partie" }, of: ({ group }, language) => groupWords[group][language] },
    { title: { en: "line", fr: "ligne" }, of: name },
    { title: { en: "before", fr: "avant" }, of: (line, language) => value(line, line.before, language) },
    { title: { en: "after", fr: "après" }, of: (line, language) => value(line, line.after, language) },
  ];
}

const groupWords = {
  basis: { en: "basis", fr: "base" },
  figures: { en: "figures", fr: "chiffres" },
  outages: { en: "outages", fr: "indisponibilités" },
  authored: { en: "records", fr: "enregistrements" },
  convention: { en: "convention", fr: "convention" },
};
const same = { en: "No line moved.", fr: "Aucune ligne n’a bougé." };
