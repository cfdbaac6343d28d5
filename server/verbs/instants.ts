/** When an act happened: at its reception, save where the provider's party records what reached it otherwise. */
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Channel } from "../../core/facts/fact.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Given } from "./define-verb.ts";

/** The record's instant and how the report came, or why it is refused: nobody else may name an earlier instant, nobody a later one. */
export function receptionOf(named: Instant | undefined, { at, actor }: Given): { at: Instant; channel: Channel } | Refusal {
  if (actor.party === "client")
    return named === undefined ? { at, channel: actor.channel } : refuse("wrong-party", { party: "provider" });
  return named !== undefined && named > at ? refuse("instant-in-future") : { at: named ?? at, channel: "telephone" };
}

/** How far a reader's clock may be ahead, in ms: what it claims is then its reception. No report is lost to a clock. */
const clocksApart = 60_000;

/** The instant that a report claims for itself, at the latest its reception; refused where no clock explains it. */
export function claimOf(claimed: Instant | null, { at }: Pick<Given, "at">): { claimedAt: Instant | null } | Refusal {
  if (claimed === null) return { claimedAt: null };
  return claimed > at + clocksApart ? refuse("instant-in-future") : { claimedAt: Math.min(claimed, at) };
}

/** The refusal of an interval that is empty or reversed. */
export function intervalRefusal({ from, to }: { readonly from: Instant; readonly to?: Instant }): Refusal | undefined {
  return to !== undefined && to <= from ? refuse("interval-reversed") : undefined;
}
