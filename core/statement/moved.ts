/** What an amendment moved: the lines of a statement that read otherwise now. Design, section 4: never an edit. */
import type { Figures } from "../availability/figures.ts";

export type MovedLine = { readonly line: string; readonly before: string; readonly after: string };

const lines: readonly (readonly [name: string, of: (figures: Figures) => string])[] = [
  ["counted", ({ counted }) => String(counted)],
  ["disputed", ({ disputed }) => String(disputed)],
  ["excluded", ({ excluded }) => String(excluded)],
  ["unknown", ({ unknown }) => String(unknown)],
  ["eligible", ({ eligible }) => String(eligible)],
  ["claimable", ({ claimable }) => String(claimable)],
  ["availability", ({ availability }) => availability?.shown ?? ""],
  ["claimableAvailability", ({ claimableAvailability }) => claimableAvailability?.shown ?? ""],
  ["verdict", ({ verdict }) => verdict],
  ["firm", ({ firm }) => String(firm)],
  ["penalty", ({ penalty }) => penalty?.points.shown ?? ""],
  ["outages", ({ outages }) => outages.map(({ from, to }) => `${from}/${to ?? ""}`).join(" ")],
];

/** Every line of a month's figures by its name, in the order of the statement; instants and durations in milliseconds. */
export function figureLines(figures: Figures): ReadonlyMap<string, string> {
  return new Map(lines.map(([line, of]) => [line, of(figures)]));
}

/** The lines of one month's figures that differ, in the order of the statement; instants and durations in milliseconds. */
export function movedLines(before: Figures, after: Figures): MovedLine[] {
  return lines
    .map(([line, of]) => ({ line, before: of(before), after: of(after) }))
    .filter((moved) => moved.before !== moved.after);
}
