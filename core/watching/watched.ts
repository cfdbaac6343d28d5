/** Everything that supervision says of a platform: its series and its components. Rules, sections 2 and 3. */
import type { Instant, Interval } from "../time/instant.ts";
import { always, subtract, type Timeline, timeline } from "../time/timeline.ts";
import { beatsOf } from "./beat.ts";
import { type ComponentState, componentSpells, type Spell, timeIn } from "./component.ts";
import { membership } from "./membership.ts";
import { FlatObservations, type ObservationLog, positionFrom } from "./observations.ts";
import type { Component, PlatformRecord, Vantage, VoidRecord } from "./record.ts";
import { type Reading, type Run, read, turnsOf } from "./run.ts";
import type { Series } from "./series.ts";
import { type Eye, tallies } from "./tally.ts";

export type WatchedSeries = { readonly vantage: string; readonly belongs: Interval; readonly reading: Reading };

export type WatchedComponent = {
  readonly name: string;
  readonly belongs: Interval;
  readonly series: readonly WatchedSeries[];
  readonly spells: readonly Spell<ComponentState>[];
  readonly up: Timeline;
};

/** One component as its vantages see it, up to the instant of evaluation, without the observations that are void. Rules, sections 2 and 3. */
export function watch(
  component: Component,
  { vantages }: PlatformRecord,
  logs: readonly ObservationLog[],
  voids: readonly VoidRecord[],
  until: Instant,
): WatchedComponent {
  const series = vantages.map((vantage) => {
    const log = logs.find((one) => one.component === component.name && one.vantage === vantage.name);
    const wrong = wrongIn(component.name, vantage.name, voids);
    const reading = read(speaking(log, component, vantage, wrong, until), until);
    return { vantage: vantage.name, belongs: membership(vantage), reading };
  });
  return seenTogether(component, series);
}

/** A component as the readings of its series say it together. Rules, section 3. */
export function seenTogether(component: Component, series: readonly WatchedSeries[]): WatchedComponent {
  const belongs = membership(component);
  const eyes = series.map((one) => eyeOn(one, one.reading.main));
  const spells = componentSpells(belongs, tallies(eyes, belongs.from));
  return { name: component.name, belongs, series, spells, up: timeIn(spells, "up") };
}

/** The time in which the observations of a series are void. Rules, section 1. */
export function wrongIn(component: string, vantage: string, voids: readonly VoidRecord[]): Timeline {
  return timeline(voids.filter((one) => one.component === component && (one.vantage ?? vantage) === vantage));
}

/** What a vantage says of the component in one run of its series. */
export function eyeOn({ belongs, reading }: WatchedSeries, run: Run): Eye {
  return { belongs, changes: turnsOf(reading, run) };
}

/** The observations that are part of something: while component and vantage belong, not after the evaluation, not void. Rules, section 1. */
function speaking(
  log: ObservationLog | undefined,
  component: Component,
  vantage: Vantage,
  wrong: Timeline,
  until: Instant,
): Series {
  const beats = beatsOf(component, vantage);
  const none = { at: new Float64Array(0), ok: new Uint8Array(0) };
  if (log === undefined) return { seen: new FlatObservations(none), beats };
  const [one, other] = [membership(component), membership(vantage)];
  const first = positionFrom(log.at, Math.max(one.from, other.from));
  const end = Math.max(first, positionFrom(log.at, Math.min(one.to, other.to, until + 1)));
  const part = { at: log.at.subarray(first, end), ok: log.ok.subarray(first, end) };
  return { seen: new FlatObservations(wrong.length === 0 ? part : without(part, wrong)), beats };
}

type Seen = Pick<ObservationLog, "at" | "ok">;

/** Observations without those in the time that is wrong, piece by piece. */
export function without({ at, ok }: Seen, wrong: Timeline): Seen {
  const pieces = subtract(always, wrong).map(({ from, to }) => ({ first: positionFrom(at, from), end: positionFrom(at, to) }));
  const count = pieces.reduce((sum, { first, end }) => sum + end - first, 0);
  const right = { at: new Float64Array(count), ok: new Uint8Array(count) };
  let next = 0;
  for (const { first, end } of pieces) {
    right.at.set(at.subarray(first, end), next);
    right.ok.set(ok.subarray(first, end), next);
    next += end - first;
  }
  return right;
}
