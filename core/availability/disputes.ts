/** What is in dispute, each time by the record that put it there: few disputes, each with its time. Rules, sections 4 and 5. */
import type { Instant, Interval } from "../time/instant.ts";
import { cut, has, intersect, subtract, type Timeline, timeline, unionOf } from "../time/timeline.ts";
import type { ContestRecord, StatedRecord } from "../watching/record.ts";
import type { Account } from "./account.ts";

export type DisputeKind = "notification-contested" | "exclusion-contested" | "confirmations-differ" | "observations-voided";

export type Dispute = {
  readonly kind: DisputeKind;
  /** The record that opened it: a contest, a restoration, a void. It names the dispute. */
  readonly record: string;
  /** What is contested or answered: a notification or an exclusion; null for a void and for a confirmation that names no report. */
  readonly about: string | null;
  readonly at: Instant;
  /** Its time if nobody had ruled, up to the evaluation; empty where it changes nothing. */
  readonly time: Timeline;
  /** What of it is still in dispute. */
  readonly open: Timeline;
};

/**
 * The disputes that stand at an evaluation, in the order in which they were opened. One instant may hang on several.
 *
 * @param judged the account with the rulings heard
 * @param unruled the account of the same records without their rulings
 * @param stated all records
 */
export function disputesOf(judged: Account, unruled: Account, stated: readonly StatedRecord[]): Dispute[] {
  const disputed = cut(unruled.classes.disputed, { from: Number.NEGATIVE_INFINITY, to: unruled.until });
  const found = [...contestsIn(unruled, stated), ...voidsIn(unruled), ...lateAnswersIn(unruled)];
  const explained = unionOf(found.map(({ time }) => time));
  const all = merged([...found, ...confirmationsIn(unruled, subtract(disputed, explained))]);
  return all
    .map((dispute) => ({ ...dispute, time: intersect(dispute.time, disputed) }))
    .map((dispute) => ({ ...dispute, open: intersect(dispute.time, judged.classes.disputed) }))
    .filter(({ kind, time }) => time.length > 0 || kind === "notification-contested" || kind === "exclusion-contested")
    .sort((a, b) => a.at - b.at);
}

type Opened = Omit<Dispute, "open">;

function opened(kind: DisputeKind, { id, at }: { id: string; at: Instant }, about: string | null, time: Timeline): Opened {
  return { kind, record: id, about, at, time };
}

/** The contests that stand, with the time that each notification claims or each exclusion covers. */
function contestsIn({ standing, testimony, until }: Account, stated: readonly StatedRecord[]): Opened[] {
  const contests = stated.filter((record): record is ContestRecord => record.kind === "contest" && record.at <= until);
  const withdrawn = new Set(stated.flatMap((record) => (record.kind === "retraction" && record.at <= until ? [record.of] : [])));
  return contests
    .filter(({ id, of }) => !withdrawn.has(id) && !withdrawn.has(of))
    .flatMap((contest): Opened[] => {
      const claim = testimony.claims.find(({ id }) => id === contest.of);
      if (claim !== undefined) return [opened("notification-contested", contest, contest.of, claim.disputed)];
      const exclusion = standing.exclusions.find(({ id }) => id === contest.of);
      if (exclusion === undefined) return [];
      const covered = timeline([{ from: exclusion.from, to: exclusion.to ?? Number.POSITIVE_INFINITY }]);
      return [opened("exclusion-contested", contest, contest.of, covered)];
    });
}

/** Each stretch that stands only because of voids hangs on those that begin it, else on the last one before. */
function voidsIn({ standing: { voids }, classes }: Account): Opened[] {
  return classes.voided.flatMap((stretch) => {
    const begun = voids.filter(({ from, to }) => from <= stretch.from && stretch.from < to);
    const last = voids.findLast(({ from }) => from <= stretch.from) ?? voids[0];
    const by = begun.length > 0 || last === undefined ? begun : [last];
    return by.map((one) => opened("observations-voided", one, null, [stretch]));
  });
}

/** Supervision confirmed first, and whoever had reported later. Rules, section 4, "supervision first". */
function lateAnswersIn({ testimony }: Account): Opened[] {
  return testimony.claims.flatMap(({ id, contested, answered, disputed }) =>
    contested || answered === undefined || disputed.length === 0 ? [] : [opened("confirmations-differ", answered, id, disputed)],
  );
}

/** A user confirmed while supervision still saw it down. Rules, section 4, "user first": each such time begins at a confirmation. */
function confirmationsIn({ standing: { restorations }, testimony }: Account, rest: Timeline): Opened[] {
  return rest.flatMap((stretch) => {
    const components = testimony.components.filter(({ disputed }) => has(disputed, stretch.from)).map(({ name }) => name);
    const said = restorations.findLast(
      (one) => one.at <= stretch.from && one.components.some((name) => components.includes(name)),
    );
    return said === undefined ? [] : [opened("confirmations-differ", said, said.of ?? null, [stretch])];
  });
}

function merged(found: readonly Opened[]): Opened[] {
  const byRecord = new Map<string, Opened>();
  for (const one of found) {
    const known = byRecord.get(one.record);
    byRecord.set(one.record, known === undefined ? one : { ...known, time: unionOf([known.time, one.time]) });
  }
  return [...byRecord.values()];
}

/** The one interval that holds all of a dispute's time; undefined where it has none. */
export function spanOfDispute({ time }: Pick<Dispute, "time">): Interval | undefined {
  const [first] = time;
  const last = time.at(-1);
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}
