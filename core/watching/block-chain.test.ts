import { expect, test } from "vitest";
import { fewComponents, steadyBlock } from "../../test/watching/steady-block.ts";
import { chainFaults, firstHeader, nextHeader } from "./block-chain.ts";
import type { BlockHeader } from "./block-content.ts";

const { header, to } = steadyBlock({ components: fewComponents, beatMs: 30_000, minutes: 10, jitterMs: 5 });
const before = { header, to, digest: new Uint8Array(32).fill(1) };
const next = nextHeader(before);

test("the first block has number 0 and nothing before it", () => {
  const { tenant, platform, vantage, series } = header;
  const first = firstHeader({ tenant, platform, vantage, series });
  expect([first.number, first.previous]).toEqual([0, new Uint8Array(32)]);
});

test("the next block follows", () => {
  expect(chainFaults(before, { header: next, from: to })).toEqual([]);
  expect(chainFaults(before, { header: { ...next, series: header.series.slice(1) }, from: to + 60_000 })).toEqual([]);
});

const faults: [what: string, header: BlockHeader, from: number, fault: object][] = [
  ["a block left out", { ...next, number: 4_319 }, to, { code: "missing", number: 4_318, found: 4_319 }],
  ["another vantage", { ...next, vantage: "lyon-1" }, to, { code: "other-chain", number: 4_318 }],
  ["another block before", { ...next, previous: new Uint8Array(32) }, to, { code: "wrong-previous", number: 4_318 }],
  ["time told twice", next, to - 1, { code: "overlap", number: 4_318 }],
];
test.each(faults)("%s is found", (_, given, from, fault) =>
  expect(chainFaults(before, { header: given, from })).toEqual([fault]),
);
