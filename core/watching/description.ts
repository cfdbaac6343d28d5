/** A platform's description: whether it is one, and whether a new one leaves the past as the old one said it. Rules, section 1; design, section 4. */
import type { Instant } from "../time/instant.ts";
import { intersect, subtract, type Timeline, timeline } from "../time/timeline.ts";
import { beatsOf } from "./beat.ts";
import { membership } from "./membership.ts";
import type { Beat, Component, PlatformRecord, Vantage } from "./record.ts";

type Member = { readonly name: string; readonly from?: Instant; readonly to?: Instant; readonly beats?: readonly Beat[] };

export type DescriptionFault = {
  readonly code: "none" | "repeated-name" | "never-belongs" | "beat-impossible" | "beat-repeated" | "beat-missing";
  readonly list: "components" | "vantages";
  /** Empty for an empty list. */
  readonly name: string;
};

/** Everything that keeps a record from being a platform of the rules. Rules, section 1. */
export function descriptionFaults({ components, vantages }: PlatformRecord): DescriptionFault[] {
  return [...listFaults("components", components), ...listFaults("vantages", vantages)];
}

function listFaults(list: DescriptionFault["list"], members: readonly Member[]): DescriptionFault[] {
  if (members.length === 0) return [{ code: "none", list, name: "" }];
  return members.flatMap(({ name, from, to, beats }, place) => {
    const faults: DescriptionFault["code"][] = [];
    if (members.findIndex((other) => other.name === name) < place) faults.push("repeated-name");
    if (from !== undefined && to !== undefined && from >= to) faults.push("never-belongs");
    if (beats !== undefined) faults.push(...beatFaults(beats));
    return faults.map((code) => ({ code, list, name }));
  });
}

function beatFaults(beats: readonly Beat[]): DescriptionFault["code"][] {
  const beginnings = new Set(beats.map(({ from }) => from));
  const faults: DescriptionFault["code"][] = [];
  if (!beats.every(isPossible)) faults.push("beat-impossible");
  if (!beginnings.has(undefined)) faults.push("beat-missing");
  if (beginnings.size !== beats.length) faults.push("beat-repeated");
  return faults;
}

function isPossible({ intervalMs, staleAfterMs, failures, of, successes }: Beat): boolean {
  return intervalMs > 0 && staleAfterMs >= intervalMs && failures >= 1 && failures <= of && successes >= 1;
}

/**
 * Names of components and vantages of which the new description says something else than the old one about the time before `at`:
 * what was watched, and how, is not decided afterwards. Design, section 4: a `from` earlier than the recording is refused.
 */
export function rewritten(before: PlatformRecord | undefined, after: PlatformRecord, at: Instant): string[] {
  if (before === undefined) return backdated(after, at);
  const past: Timeline = [{ from: Number.NEGATIVE_INFINITY, to: at }];
  return [...rewrittenIn(before.components, after.components, past), ...rewrittenIn(before.vantages, after.vantages, past)];
}

/** A first description says nothing of its past but by silence: what belongs to it without a bound was unknown before. */
function backdated({ components, vantages }: PlatformRecord, at: Instant): string[] {
  const earlier = (instant: Instant | undefined) => instant !== undefined && instant < at;
  const members: readonly Member[] = [...components, ...vantages];
  return members
    .filter(({ from, to, beats = [] }) => earlier(from) || earlier(to) || beats.some((beat) => earlier(beat.from)))
    .map(({ name }) => name);
}

function rewrittenIn(before: readonly Member[], after: readonly Member[], past: Timeline): string[] {
  const names = new Set([...before, ...after].map(({ name }) => name));
  const named = (members: readonly Member[], name: string) => members.find((member) => member.name === name);
  return [...names].filter((name) => !samePast(named(before, name), named(after, name), past));
}

function samePast(before: Member | undefined, after: Member | undefined, past: Timeline): boolean {
  const [was, is] = [belonging(before, past), belonging(after, past)];
  if (subtract(was, is).length > 0 || subtract(is, was).length > 0) return false;
  return was.length === 0 || beatsText(before, past) === beatsText(after, past);
}

function belonging(member: Member | undefined, past: Timeline): Timeline {
  return member === undefined ? [] : intersect(timeline([membership(member)]), past);
}

/** The beats that were in force in the past, one text for one meaning. */
function beatsText(member: Member | undefined, past: Timeline): string {
  const end = past[0]?.to ?? Number.NEGATIVE_INFINITY;
  const beats = member?.beats?.filter(({ from }) => from === undefined || from < end) ?? null;
  return JSON.stringify(beats && ordered(beats));
}

function ordered(beats: readonly Beat[]): (number | null)[][] {
  const unnamed: Component = { name: "", beats };
  const vantage: Vantage = { name: "" };
  return beatsOf(unnamed, vantage).map(({ from, intervalMs, staleAfterMs, failures, of, successes }) => [
    from ?? null,
    intervalMs,
    staleAfterMs,
    failures,
    of,
    successes,
  ]);
}
