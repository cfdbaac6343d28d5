/** The account as ordered stretches of one state each: what a timeline draws. Rules, section 5. */
import type { z } from "zod";
import type { Segment } from "../../api/schemas/platform.ts";
import type { Account } from "../../core/availability/account.ts";
import type { Instant, Interval } from "../../core/time/instant.ts";
import { cut, type Timeline } from "../../core/time/timeline.ts";

export type Stretch = z.output<typeof Segment>;
export type State = Stretch["state"];
/** An outage that has its number. */
export type Numbered = { readonly id: string; readonly from: Instant; readonly to: Instant | null };

type Class = { readonly state: State; readonly cause: string | null; readonly time: Timeline };

/** What counts, by the agreement, without a hole: each instant in exactly one state. */
export function agreementSegments({ classes }: Account, within: Interval, outages: readonly Numbered[] = []): Stretch[] {
  const excluded = classes.excludedBy.map(({ cause, time }): Class => ({ state: "excluded", cause, time }));
  return filled(
    [
      { state: "down", cause: null, time: classes.counted },
      { state: "disputed", cause: null, time: classes.disputed },
      { state: "unknown", cause: null, time: classes.unknown },
      ...excluded,
    ],
    within,
  ).map((stretch) => ({
    ...stretch,
    outage: stretch.state === "up" || stretch.state === "unknown" ? null : numberAt(outages, stretch.from),
  }));
}

/** What the vantages together saw of one component, with users' confirmations heard. Rules, sections 3 and 4. */
export function componentSegments({ testimony }: Account, name: string, within: Interval): Stretch[] {
  const seen = testimony.components.find((one) => one.name === name);
  if (seen === undefined) return [];
  return filled(
    [
      { state: "down", cause: null, time: seen.down },
      { state: "disputed", cause: null, time: seen.disputed },
      { state: "unknown", cause: null, time: seen.unknown },
    ],
    { from: Math.max(within.from, seen.belongs.from), to: Math.min(within.to, seen.belongs.to) },
  );
}

/** The outage that an instant belongs to. */
export function numberAt(outages: readonly Numbered[], at: Instant): string | null {
  return outages.find(({ from, to }) => from <= at && (to === null || at < to))?.id ?? null;
}

/** The given classes inside an interval, and `up` between them. */
function filled(classes: readonly Class[], within: Interval): Stretch[] {
  if (within.from >= within.to) return [];
  const marked = classes
    .flatMap(({ state, cause, time }) => cut(time, within).map((interval) => ({ ...interval, state, cause, outage: null })))
    .sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = [];
  let from = within.from;
  for (const stretch of marked) {
    if (from < stretch.from) stretches.push({ from, to: stretch.from, state: "up", cause: null, outage: null });
    stretches.push(stretch);
    from = stretch.to;
  }
  return from < within.to ? [...stretches, { from, to: within.to, state: "up", cause: null, outage: null }] : stretches;
}
