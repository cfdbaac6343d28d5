/** Outages that overlap, exclusions and eligible windows of many platforms over a year, drawn from a seed, and the same as files. */
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monthOf } from "../api/zone.ts";
import type { Interval } from "../core/time/instant.ts";
import { type Draw, drawer } from "../test/ledger/numbers.ts";

export type PlatformYear = {
  /** Overlapping, in the order in which they became known: nearly that of their beginnings. */
  readonly outages: readonly Interval[];
  readonly exclusions: readonly Interval[];
  /** One to three, apart. */
  readonly eligible: readonly Interval[];
};

export type Year = { readonly platforms: readonly PlatformYear[]; readonly months: readonly Interval[] };

const year = 2025;
const zone = "Europe/Paris";
const minuteMs = 60_000;

/** A year of so many platforms, each with 100 outages and 20 exclusions in the mean. */
export function drawnYear(platforms: number, seed: number): Year {
  const months = Array.from({ length: 12 }, (_, month) => monthOf(`${year}-${String(month + 1).padStart(2, "0")}`, zone));
  const [from, to] = [months[0].from, months[11].to];
  const whole = drawer(seed);
  // The generator draws 32 bits: a year has more milliseconds.
  const instant = () => from + whole((to - from) / 1_000) * 1_000 + whole(1_000);
  const upTo = (begins: number, longestMs: number): Interval => ({
    from: begins,
    to: Math.min(to, begins + 1 + whole(longestMs)),
  });
  const count = (mean: number) => 1 + whole(2 * mean - 1);
  /** One to seven outages of one incident, which overlap: of several components, seen and reported. */
  const incident = (): Interval[] => {
    const begins = instant();
    return Array.from({ length: count(4) }, () => upTo(Math.min(to - 1, begins + whole(20 * minuteMs)), 180 * minuteMs));
  };
  return {
    months: months.map((month) => ({ from: month.from, to: month.to })),
    platforms: Array.from({ length: platforms }, () => ({
      outages: asTheyCame(Array.from({ length: count(25) }, incident).flat(), whole),
      exclusions: asTheyCame(
        Array.from({ length: count(20) }, () => upTo(instant(), 600 * minuteMs)),
        whole,
      ),
      eligible: windows(from, to, 1 + whole(3), whole),
    })),
  };
}

/** By their beginnings, but one in twenty late: put anywhere after its place. */
function asTheyCame(intervals: readonly Interval[], whole: Draw): Interval[] {
  const inOrder = intervals.toSorted((one, other) => one.from - other.from);
  const late = new Set(inOrder.filter(() => whole(20) === 0));
  const came = inOrder.filter((interval) => !late.has(interval));
  for (const interval of late) {
    const place = came.findIndex(({ from }) => from > interval.from);
    if (place < 0) came.push(interval);
    else came.splice(place + whole(came.length - place + 1), 0, interval);
  }
  return came;
}

/** The year in so many parts, of each its first nine tenths. */
function windows(from: number, to: number, count: number, whole: Draw): Interval[] {
  const part = Math.floor((to - from) / count);
  return Array.from({ length: count }, (_, place) => {
    const begins = from + place * part + whole(part / 20);
    return { from: begins, to: begins + Math.floor(part * 0.9) };
  });
}

/** Files that a database of any user can read: `outage`, `exclusion`, `eligible` (platform, begins, ends) and `month` (number, begins, ends). */
export function filesOf({ platforms, months }: Year): { readonly folder: string; readonly file: (table: string) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), "garant-year-"));
  chmodSync(folder, 0o755);
  const file = (table: string) => path.join(folder, `${table}.csv`);
  const lines = (number: number, intervals: readonly Interval[]) => intervals.map(({ from, to }) => `${number},${from},${to}\n`);
  const all = (of: (platform: PlatformYear) => readonly Interval[]) =>
    platforms.map((platform, number) => lines(number, of(platform)).join("")).join("");
  writeFileSync(
    file("outage"),
    all(({ outages }) => outages),
  );
  writeFileSync(
    file("exclusion"),
    all(({ exclusions }) => exclusions),
  );
  writeFileSync(
    file("eligible"),
    all(({ eligible }) => eligible),
  );
  writeFileSync(file("month"), months.map((month, number) => lines(number + 1, [month]).join("")).join(""));
  return { folder, file };
}
