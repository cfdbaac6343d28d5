/** What the vantages that belong say at each instant, counted. Rules, section 3. */
import type { Instant, Interval } from "../time/instant.ts";
import type { SeriesState } from "./series.ts";

/** From `at` on: how many vantages see the component fail, how many see it well, of how many that belong. */
export type Tally = { readonly at: Instant; readonly failing: number; readonly ok: number; readonly of: number };

/** What a vantage says of the component, ascending, while the vantage belongs. */
export type Eye = {
  readonly belongs: Interval;
  readonly changes: Iterator<{ readonly at: Instant; readonly state: SeriesState }>;
};

/** `too-few`: fewer than a majority of those that belong say anything; else what the majority of those that say anything says. */
export type Majority = "too-few" | "down" | "up" | "tie";

/** What the vantages say together. Rules, section 3, numbers 1 to 4. */
export function majority({ failing, ok, of }: Tally): Majority {
  const reporting = failing + ok;
  if (reporting < Math.floor(of / 2) + 1) return "too-few";
  if (2 * failing > reporting) return "down";
  return 2 * ok > reporting ? "up" : "tie";
}

/** The tally at `from`, then one for each later instant at which something changes: all changes of one instant together. */
export function* tallies(eyes: readonly Eye[], from: Instant): Generator<Tally, undefined> {
  const sights = eyes.map((eye) => opened(eye, from));
  for (let at = from; ; ) {
    for (const sight of sights) changeAt(sight, at);
    yield tallyOf(sights, at);
    at = Math.min(...sights.map(nextChange));
    if (at === Number.POSITIVE_INFINITY) return undefined;
  }
}

type Sight = {
  readonly eye: Eye;
  state: SeriesState | "absent";
  /** Instant at which its belonging changes next. */
  bound: Instant;
  next: { readonly at: Instant; readonly state: SeriesState } | undefined;
};

function opened(eye: Eye, from: Instant): Sight {
  const { belongs } = eye;
  if (from >= belongs.to) return { eye, state: "absent", bound: Number.POSITIVE_INFINITY, next: undefined };
  const present = from >= belongs.from;
  return { eye, state: present ? "unknown" : "absent", bound: present ? belongs.to : belongs.from, next: following(eye) };
}

function changeAt(sight: Sight, at: Instant): void {
  if (sight.bound === at) {
    const leaves = sight.state !== "absent";
    sight.state = leaves ? "absent" : "unknown";
    sight.bound = leaves ? Number.POSITIVE_INFINITY : sight.eye.belongs.to;
    if (leaves) sight.next = undefined;
  }
  for (; sight.next !== undefined && sight.next.at <= at; sight.next = following(sight.eye)) sight.state = sight.next.state;
}

function nextChange(sight: Sight): Instant {
  return Math.min(sight.bound, sight.next?.at ?? Number.POSITIVE_INFINITY);
}

function tallyOf(sights: readonly Sight[], at: Instant): Tally {
  let failing = 0;
  let ok = 0;
  let of = 0;
  for (const { state } of sights) {
    if (state === "absent") continue;
    of++;
    if (state === "failing") failing++;
    if (state === "ok") ok++;
  }
  return { at, failing, ok, of };
}

function following(eye: Eye): Sight["next"] {
  const { done, value } = eye.changes.next();
  return done ? undefined : value;
}
