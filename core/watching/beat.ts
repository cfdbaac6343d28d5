/** How often a series is observed, and what confirms a failure or a return. Rules, sections 1 and 2. */
import type { Instant } from "../time/instant.ts";
import type { Beat, Component, Vantage } from "./record.ts";

/** A series' beats are its vantage's, where that has some, else its component's; oldest first. Rules, section 2. */
export function beatsOf(component: Component, vantage: Vantage): readonly Beat[] {
  return [...(vantage.beats ?? component.beats)].sort((a, b) => beginning(a) - beginning(b));
}

/** Position, among beats that ascend, of the one in force at an instant: the last one whose `from` is not later. Rules, section 2. */
export function beatInForce(beats: readonly Beat[], at: Instant, after = 0): number {
  let position = after;
  while (position + 1 < beats.length && beginning(beats[position + 1]) <= at) position++;
  return position;
}

/** How many observations back any of these beats can look. */
export function reachOf(beats: readonly Beat[]): number {
  return Math.max(...beats.map((beat) => Math.max(beat.of, beat.successes)));
}

function beginning(beat: Beat): Instant {
  return beat.from ?? Number.NEGATIVE_INFINITY;
}
