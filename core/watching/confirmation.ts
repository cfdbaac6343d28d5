/** Supervision's confirmation of full restoration: sections 2 and 3 replayed with only the observations from a notification on. Rules, section 4. */
import type { Instant } from "../time/instant.ts";
import { firstFrom } from "../time/timeline.ts";
import { agreesFrom } from "./run.ts";
import { majority, tallies } from "./tally.ts";
import { eyeOn, type WatchedComponent } from "./watched.ts";

/**
 * The first instant, `from` or later, at which all of these components that belong to the platform then are up together in the replay
 * (ms); undefined if they never are. Rules, section 4: r.
 */
export function confirmedUp(components: readonly WatchedComponent[], from: Instant): Instant | undefined {
  const hopes = components.map((component) => replayedUp(component, from));
  for (let at = from; at < Number.POSITIVE_INFINITY; ) {
    const together = hopes.reduce((latest, nextUp) => nextUp(latest), at);
    if (together === at) return at;
    at = together;
  }
  return undefined;
}

/**
 * Answers, for instants that never go back, when from then on the component is next up in the replay, or does not belong. To be up needs
 * no memory (rules, section 3, number 3), so once every series says again what it says without the replay, so does the component.
 */
function replayedUp(component: WatchedComponent, from: Instant): (at: Instant) => Instant {
  const { belongs, series, up } = component;
  const runs = series.map(({ reading }) => reading.replay(from));
  const asEver = Math.max(...series.map(({ reading }, position) => agreesFrom(reading, runs[position])));
  const eyes = series.map((one, position) => eyeOn(one, runs[position]));
  const replay = tallies(eyes, Math.max(from, belongs.from));
  let now = replay.next().value;
  let ahead = replay.next().value;
  return (asked) => {
    if (asked < belongs.from || asked >= belongs.to) return asked;
    for (let at = asked; at < belongs.to; at = ahead.at) {
      if (at >= asEver) return Math.min(firstFrom(up, at), belongs.to);
      for (; ahead !== undefined && ahead.at <= at; ahead = replay.next().value) now = ahead;
      if (now !== undefined && majority(now) === "up") return at;
      if (ahead === undefined) break;
    }
    return belongs.to;
  };
}
