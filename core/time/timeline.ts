/** Sets of instants, as intervals: the arithmetic of durations is union, never sum. Design, section 4. */
import type { Instant, Interval, Milliseconds } from "./instant.ts";

/** Intervals that ascend and are apart (none touches the next); a bound is infinite where the set is open. */
export type Timeline = readonly Interval[];

/** No instant. */
export const never: Timeline = [];

/** Every instant. */
export const always: Timeline = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];

/**
 * The set that these intervals cover together, whatever their order; an empty or reversed one covers nothing. They mostly come in
 * the order of their beginnings: only what comes late is sorted.
 */
export function timeline(intervals: Iterable<Interval>): Timeline {
  const apart: Interval[] = [];
  const late: Interval[] = [];
  let [latest, from, to] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const next of intervals) {
    if (next.from >= next.to) continue;
    if (next.from < latest) {
      late.push(next);
      continue;
    }
    latest = next.from;
    if (next.from > to) {
      if (from < to) apart.push({ from, to });
      ({ from, to } = next);
    } else if (next.to > to) to = next.to;
  }
  if (from < to) apart.push({ from, to });
  return union(apart, joined(late.sort((a, b) => (a.from === b.from ? 0 : a.from - b.from))));
}

/** The instants of either set. */
export function union(a: Timeline, b: Timeline): Timeline {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const ascending: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const first = j === b.length || (i < a.length && a[i].from <= b[j].from) ? a[i++] : b[j++];
    ascending.push(first);
  }
  return joined(ascending);
}

/** The instants of any of the sets. */
export function unionOf(sets: readonly Timeline[]): Timeline {
  if (sets.length <= 2) return union(sets[0] ?? never, sets[1] ?? never);
  const middle = sets.length >> 1;
  return union(unionOf(sets.slice(0, middle)), unionOf(sets.slice(middle)));
}

/** The instants of both sets. */
export function intersect(a: Timeline, b: Timeline): Timeline {
  const both: Interval[] = [];
  if (a.length === 0 || b.length === 0) return both;
  let i = firstEndingAfter(a, b[0].from);
  let j = firstEndingAfter(b, a[0].from);
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i].from, b[j].from);
    const to = Math.min(a[i].to, b[j].to);
    if (from < to) both.push({ from, to });
    if (a[i].to < b[j].to) i++;
    else j++;
  }
  return both;
}

/** The instants of the first set that the second one has not. */
export function subtract(a: Timeline, b: Timeline): Timeline {
  if (a.length === 0 || b.length === 0) return a;
  const left: Interval[] = [];
  let j = firstEndingAfter(b, a[0].from);
  for (const { from, to } of a) {
    let start = from;
    while (j < b.length && b[j].to <= start) j++;
    for (; j < b.length && b[j].from < to; j++) {
      if (start < b[j].from) left.push({ from: start, to: b[j].from });
      start = Math.max(start, b[j].to);
      if (start >= to) break;
    }
    if (start < to) left.push({ from: start, to });
  }
  return left;
}

/** The part of the set inside one interval; nothing where that is empty or reversed. */
export function cut(set: Timeline, { from, to }: Interval): Timeline {
  const inside: Interval[] = [];
  if (from >= to) return inside;
  for (let i = firstEndingAfter(set, from); i < set.length && set[i].from < to; i++) {
    inside.push({ from: Math.max(set[i].from, from), to: Math.min(set[i].to, to) });
  }
  return inside;
}

/** How long the set lasts, in milliseconds. */
export function lengthOf(set: Timeline): Milliseconds {
  let length = 0;
  for (const { from, to } of set) length += to - from;
  return length;
}

/** How long the set lasts inside one interval, in milliseconds: the length of its cut, without making it. */
export function lengthWithin(set: Timeline, { from, to }: Interval): Milliseconds {
  let length = 0;
  if (from >= to) return length;
  for (let i = firstEndingAfter(set, from); i < set.length && set[i].from < to; i++) {
    length += Math.min(set[i].to, to) - Math.max(set[i].from, from);
  }
  return length;
}

/** Whether the set has that instant. */
export function has(set: Timeline, at: Instant): boolean {
  const next = set[firstEndingAfter(set, at)];
  return next !== undefined && next.from <= at;
}

/** The first instant of the set that is not before `at`; infinite where there is none. */
export function firstFrom(set: Timeline, at: Instant): Instant {
  const next = set[firstEndingAfter(set, at)];
  return next === undefined ? Number.POSITIVE_INFINITY : Math.max(next.from, at);
}

/** Position of the first interval that ends after `at`; the number of intervals where none does. */
export function firstEndingAfter(set: Timeline, at: Instant): number {
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[middle].to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function joined(ascending: readonly Interval[]): Timeline {
  const apart: Interval[] = [];
  if (ascending.length === 0) return apart;
  let { from, to } = ascending[0];
  for (const next of ascending) {
    if (next.from > to) {
      apart.push({ from, to });
      ({ from, to } = next);
    } else if (next.to > to) to = next.to;
  }
  apart.push({ from, to });
  return apart;
}
