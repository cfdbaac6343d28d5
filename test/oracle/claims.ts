/** What a user's notification claims, and which part of it is in dispute. Rules, section 4. */
import type { Instant, Interval } from "../../core/time/instant.ts";
import type { NotificationRecord, ObservationRecord, RestorationRecord } from "../../core/watching/record.ts";
import { watch } from "./sight.ts";
import { belonging, named, type World } from "./world.ts";

export type Claim = {
  readonly components: readonly string[];
  /** `to` is infinite while nothing confirms. */
  readonly claimed: Interval;
  readonly contested: boolean;
  /** Supervision confirmed before the user: in dispute until the user does. */
  readonly unconfirmed: Interval | undefined;
};

/** The claim of every notification, seen with these observations. */
export function claims(world: World, observations: readonly ObservationRecord[]): Claim[] {
  return world.facts.notifications.map((notification) => claim(world, notification, observations));
}

function claim(world: World, notification: NotificationRecord, observations: readonly ObservationRecord[]): Claim {
  const { facts } = world;
  const later = facts.restorations.filter((restoration) => restoration.at >= notification.at);
  const naming = later.filter((restoration) => restoration.of === notification.id);
  const r = supervisionConfirms(world, notification, observations);
  const u = earliest([...naming, ...later.filter((restoration) => coversUnnamed(world, restoration, notification))]);
  const w = earliest(naming);
  return {
    components: named(facts, notification),
    claimed: { from: notification.at, to: Math.min(r, u) },
    contested: facts.contests.some((contest) => contest.of === notification.id),
    unconfirmed: w !== Number.POSITIVE_INFINITY && r <= u && r < w ? { from: r, to: w } : undefined,
  };
}

function earliest(records: readonly RestorationRecord[]): Instant {
  return Math.min(...records.map((record) => record.at));
}

function coversUnnamed({ facts }: World, restoration: RestorationRecord, notification: NotificationRecord): boolean {
  const confirmed = named(facts, restoration);
  return restoration.of === undefined && named(facts, notification).every((name) => confirmed.includes(name));
}

/** r: all of what was notified is up together, in a replay that knows only what was observed since. */
function supervisionConfirms(
  world: World,
  notification: NotificationRecord,
  observations: readonly ObservationRecord[],
): Instant {
  const names = named(world.facts, notification);
  const since = observations.filter((observation) => observation.at >= notification.at);
  const replay = watch(world, names, since);
  const confirms = (t: Instant, index: number) => {
    const present = belonging(world.facts, names, t);
    return t >= notification.at && present.every((name) => replay.get(name)?.[index] === "up");
  };
  return world.ticks.find(confirms) ?? Number.POSITIVE_INFINITY;
}
