/** The stated records that stand at the instant of evaluation: none later than it, none withdrawn, each naming its components. Rules, section 1. */
import type { Instant } from "../time/instant.ts";
import type {
  ExclusionRecord,
  NotificationRecord,
  PlatformRecord,
  RulingRecord,
  StatedRecord,
  VoidRecord,
  ZonesRecord,
} from "./record.ts";

/** Names of components, each once, ascending by code unit. */
export type Names = readonly string[];

export type Notification = Omit<NotificationRecord, "components"> & { readonly components: Names; readonly contested: boolean };
export type Restoration = {
  readonly id: string;
  readonly at: Instant;
  readonly of?: string | undefined;
  readonly components: Names;
};
export type Exclusion = Omit<ExclusionRecord, "components"> & { readonly components: Names; readonly contested: boolean };

export type Standing = {
  /** Ascending by instant, then by id; so are the lists that follow. */
  readonly notifications: readonly Notification[];
  readonly restorations: readonly Restoration[];
  readonly exclusions: readonly Exclusion[];
  readonly zones: readonly ZonesRecord[];
  readonly voids: readonly VoidRecord[];
  readonly rulings: readonly RulingRecord[];
  /** How many stated records are later than the instant of evaluation. */
  readonly ignored: number;
};

/** What stands at the instant of evaluation. A restoration or a contest of what is withdrawn goes with it. Rules, section 1. */
export function standingAt(platform: PlatformRecord, stated: readonly StatedRecord[], until: Instant): Standing {
  const heard = stated.filter(({ at }) => at <= until).sort(byInstantThenId);
  const withdrawn = new Set(heard.filter((record) => record.kind === "retraction").map(({ of }) => of));
  const stands = heard.filter(
    (record) => !withdrawn.has(record.id) && !("of" in record && record.of !== undefined && withdrawn.has(record.of)),
  );
  const contested = new Set(stands.filter((record) => record.kind === "contest").map(({ of }) => of));
  const all = sorted(platform.components.map(({ name }) => name));
  const named = (components?: readonly string[]) => (components === undefined ? all : sorted(components));
  const notifications = stands
    .filter((record) => record.kind === "notification")
    .map((record) => ({ ...record, components: named(record.components), contested: contested.has(record.id) }));
  const componentsOf = new Map(notifications.map(({ id, components }) => [id, components]));
  return {
    notifications,
    restorations: stands
      .filter((record) => record.kind === "restoration")
      .map(({ id, at, of, components }) => ({ id, at, of, components: (of && componentsOf.get(of)) || named(components) })),
    exclusions: stands
      .filter((record) => record.kind === "exclusion")
      .map((record) => ({ ...record, components: named(record.components), contested: contested.has(record.id) })),
    zones: stands.filter((record) => record.kind === "zones"),
    voids: stands.filter((record) => record.kind === "void"),
    rulings: stands.filter((record) => record.kind === "ruling"),
    ignored: stated.length - heard.length,
  };
}

/** The order of rulings, and of everything that is told in order: by instant, then by id, by code unit. Rules, section 5. */
export function byInstantThenId(a: { at: Instant; id: string }, b: { at: Instant; id: string }): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function sorted(names: readonly string[]): Names {
  return [...new Set(names)].sort();
}
