/** From what the facts said of the time in which nobody watched to what the account says now. Rules, section 5, "unknown". */
import type { Instant } from "../time/instant.ts";
import { cut } from "../time/timeline.ts";
import type { Account } from "./account.ts";

/** Time in which the platform's state was unknown, as the facts so far say it. */
export type KnownGap = {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
};

/** A gap is named by its beginning. One regained at its very beginning was none. */
export type GapChange =
  | { readonly kind: "lost"; readonly from: Instant }
  | { readonly kind: "regained"; readonly from: Instant; readonly to: Instant };

/**
 * What has to be said so that the facts tell the account's unknown time; nothing where they do.
 *
 * @param since when watching began: unknown time before that is no gap
 */
export function reconcileGaps(known: readonly KnownGap[], account: Account, since: Instant): GapChange[] {
  const said = saidGaps(account, since);
  const now = new Map(said.map((gap) => [gap.from, gap]));
  const before = new Map(known.map((gap) => [gap.from, gap]));
  const none = known.filter(({ from }) => !now.has(from)).map(({ from }): GapChange => ({ kind: "regained", from, to: from }));
  const others = said.flatMap(({ from, to }): GapChange[] => {
    const gap = before.get(from);
    if (gap?.to === to) return [];
    const lost: GapChange[] = gap === undefined || to === null ? [{ kind: "lost", from }] : [];
    return to === null ? lost : [...lost, { kind: "regained", from, to }];
  });
  return [...none, ...others];
}

/** What is known once the changes are said, ascending. */
export function applyGapChanges(known: readonly KnownGap[], changes: readonly GapChange[]): KnownGap[] {
  const gaps = new Map(known.map((gap) => [gap.from, gap]));
  for (const change of changes) {
    const to = change.kind === "lost" ? null : change.to;
    if (to === change.from) gaps.delete(change.from);
    else gaps.set(change.from, { from: change.from, to });
  }
  return [...gaps.values()].sort((a, b) => a.from - b.from);
}

function saidGaps({ classes, until }: Account, since: Instant): KnownGap[] {
  const gaps = cut(classes.unknown, { from: since, to: until + 1 }).filter(({ from }) => from < until);
  return gaps.map(({ from, to }) => ({ from, to: to > until ? null : to }));
}
