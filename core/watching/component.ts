/** What the vantages say together of one component through time. Rules, section 3. */
import type { Interval } from "../time/instant.ts";
import type { Timeline } from "../time/timeline.ts";
import { majority, type Tally } from "./tally.ts";

/** Down is `seen` while the vantages say so, `held` while too few of them say anything. */
export type ComponentState = "unknown" | "up" | "seen" | "held";

/** A time in one state. */
export type Spell<State> = Interval & { readonly state: State };

/** The component's states through its belonging, oldest first, without a hole. Rules, section 3. */
export function componentSpells(belongs: Interval, tallies: Iterable<Tally>): Spell<ComponentState>[] {
  const spells: Spell<ComponentState>[] = [];
  let state: ComponentState = "unknown";
  let from = belongs.from;
  for (const tally of tallies) {
    if (tally.at >= belongs.to) break;
    const next = stateAfter(state, tally);
    if (next === state) continue;
    if (from < tally.at) spells.push({ from, to: tally.at, state });
    state = next;
    from = tally.at;
  }
  return [...spells, { from, to: belongs.to, state }];
}

/** The next state of a component whose vantages now say this together. Rules, section 3, numbers 1 to 4. */
export function stateAfter(state: ComponentState, tally: Tally): ComponentState {
  const down = state === "seen" || state === "held";
  switch (majority(tally)) {
    case "too-few":
      return down && !(tally.failing === 0 && tally.ok > 0) ? "held" : "unknown";
    case "down":
      return "seen";
    case "up":
      return "up";
    case "tie":
      return down ? "seen" : "unknown";
  }
}

/** The time in which the component is in one of these states. */
export function timeIn<State>(spells: readonly Spell<State>[], ...states: readonly State[]): Timeline {
  return timelineOfAscending(spells.filter(({ state }) => states.includes(state)));
}

function timelineOfAscending(intervals: readonly Interval[]): Timeline {
  const apart: Interval[] = [];
  for (const { from, to } of intervals) {
    const last = apart.at(-1);
    if (last?.to === from) apart[apart.length - 1] = { from: last.from, to };
    else apart.push({ from, to });
  }
  return apart;
}
