/** What a notification claims, and until when. Rules, section 4; agreement, article 9: the earlier of the two discoveries, the first confirmation. */
import type { Instant } from "../time/instant.ts";
import { type Timeline, timeline } from "../time/timeline.ts";
import { confirmedUp } from "./confirmation.ts";
import type { Names, Notification, Restoration } from "./standing.ts";
import type { WatchedComponent } from "./watched.ts";

export type Claim = {
  readonly id: string;
  readonly at: Instant;
  readonly components: Names;
  readonly contested: boolean;
  /** Supervision's confirmation of full restoration. Rules: r. */
  readonly confirmed?: Instant | undefined;
  /** The user's: the earliest restoration that is of it, or names no notification and covers all of it. Rules: u. */
  readonly restored?: Restoration | undefined;
  /** The user's answer to this very notification. Rules: w. */
  readonly answered?: Restoration | undefined;
  /** When it says that service is down, and when that is in dispute: open where nothing ends it. */
  readonly down: Timeline;
  readonly disputed: Timeline;
};

/** The claim of each notification, in their order. Rules, section 4. */
export function claimsOf(
  notifications: readonly Notification[],
  restorations: readonly Restoration[],
  components: readonly WatchedComponent[],
  until: Instant,
): Claim[] {
  const answers = new Map(restorations.toReversed().map((restoration) => [restoration.of, restoration]));
  const unnamed = restorations.filter(({ of }) => of === undefined);
  return notifications.map((notification) => {
    const named = components.filter(({ name }) => notification.components.includes(name));
    const up = confirmedUp(named, notification.at);
    const answered = answers.get(notification.id);
    const restored = earlier(
      answered,
      unnamed.find((restoration) => ends(restoration, notification)),
    );
    return claimOf(notification, up !== undefined && up <= until ? up : undefined, restored, answered);
  });
}

function claimOf(
  { id, at, components, contested }: Notification,
  confirmed: Instant | undefined,
  restored: Restoration | undefined,
  answered: Restoration | undefined,
): Claim {
  const r = confirmed ?? Number.POSITIVE_INFINITY;
  const u = restored?.at ?? Number.POSITIVE_INFINITY;
  const whole = { from: at, to: Math.min(r, u) };
  const supervisionFirst = answered !== undefined && r <= u && r < answered.at ? [{ from: r, to: answered.at }] : [];
  return {
    ...{ id, at, components, contested, confirmed, restored, answered },
    down: contested ? [] : timeline([whole]),
    disputed: timeline(contested ? [whole, ...supervisionFirst] : supervisionFirst),
  };
}

/** A restoration that names no notification ends every earlier claim all of whose components it covers. */
function ends({ at, components }: Restoration, notification: Notification): boolean {
  return at >= notification.at && notification.components.every((name) => components.includes(name));
}

function earlier(one: Restoration | undefined, other: Restoration | undefined): Restoration | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.at < one.at ? other : one;
}
