/** What each component of an outage was seen as around it, with the observations themselves, few enough to be drawn. Console, 5.3. */
import type { z } from "zod";
import type { Mark, Outage } from "../../../api/schemas/outage.ts";
import type { Interval } from "../../../core/time/instant.ts";
import { positionFrom } from "../../../core/watching/observations.ts";
import type { WatchedSeries } from "../../../core/watching/watched.ts";
import { spanOf } from "../outage-summary.ts";
import { componentSegments } from "../segments.ts";
import { type Component, componentsOf, type Decisive, failuresIn } from "./detection.ts";
import type { OutageParts } from "./parts.ts";
import { decisiveOf } from "./supervised-steps.ts";

type Shown = z.output<typeof Outage>;
type Marked = z.output<typeof Mark>;

const leastMarginMs = 5 * 60_000;
const marksAtMost = 300;

/** The time that is shown: the outage and a tenth of it on either side, nothing later than the evaluation. */
export function shownSpan({ said, books: { account } }: Pick<OutageParts, "said" | "books">): Interval {
  const { from, to } = spanOf(said, account);
  const margin = Math.max(leastMarginMs, Math.ceil((to - from) / 10));
  return { from: from - margin, to: Math.min(to + margin, account.until + 1) };
}

export function seenIn(parts: OutageParts): Shown["seen"] {
  const { said, books } = parts;
  const within = shownSpan(parts);
  const decisive = decisiveOf(parts);
  return componentsOf(books.account, said.components).map((component) => ({
    component: component.name,
    title: books.described.titles[component.name] ?? component.name,
    segments: componentSegments(books.account, component.name, within),
    marks: marksOf(component, within, decisive),
  }));
}

/** Of each vantage, how many of its observations decided something, and how many failed. */
export function vantagesIn(parts: OutageParts): Shown["vantages"] {
  const { said, books } = parts;
  const span = spanOf(said, books.account);
  const components = componentsOf(books.account, said.components);
  const decisive = decisiveOf(parts);
  return books.vantages.map(({ name, title, party }) => {
    const own = components.flatMap(({ series }) => series.filter(({ vantage }) => vantage === name));
    return {
      ...{ name, title, party, decisive: decisive.filter(({ vantage }) => vantage === name).length },
      failures: own.reduce((sum, series) => sum + failuresIn(series, span), 0),
    };
  });
}

/** All observations where they are few; else those that decided, those at a change, and every so many of the rest. */
function marksOf({ name, series }: Component, within: Interval, decisive: readonly Decisive[]): Marked[] {
  const count = series.reduce((sum, one) => sum + bounds(one, within).count, 0);
  const stride = Math.max(1, Math.ceil(count / marksAtMost));
  const marks = series.flatMap((one) => {
    const chosen = new Set(
      decisive.filter(({ component, vantage }) => component === name && vantage === one.vantage).map(({ at }) => at),
    );
    return thinned(one, within, stride, chosen);
  });
  return marks.sort((a, b) => a.at - b.at || (a.vantage < b.vantage ? -1 : 1));
}

function bounds({ reading: { series } }: WatchedSeries, within: Interval): { first: number; count: number } {
  const first = positionFrom(series.seen, within.from);
  return { first, count: positionFrom(series.seen, within.to) - first };
}

function thinned(one: WatchedSeries, within: Interval, stride: number, chosen: ReadonlySet<number>): Marked[] {
  const { vantage, reading } = one;
  const { seen } = reading.series;
  const { first, count } = bounds(one, within);
  const marks: Marked[] = [];
  for (let place = first; place < first + count; place++) {
    const instant = seen.at(place);
    const turns = stride <= changesEvery && place > first && seen.ok(place) !== seen.ok(place - 1);
    if ((place - first) % stride === 0 || turns || chosen.has(instant))
      marks.push({ at: instant, vantage, ok: seen.ok(place) === 1 });
  }
  return marks;
}

/** A series that changes all the time is drawn by its strides alone, where an outage lasts for long. */
const changesEvery = 20;
