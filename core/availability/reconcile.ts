/**
 * From what the facts said of a platform's outages to what its account says now: the facts that are missing. A truth that arrives late
 * changes no fact, it makes another one. Rules, section 6, "Outages", and section 8, property 3.
 */
import type { Instant } from "../time/instant.ts";
import type { Account } from "./account.ts";
import { type OutageSegment, type SaidOutage, saidOutages } from "./said-outage.ts";

/** An outage as the facts so far say it. */
export type KnownOutage = SaidOutage & { readonly id: string; readonly withdrawn: boolean };

/** What is not as it was said. */
export type Moved = "from" | "to" | "components" | "openedBy" | "segments";

export type OutageChange =
  | { readonly kind: "opened"; readonly outage: SaidOutage }
  | {
      readonly kind: "corrected" | "closed" | "reopened";
      readonly id: string;
      readonly outage: SaidOutage;
      readonly moved: readonly Moved[];
    }
  | { readonly kind: "withdrawn"; readonly id: string };

/**
 * What has to be said so that the facts tell the account; nothing where they do. An outage that only lasts on makes no change, one that is
 * over when it is first known is opened with its end. Each change tells its outage whole.
 *
 * @param known in the order in which they were opened: of several that have become one the first keeps its id
 */
export function reconcile(known: readonly KnownOutage[], account: Account): OutageChange[] {
  const said = saidOutages(account);
  const taken = new Set<SaidOutage>();
  const changes = known
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap((one): OutageChange[] => {
      const now = said.find((outage) => !taken.has(outage) && overlap(one, outage));
      if (now === undefined) return [{ kind: "withdrawn", id: one.id }];
      taken.add(now);
      return changeOf(one, now);
    });
  const opened = said.filter((outage) => !taken.has(outage)).map((outage): OutageChange => ({ kind: "opened", outage }));
  return [...changes, ...opened];
}

/**
 * What is known once the changes are said.
 *
 * @param idOf names an outage that is opened
 */
export function applyChanges(
  known: readonly KnownOutage[],
  changes: readonly OutageChange[],
  idOf: (opened: SaidOutage) => string,
): KnownOutage[] {
  const byId = new Map(known.map((outage) => [outage.id, outage]));
  for (const change of changes) {
    if (change.kind === "withdrawn") {
      const outage = byId.get(change.id);
      if (outage !== undefined) byId.set(change.id, { ...outage, withdrawn: true });
    } else {
      const id = change.kind === "opened" ? idOf(change.outage) : change.id;
      byId.set(id, { ...change.outage, id, withdrawn: false });
    }
  }
  return [...byId.values()];
}

function changeOf(known: KnownOutage, outage: SaidOutage): OutageChange[] {
  const moved = movedBetween(known, outage);
  if (moved.length === 0) return [];
  return [{ kind: kindOf(known, outage), id: known.id, outage, moved }];
}

function kindOf(known: SaidOutage, outage: SaidOutage): "corrected" | "closed" | "reopened" {
  if (known.to === null && outage.to !== null) return "closed";
  return known.to !== null && outage.to === null ? "reopened" : "corrected";
}

function movedBetween(before: SaidOutage, after: SaidOutage): Moved[] {
  const moved: Record<Moved, boolean> = {
    from: before.from !== after.from,
    to: before.to !== after.to,
    components: before.components.join(" ") !== after.components.join(" "),
    openedBy: before.openedBy !== after.openedBy,
    segments: shape(before) !== shape(after),
  };
  const names: readonly Moved[] = ["from", "to", "components", "openedBy", "segments"];
  return names.filter((name) => moved[name]);
}

/** The segments within the outage's own bounds: a bound that moves with the outage's moves no segment. */
function shape({ from, to, segments }: SaidOutage): string {
  const bound = (at: Instant | null) => (at === to ? "end" : at === from ? "start" : at);
  return JSON.stringify(segments.map((one: OutageSegment) => [bound(one.from), bound(one.to), one.class, one.cause]));
}

function overlap(a: SaidOutage, b: SaidOutage): boolean {
  return a.from < (b.to ?? Number.POSITIVE_INFINITY) && b.from < (a.to ?? Number.POSITIVE_INFINITY);
}
