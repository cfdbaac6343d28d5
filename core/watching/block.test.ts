import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ed25519Pair, sha256, verifyEd25519 } from "../../test/node-crypto.ts";
import { fewComponents, headerOf, steadyBlock } from "../../test/watching/steady-block.ts";
import { hex } from "../json/hex.ts";
import { blockDigest, blockMessage, decodeBlock, decodeBody, encodeBlock, encodeBody, joinBlock, messagesOf } from "./block.ts";
import type { BlockContent, Observed } from "./block-content.ts";

const signatureLength = 64;
const steady = steadyBlock({ components: fewComponents, beatMs: 30_000, minutes: 10, jitterMs: 5 });

const anySeries = (from: number, length: number): fc.Arbitrary<Observed> =>
  fc
    .tuple(fc.uniqueArray(fc.nat(length - 1), { maxLength: 60 }), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }))
    .map(([offsets, verdicts]) => ({
      at: Float64Array.from(
        offsets.sort((one, other) => one - other),
        (offset) => from + offset,
      ),
      ok: Uint8Array.from(offsets, (_, index) => (verdicts[index] ? 1 : 0)),
    }));

/** Any instants against any beat: what is unsteady is longer, and as true. */
const anyBlock: fc.Arbitrary<BlockContent> = fc
  .record({
    beats: fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 2_147_483_647 })), {
      minLength: 1,
      maxLength: 4,
    }),
    from: fc.oneof(fc.nat(), fc.nat(2 ** 45)),
    length: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2_000_000_000 })),
    number: fc.maxSafeNat(),
  })
  .chain(({ beats, from, length, number }) => {
    const series = beats.map((beatMs, at) => ({ component: `c${at}`, beatMs }));
    const previous = new Uint8Array(32).fill(number === 0 ? 0 : 9);
    const header = { ...headerOf([], 1), number, previous, series };
    const all = fc.tuple(...beats.map(() => anySeries(from, length)));
    return all.map((observed) => ({ header, from, to: from + length, observed, details: new Uint8Array(32) }));
  });

test("the messages of blocks that share most of their header are those of each", () =>
  fc.assert(
    fc.property(anyBlock, anyBlock, (one, other) => {
      const messages = messagesOf(one.header);
      for (const { header } of [one, other]) {
        const { number, previous } = header;
        const body = encodeBody({ ...one, header: { ...one.header, number, previous } });
        const message = blockMessage(joinBlock({ ...one.header, number, previous }, body));
        expect(messages(number, previous, body)).toEqual(message);
      }
    }),
  ));

test("any block comes back from its bytes, and from its body", () =>
  fc.assert(
    fc.property(anyBlock, (content) => {
      expect(decodeBlock(encodeBlock(content))).toEqual({ ok: true, value: content });
      expect(decodeBody(content.header, encodeBody(content))).toEqual({ ok: true, value: content });
    }),
    { numRuns: 500 },
  ));

describe("room for a steady series, signature and header included, the names and the chain known to the holder", () => {
  const bytesEach = (content: BlockContent) => {
    const observations = content.observed.reduce((sum, { at }) => sum + at.length, 0);
    return (encodeBody(content).length + signatureLength) / observations;
  };
  test("five components at 30 s over ten minutes, five milliseconds off either way: at most 2 bytes", () => {
    for (let seed = 1; seed <= 50; seed++)
      expect(
        bytesEach(steadyBlock({ components: fewComponents, beatMs: 30_000, minutes: 10, jitterMs: 5, seed })),
      ).toBeLessThanOrEqual(2);
  });
  test("a hundred series at 1 s over ten minutes: at most 0.6 bytes", () => {
    const components = Array.from({ length: 100 }, (_, at) => `component-${String(at).padStart(3, "0")}`);
    expect(bytesEach(steadyBlock({ components, beatMs: 1_000, minutes: 10, jitterMs: 5 }))).toBeLessThanOrEqual(0.6);
  });
});

test("a missed beat, a doubled one and a few failures cost a few bytes", () => {
  const [series] = steady.observed;
  if (series === undefined) throw new Error("no series");
  const at = [...series.at].toSpliced(7, 3).toSpliced(11, 0, (series.at[14] ?? 0) - 2);
  const ok = Uint8Array.from(at, (_, index) => (index === 5 || index === 6 ? 0 : 1));
  const uneven = { ...steady, observed: [{ at: Float64Array.from(at), ok }, ...steady.observed.slice(1)] };
  expect(decodeBlock(encodeBlock(uneven))).toEqual({ ok: true, value: uneven });
  expect(encodeBlock(uneven).length).toBeLessThanOrEqual(encodeBlock(steady).length + 9);
});

