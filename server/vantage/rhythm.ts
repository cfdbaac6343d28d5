/**
 * When the beats of a probe are due: multiples of its interval on the wall clock, put off by a part of the interval that
 * follows from its id. So probes are spread, and a restart, here or elsewhere, falls on the same beats.
 */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";

export type Rhythm = {
  readonly intervalMs: Milliseconds;
  readonly offsetMs: Milliseconds;
  readonly jitterMs: Milliseconds;
  readonly seed: number;
};

export function rhythmOf({
  id,
  intervalMs,
  jitterMs = 0,
}: {
  id: string;
  intervalMs: Milliseconds;
  jitterMs?: Milliseconds;
}): Rhythm {
  const seed = scrambled(id);
  const bounded = Math.min(jitterMs, Math.floor(intervalMs / 4));
  return { intervalMs, offsetMs: Math.floor((seed / 2 ** 32) * intervalMs), jitterMs: bounded, seed };
}

/** The instant of a beat by its number. */
export function dueOf({ intervalMs, offsetMs, jitterMs, seed }: Rhythm, beat: number): Instant {
  const put = jitterMs === 0 ? 0 : Math.floor((mixed(seed ^ (beat >>> 0)) / 2 ** 32) * jitterMs);
  return beat * intervalMs + offsetMs + put;
}

/** The number of the last beat that is due at the instant or before. */
export function lastBeatUpTo(rhythm: Rhythm, instant: Instant): number {
  const guess = Math.floor((instant - rhythm.offsetMs) / rhythm.intervalMs);
  return dueOf(rhythm, guess) <= instant ? guess : guess - 1;
}

/** Whether the last beat is surely over and the next one far enough for somebody else to be ready for it. */
export function isBetweenBeats(rhythm: Rhythm, now: Instant): boolean {
  const last = lastBeatUpTo(rhythm, now);
  const over = dueOf(rhythm, last) + Math.min(rhythm.intervalMs / 4, 2_000);
  const ready = dueOf(rhythm, last + 1) - Math.min(rhythm.intervalMs / 3, 4_000);
  return over <= now && now <= ready;
}

/** How late a beat may start and still be carried out. */
export function patienceOf({ intervalMs }: Rhythm): Milliseconds {
  return Math.min(intervalMs / 2, 500);
}

export type CaughtUp = {
  /** Beats that are past, by number, both ends included. */
  readonly missed: { readonly from: number; readonly to: number } | null;
  /** The beat to carry out now. */
  readonly start: number | null;
  /** The beat to wait for. */
  readonly next: number;
};

/** What is to be done at `now` by a probe that waits for the beat `next`. */
export function catchUp(rhythm: Rhythm, next: number, now: Instant): CaughtUp {
  const last = lastBeatUpTo(rhythm, now);
  if (last < next) return { missed: null, start: null, next };
  const inTime = now - dueOf(rhythm, last) <= patienceOf(rhythm);
  const lost = inTime ? last - 1 : last;
  return { missed: lost < next ? null : { from: next, to: lost }, start: inTime ? last : null, next: last + 1 };
}

/** FNV-1a of the text, mixed so that ids which differ by one character lie far apart. */
function scrambled(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
