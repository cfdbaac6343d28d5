/** A user says that service is back while supervision still sees it down. Rules, section 4, "user first". */
import type { Instant } from "../time/instant.ts";
import { subtract, type Timeline, timeline, union } from "../time/timeline.ts";
import { type ComponentState, type Spell, timeIn } from "./component.ts";

/** What is finally said of a component: sections 3 and 4 together. */
export type ComponentFinding = {
  readonly down: Timeline;
  readonly disputed: Timeline;
  readonly unknown: Timeline;
};

/**
 * A component's states with the users' confirmations heard.
 *
 * @param restored instants, ascending, of the restorations that cover the component
 * @param notified instants, ascending, of the notifications that cover it, contested or not
 */
export function heardOn(
  spells: readonly Spell<ComponentState>[],
  restored: readonly Instant[],
  notified: readonly Instant[],
): ComponentFinding {
  const { disputed, forgotten } = userFirst(spells, restored, notified);
  const down = subtract(timeIn(spells, "seen", "held"), union(disputed, forgotten));
  return { down, disputed, unknown: union(timeIn(spells, "unknown"), forgotten) };
}

/** The time in dispute instead of down, and the time held after a user's confirmation: unknown instead of down. */
function userFirst(spells: readonly Spell<ComponentState>[], restored: readonly Instant[], notified: readonly Instant[]) {
  const disputed: { from: Instant; to: Instant }[] = [];
  const forgotten: { from: Instant; to: Instant }[] = [];
  let downBefore = false;
  let inDispute = false;
  for (const { state, from, to } of restored.length === 0 ? [] : spells) {
    const said = restored[firstAfter(restored, downBefore ? from - 1 : from)];
    if (state === "held" && (inDispute || said < to)) forgotten.push({ from: inDispute ? from : said, to });
    if (state === "seen") disputed.push(...disputes({ from: said, to }, restored, notified));
    inDispute = state === "seen" && disputed.at(-1)?.to === to;
    downBefore = state === "seen" || state === "held";
  }
  return { disputed: timeline(disputed), forgotten: timeline(forgotten) };
}

/** From each restoration until the next notification, while the component stays seen down. */
function disputes(seen: { from: Instant; to: Instant }, restored: readonly Instant[], notified: readonly Instant[]) {
  const found: { from: Instant; to: Instant }[] = [];
  for (let from = seen.from; from < seen.to; ) {
    const to = Math.min(notified[firstAfter(notified, from)] ?? seen.to, seen.to);
    found.push({ from, to });
    from = restored[firstAfter(restored, to - 1)] ?? seen.to;
  }
  return found;
}

/** Position of the first instant later than `at`. */
function firstAfter(ascending: readonly Instant[], at: Instant): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