describe("what is signed", () => {
  const { publicKey, sign } = ed25519Pair(4);
  const message = (content: BlockContent) => blockMessage(encodeBlock(content));
  const changed: [what: string, content: BlockContent][] = [
    ["the tenant", { ...steady, header: { ...steady.header, tenant: "globex" } }],
    ["the platform", { ...steady, header: { ...steady.header, platform: "ocp02-prod" } }],
    ["the vantage", { ...steady, header: { ...steady.header, vantage: "lyon-1" } }],
    ["the number", { ...steady, header: { ...steady.header, number: 4_318 } }],
    ["the block before", { ...steady, header: { ...steady.header, previous: new Uint8Array(32).fill(8) } }],
    [
      "a component",
      { ...steady, header: { ...steady.header, series: steady.header.series.with(0, { component: "a", beatMs: 30_000 }) } },
    ],
    ["the beginning", { ...steady, from: steady.from - 1 }],
    ["the end", { ...steady, to: steady.to + 1 }],
    ["an instant", { ...steady, observed: steady.observed.with(2, moved(steady.observed[2])) }],
    ["a verdict", { ...steady, observed: steady.observed.with(2, failed(steady.observed[2])) }],
    ["the timings' digest", { ...steady, details: new Uint8Array(32).fill(4) }],
  ];
  test("the signature holds for the block itself", () =>
    expect(verifyEd25519(publicKey, message(steady), sign(message(steady)))).toBe(true));
  test.each(changed)("is not what it was when %s is another", (_, content) => {
    expect(verifyEd25519(publicKey, message(content), sign(message(steady)))).toBe(false);
    expect(hex(blockDigest(encodeBlock(content), sha256))).not.toBe(hex(blockDigest(encodeBlock(steady), sha256)));
  });
  test("begins with the words that no other signed thing begins with", () =>
    expect(Buffer.from(message(steady)).toString("latin1")).toContain(
      "garant observation block v1\n\u0001\u0004acme\nocp01-prod\u0007paris-1",
    ));
  test("is the header and the body, side by side", () =>
    expect(joinBlock(steady.header, encodeBody(steady))).toEqual(encodeBlock(steady)));
});

function moved(series: Observed | undefined): Observed {
  const at = Float64Array.from(series?.at ?? []);
  at[3] = (at[3] ?? 0) + 1;
  return { at, ok: series?.ok ?? new Uint8Array(0) };
}

function failed(series: Observed | undefined): Observed {
  const ok = Uint8Array.from(series?.ok ?? []);
  ok[3] = 0;
  return { at: series?.at ?? new Float64Array(0), ok };
}

const one = (at: number[], ok: number[] = at.map(() => 1)): Observed => ({ at: Float64Array.from(at), ok: Uint8Array.from(ok) });
const small = (change: Partial<BlockContent>): BlockContent => ({
  header: headerOf(["api"], 1_000),
  from: 10_000,
  to: 20_000,
  observed: [one([10_000, 11_000])],
  details: new Uint8Array(32),
  ...change,
});
const unfit: [what: string, content: BlockContent][] = [
  ["an observation before the block", small({ observed: [one([9_999])] })],
  ["an observation at its end", small({ observed: [one([20_000])] })],
  ["two observations at one instant", small({ observed: [one([11_000, 11_000])] })],
  ["observations that go back", small({ observed: [one([12_000, 11_000])] })],
  ["half a millisecond", small({ observed: [one([11_000.5])] })],
  ["a verdict that is neither", small({ observed: [one([11_000], [2])] })],
  ["a verdict missing", small({ observed: [one([11_000], [])] })],
  ["a series missing", small({ observed: [] })],
  ["a series too many", small({ observed: [one([]), one([])] })],
  ["no time at all", small({ to: 10_000, observed: [one([])] })],
  ["no series", small({ header: headerOf([], 1), observed: [] })],
  ["a series twice", small({ header: headerOf(["api", "api"], 1_000), observed: [one([]), one([])] })],
  ["series out of order", small({ header: headerOf(["b", "a"], 1_000), observed: [one([]), one([])] })],
  ["a name that is none", small({ header: headerOf(["the api"], 1_000) })],
  ["a beat of nothing", small({ header: headerOf(["api"], 0) })],
  ["a beat of a month", small({ header: headerOf(["api"], 2_147_483_648) })],
  ["a first block with a block before", small({ header: { ...headerOf(["api"], 1_000), number: 0 } })],
  ["a digest cut short", small({ details: new Uint8Array(31) })],
];
test.each(unfit)("%s is not written", (_, content) => expect(() => encodeBlock(content)).toThrow(RangeError));

describe("reading refuses", () => {
  const bytes = encodeBlock(small({}));
  const refused: [what: string, bytes: Uint8Array, code: string][] = [
    ["nothing", new Uint8Array(0), "malformed"],
    ["another version", bytes.with(0, 2), "malformed"],
    ["a byte too few", bytes.slice(0, -1), "malformed"],
    ["a byte too many", Uint8Array.of(...bytes, 0), "malformed"],
    ["a width that is not needed", widened(bytes), "not-canonical"],
    ["a million observations out of six bytes, twice", greedy(), "malformed"],
  ];
  test.each(refused)("%s", (_, given, code) => expect(decodeBlock(given)).toMatchObject({ ok: false, errors: [{ code }] }));
});

/** The same two instants with one bit each for deviations that are all zero. */
function widened(bytes: Uint8Array): Uint8Array {
  expect([...bytes.slice(-3)]).toEqual([2, 0, 0]);
  return Uint8Array.of(...bytes.slice(0, -3), 2, 1, 0, 0);
}

function greedy(): Uint8Array {
  const two = small({ header: headerOf(["a", "b"], 1), to: 2_000_000, observed: [one([]), one([])] });
  const million = [0x80, 0x80, 0x40, 0, 0];
  return Uint8Array.of(...encodeBlock(two).slice(0, -2), ...million, ...million);
}
