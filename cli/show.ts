/** How the command line writes what people read: tables, pairs, durations, instants. Figures arrive cut; nothing is rounded here. */
import { instantText } from "../api/zone-instants.ts";
import type { Instant, Milliseconds } from "../core/time/instant.ts";
import type { Language, Words } from "../core/words/language.ts";

const nbsp = "\u00a0";

/** Without what could steer a terminal: texts come from the other party too. */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "·");
}

export type Column<Row> = { readonly title: Words; readonly of: (row: Row, language: Language) => string };

/** Rows under their titles, columns two spaces apart; without rows, the words for that. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], none: Words, language: Language): string {
  if (rows.length === 0) return none[language];
  const cells = [
    columns.map(({ title }) => title[language]),
    ...rows.map((row) => columns.map((column) => printable(column.of(row, language)))),
  ];
  const widths = columns.map((_, place) => Math.max(...cells.map((line) => [...(line[place] ?? "")].length)));
  return cells
    .map((line) =>
      line
        .map((cell, place) => padded(cell, widths[place] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export type Pair = readonly [label: Words, value: string | null | undefined];

/** One labelled line for each pair that has a value. */
export function pairs(lines: readonly Pair[], language: Language): string {
  return lines
    .flatMap(([label, value]) =>
      value === null || value === undefined
        ? []
        : [`${label[language]}${language === "fr" ? "\u202f" : ""}: ${printable(value)}`],
    )
    .join("\n");
}

/** `48 min 45 s`, `2 d 4 h`, `1 h 05 min`: cut to the second. */
export function durationText(ms: Milliseconds, language: Language): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  if (seconds === 0) return ms === 0 ? `0${nbsp}s` : `<${nbsp}1${nbsp}s`;
  const units: [number, string][] = [
    [Math.floor(seconds / 86_400), language === "fr" ? "j" : "d"],
    [Math.floor(seconds / 3_600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ];
  const first = units.findIndex(([count]) => count > 0);
  const shown = units.slice(first, first + 3).filter(([count]) => count > 0);
  return `${ms < 0 ? "−" : ""}${shown.map(([count, unit]) => `${count}${nbsp}${unit}`).join(nbsp)}`;
}

/** RFC 3339 with the zone's offset; a dash where there is none. */
export function instantOrDash(at: Instant | null | undefined, zone: string): string {
  return at === null || at === undefined ? "–" : instantText(at, zone);
}

/** A per cent that was cut elsewhere: `99.8972` is `99,8972 %` in French; a dash where there is none. */
export function percentOrDash(shown: string | null | undefined, language: Language): string {
  if (shown === null || shown === undefined) return "–";
  return language === "fr" ? `${shown.replace(".", ",")}\u202f%` : `${shown}%`;
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(width - [...cell].length);
}
