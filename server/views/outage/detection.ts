/** When supervision first saw each component of an outage down, and which observation showed it. Rules, sections 2 and 3. */
import type { Account } from "../../../core/availability/account.ts";
import type { Instant, Interval } from "../../../core/time/instant.ts";
import { positionFrom } from "../../../core/watching/observations.ts";
import type { Turn } from "../../../core/watching/series.ts";
import type { Testimony } from "../../../core/watching/testimony.ts";
import type { WatchedSeries } from "../../../core/watching/watched.ts";

export type Component = Testimony["components"][number];

/** An observation that decided something, by its series. */
export type Decisive = { readonly component: string; readonly vantage: string; readonly at: Instant };

export type Detection = {
  readonly component: string;
  /** The first failed observation of the series that made the majority. */
  readonly at: Instant;
  /** The observation that confirmed it. */
  readonly confirmedAt: Instant;
  readonly vantages: readonly string[];
  readonly observations: readonly Decisive[];
};

/** The components of an outage, in their order. */
export function componentsOf({ testimony }: Account, names: readonly string[]): Component[] {
  return testimony.components.filter(({ name }) => names.includes(name));
}

/** Every time that a component came down inside the outage, oldest first; seen again after nobody saw it, it only goes on being down. */
export function detectionsOf(components: readonly Component[], span: Interval): Detection[] {
  const found = components.flatMap((component) =>
    component.spells
      .filter(({ state, from }, place) => {
        const goesOn = component.spells[place - 1]?.state === "held" && from !== span.from;
        return state === "seen" && !goesOn && from >= span.from && from < span.to;
      })
      .map(({ from }) => detectionAt(component, from)),
  );
  return found.sort((a, b) => a.at - b.at);
}

function detectionAt({ name, series }: Component, at: Instant): Detection {
  const said = series
    .filter(({ belongs }) => belongs.from <= at && at < belongs.to)
    .map((one) => ({ one, turn: turnAt(one, at) }));
  const failing = said
    .flatMap(({ one, turn }) => (turn?.state === "failing" ? [{ one, turn, shown: one.reading.series.seen.at(turn.by) }] : []))
    .sort((a, b) => a.shown - b.shown);
  const ok = said.filter(({ turn }) => turn?.state === "ok").length;
  const needed = Math.max(ok + 1, Math.floor(said.length / 2) + 1 - ok);
  const confirmedAt = (failing[needed - 1] ?? failing.at(-1))?.shown ?? at;
  const deciding = failing.filter(({ shown }) => shown <= confirmedAt);
  return {
    ...{ component: name, at, confirmedAt, vantages: deciding.map(({ one }) => one.vantage) },
    observations: deciding.flatMap(({ one, turn }) => observationsOf(name, one, turn)),
  };
}

/** The turn that a series has taken last at an instant. */
export function turnAt({ reading }: WatchedSeries, at: Instant): Turn | undefined {
  return reading.main.turns.findLast((turn) => turn.at <= at);
}

/** The observations from which a series is in its state to the one that showed it; of a failing one, those that failed. */
export function observationsOf(component: string, { vantage, reading: { series } }: WatchedSeries, turn: Turn): Decisive[] {
  const wanted = turn.state === "failing" ? 0 : 1;
  const found: Decisive[] = [];
  for (let place = turn.since; place <= turn.by; place++)
    if (series.seen.ok(place) === wanted) found.push({ component, vantage, at: series.seen.at(place) });
  return found;
}

/** Supervision's return: when the last of these components that were down is up, if all are; and what showed it. */
export function returnOf(
  components: readonly Component[],
  span: Interval,
): { at: Instant; observations: Decisive[]; vantages: string[] } | undefined {
  const ends = components.flatMap(({ spells }) => {
    const last = spells.findLast(
      ({ state, from, to }) => (state === "seen" || state === "held") && from < span.to && to > span.from,
    );
    return last === undefined ? [] : [last.to];
  });
  const at = Math.max(...ends);
  const all = components.every(
    ({ spells, belongs }) => at >= belongs.to || spells.some(({ state, from, to }) => state === "up" && from <= at && at < to),
  );
  if (ends.length === 0 || !Number.isFinite(at) || !all) return undefined;
  return { at, ...returnedBy(components, at) };
}

/** The series that say at an instant that their component is well, by the observations that showed it. */
export function returnedBy(components: readonly Component[], at: Instant): { observations: Decisive[]; vantages: string[] } {
  const well = components.flatMap(({ name, series }) =>
    series.flatMap((one) => {
      const turn = turnAt(one, at);
      return turn?.state === "ok" ? [{ vantage: one.vantage, observations: observationsOf(name, one, turn) }] : [];
    }),
  );
  return {
    observations: well.flatMap(({ observations }) => observations),
    vantages: [...new Set(well.map(({ vantage }) => vantage))],
  };
}

/** How many observations of a series in an interval failed. */
export function failuresIn({ reading }: WatchedSeries, { from, to }: Interval): number {
  let failures = 0;
  const { seen } = reading.series;
  for (let place = positionFrom(seen, from); place < seen.length && seen.at(place) < to; place++)
    if (seen.ok(place) === 0) failures++;
  return failures;
}
