/** A client's figures month by month, and a month's intervals, as tables for spreadsheets. */
import type { Figures, Statement } from "../../api/types.ts";
import { type CsvCell, type CsvForm, csvOf } from "./csv.ts";
import type { Writing } from "./writing.ts";

/** One platform's month, whatever its state. */
export type PlatformMonth = Pick<Statement, "platform" | "platformTitle" | "demonstration" | "month" | "state" | "version"> & {
  readonly figures: Figures;
};

/** One row a platform and month. */
export function figuresTable(months: readonly PlatformMonth[], { w, iso }: Writing, form: CsvForm): string {
  const { table } = w;
  const header = [
    ...[w.platform, table.name, table.month, table.state, table.version, table.evaluated, table.length],
    ...[table.counted, table.excluded, table.disputed, table.unknown, table.claimable, table.budget],
    ...[w.measured, w.claimable, table.coverage, w.verdict, table.firm, table.penalty, table.claimBy, table.demonstration],
  ];
  const yes = (flag: boolean) => (flag ? w.versions.yes : w.versions.no);
  const rows = months.map(({ figures, ...of }): CsvCell[] => [
    ...[of.platform, of.platformTitle, of.month, table.states[of.state]],
    of.state === "under-way" ? null : { number: String(of.version) },
    iso(figures.at),
    ...[figures.period.length, figures.counted, figures.excluded, figures.disputed].map(seconds),
    ...[figures.unknown, figures.claimable, figures.allowed].map(seconds),
    ...[figures.availability, figures.claimableAvailability, figures.coverage].map((ratio) => ratio && { number: ratio.shown }),
    ...[w.verdicts[figures.verdict], yes(figures.firm)],
    figures.penalty && { number: figures.penalty.points.shown },
    figures.penalty !== null && figures.penalty.points.numerator > 0 ? figures.penalty.lastDayToClaim : null,
    yes(of.demonstration),
  ]);
  return csvOf(header, rows, form);
}

/** One row an interval that was not up and eligible. */
export function intervalsTable({ intervals, figures }: Statement, { w, cause, iso }: Writing, form: CsvForm): string {
  const { table, outages } = w;
  const header = [
    ...[outages.from, outages.to, w.exclusions.kind, table.length, table.outage, outages.components, table.cause],
    ...[table.openedBy, outages.claimable, w.exclusions.fact],
  ];
  const rows = intervals.map((one): CsvCell[] => [
    ...[iso(one.from), one.to === null ? null : iso(one.to), w.kinds[one.kind]],
    seconds((one.to ?? Math.min(figures.at, figures.period.to)) - one.from),
    ...[one.outage, one.components.join(" "), one.cause === null ? null : cause(one.cause)],
    one.openedBy === null ? null : outages.openedBy[one.openedBy],
    one.claimable === null ? null : one.claimable ? w.versions.yes : w.versions.no,
    one.fact === null ? null : { number: String(one.fact.seq) },
  ]);
  return csvOf(header, rows, form);
}

/** Exact seconds of milliseconds. */
function seconds(ms: number): CsvCell {
  return { number: ms % 1000 === 0 ? String(ms / 1000) : (ms / 1000).toFixed(3) };
}
