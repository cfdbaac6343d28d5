/** Which records hold at A. Rules, section 1. */
import type { Instant } from "../../core/time/instant.ts";
import type * as records from "../../core/watching/record.ts";

export type Facts = {
  readonly platform: records.PlatformRecord;
  readonly observations: readonly records.ObservationRecord[];
  readonly notifications: readonly records.NotificationRecord[];
  readonly restorations: readonly records.RestorationRecord[];
  readonly contests: readonly records.ContestRecord[];
  readonly exclusions: readonly records.ExclusionRecord[];
  readonly zones: readonly records.ZonesRecord[];
  readonly voids: readonly records.VoidRecord[];
  readonly rulings: readonly records.RulingRecord[];
  readonly ignored: number;
};

type Timed = Exclude<records.InputRecord, records.PlatformRecord>;

/** The records without repetitions, without what is later than A (counted), without what was withdrawn. */
export function factsAt(input: readonly records.InputRecord[], at: Instant): Facts {
  const platform = input.find((record) => record.kind === "platform");
  if (platform === undefined) throw new Error("no platform");
  const all = withoutRepetition(input.filter((record) => record.kind !== "platform"));
  const made = all.filter((record) => record.at <= at);
  const standing = made.filter((record) => !isWithdrawn(record, made));
  return {
    platform,
    observations: standing.filter((record) => record.kind === "observation"),
    notifications: standing.filter((record) => record.kind === "notification"),
    restorations: standing.filter((record) => record.kind === "restoration"),
    contests: standing.filter((record) => record.kind === "contest"),
    exclusions: standing.filter((record) => record.kind === "exclusion"),
    zones: standing.filter((record) => record.kind === "zones"),
    voids: standing.filter((record) => record.kind === "void"),
    rulings: standing.filter((record) => record.kind === "ruling"),
    ignored: all.length - made.length,
  };
}

function withoutRepetition(input: readonly Timed[]): Timed[] {
  return [...new Map(input.map((record) => [sameness(record), record])).values()];
}

/** An id is used for one record only, so that it stands for all that the record says. */
function sameness(record: Timed): string {
  return record.kind === "observation"
    ? `${record.component}/${record.vantage}/${record.at}/${record.ok}`
    : `${record.kind} ${record.id}`;
}

/** Retracted itself, or a restoration or contest of what is withdrawn. */
function isWithdrawn(record: Timed, made: readonly Timed[]): boolean {
  if (record.kind === "observation" || record.kind === "retraction") return false;
  if (made.some((other) => other.kind === "retraction" && other.of === record.id)) return true;
  if (record.kind !== "restoration" && record.kind !== "contest") return false;
  return made.some((other) => other.kind !== "observation" && other.id === record.of && isWithdrawn(other, made));
}
