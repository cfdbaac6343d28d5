/** Two statements of one month, line by line: what an amendment changed, and what it left. Design, section 4: an amended statement, never an edit. */
import type { Figures } from "../availability/figures.ts";
import type { AuthoredLine, StatementDocument } from "./document.ts";
import { figureLines } from "./moved.ts";

/** Where a line stands: what it rests on, the figures, the outages, the records of a party, the convention used. */
export type LineGroup = "basis" | "figures" | "outages" | "authored" | "convention";

export type ComparedLine = {
  readonly group: LineGroup;
  /** Name of a figure or a parameter, start of an outage (ms), id of a record. */
  readonly line: string;
  /** As the statement says it: milliseconds, cut per cents, words; null where it has no such line. */
  readonly before: string | null;
  readonly after: string | null;
  readonly moved: boolean;
};

type Lines = ReadonlyMap<string, string>;

/** Every line of either statement, those of the first in its order, then those that only the second has. */
export function compareStatements(before: StatementDocument, after: StatementDocument): ComparedLine[] {
  return groups.flatMap(([group, linesOf]) => compared(group, linesOf(before), linesOf(after)));
}

const groups: readonly (readonly [LineGroup, (document: StatementDocument) => Lines])[] = [
  ["basis", basisLines],
  ["figures", ({ figures }) => figureLines(figures)],
  ["outages", ({ figures }) => outageLines(figures)],
  ["authored", ({ authored }) => new Map(authored.map((line) => [line.record, authoredText(line)]))],
  ["convention", ({ convention }) => new Map(Object.entries(convention).map(([name, value]) => [name, textOf(value)]))],
];

function compared(group: LineGroup, before: Lines, after: Lines): ComparedLine[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.map((line) => {
    const [was, is] = [before.get(line) ?? null, after.get(line) ?? null];
    return { group, line, before: was, after: is, moved: was !== is };
  });
}

function basisLines({ engine, agreement, zoneData, entries, figures }: StatementDocument): Lines {
  return new Map([
    ["at", String(figures.at)],
    ["entries", String(entries)],
    ["engine", engine],
    ["agreement", `${agreement.family} ${agreement.version} ${agreement.digest}`],
    ["zoneData", zoneData],
  ]);
}

/** One line an outage, by its start: until when, and what of it counts, is excluded and disputed. */
function outageLines({ outages }: Figures): Lines {
  return new Map(
    outages.map(({ from, to, components, counted, excluded, disputed }) => [
      String(from),
      `${to ?? ""} ${counted} ${excluded} ${disputed} ${components.join(",")}`,
    ]),
  );
}

function authoredText({ kind, party, withdrawn, without }: AuthoredLine): string {
  const otherwise = without === null ? "" : `${without.counted} ${without.disputed} ${without.claimable} ${without.verdict}`;
  return `${kind} ${party} ${withdrawn ? "withdrawn" : "standing"} ${otherwise}`.trim();
}

function textOf(value: string | number | readonly string[]): string {
  return typeof value === "object" ? value.join(", ") : String(value);
}
