import { expect, test } from "vitest";
import { descriptionFaults, rewritten } from "./description.ts";
import type { Beat, Component, PlatformRecord, Vantage } from "./record.ts";

const usual: Beat = { intervalMs: 30_000, staleAfterMs: 90_000, failures: 2, of: 3, successes: 2 };
const api: Component = { name: "api", beats: [usual] };
const here: Vantage = { name: "here" };
const platform = (components: readonly Component[], vantages: readonly Vantage[] = [here]): PlatformRecord => ({
  kind: "platform",
  platform: "p",
  components,
  vantages,
});
const codes = (record: PlatformRecord) => descriptionFaults(record).map(({ code, list, name }) => `${list} ${name} ${code}`);

const faults: [what: string, record: PlatformRecord, found: string[]][] = [
  ["a usual platform", platform([api]), []],
  ["no component", platform([]), ["components  none"]],
  ["no vantage", platform([api], []), ["vantages  none"]],
  ["a name twice", platform([api, api]), ["components api repeated-name"]],
  ["an end before the beginning", platform([{ ...api, from: 10, to: 10 }]), ["components api never-belongs"]],
  ["no first beat", platform([{ ...api, beats: [{ ...usual, from: 5 }] }]), ["components api beat-missing"]],
  ["two beats from one instant", platform([{ ...api, beats: [usual, usual] }]), ["components api beat-repeated"]],
  [
    "stale before the next beat",
    platform([{ ...api, beats: [{ ...usual, staleAfterMs: 1 }] }]),
    ["components api beat-impossible"],
  ],
  [
    "more failures than looked at",
    platform([api], [{ ...here, beats: [{ ...usual, failures: 4 }] }]),
    ["vantages here beat-impossible"],
  ],
];
test.each(faults)("%s", (_, record, found) => expect(codes(record)).toEqual(found));

const now = 1_000;
const slower: Beat = { ...usual, intervalMs: 60_000 };
const changes: [what: string, after: PlatformRecord, rewritten: string[]][] = [
  ["the same again", platform([api]), []],
  ["a component added from now", platform([api, { name: "router", from: now, beats: [usual] }]), []],
  ["a component added from before", platform([api, { name: "router", from: now - 1, beats: [usual] }]), ["router"]],
  ["a component added from always", platform([api, { name: "router", beats: [usual] }]), ["router"]],
  ["a component that ends now", platform([{ ...api, to: now }]), []],
  ["a component that ended before", platform([{ ...api, to: now - 1 }]), ["api"]],
  ["a component that never was", platform([{ name: "router", from: now, beats: [usual] }]), ["api"]],
  ["another beat from now", platform([{ ...api, beats: [usual, { ...slower, from: now }] }]), []],
  ["another beat from before", platform([{ ...api, beats: [usual, { ...slower, from: now - 1 }] }]), ["api"]],
  ["another beat from always", platform([{ ...api, beats: [slower] }]), ["api"]],
  ["a vantage added from now", platform([api], [here, { name: "there", from: now }]), []],
  ["a vantage that gets its own beats", platform([api], [{ ...here, beats: [usual] }]), ["here"]],
];
test.each(changes)("%s", (_, after, names) => expect(rewritten(platform([api]), after, now)).toEqual(names));

const firsts: [what: string, first: PlatformRecord, backdated: string[]][] = [
  ["a first description without bounds", platform([api]), []],
  ["a first description from now", platform([{ ...api, from: now }]), []],
  ["a first description from before", platform([{ ...api, from: now - 1 }]), ["api"]],
  [
    "a first description of a beat that changed before",
    platform([{ ...api, beats: [usual, { ...slower, from: now - 1 }] }]),
    ["api"],
  ],
];
test.each(firsts)("%s", (_, first, names) => expect(rewritten(undefined, first, now)).toEqual(names));
