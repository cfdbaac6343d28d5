import fc from "fast-check";
import { expect, test } from "vitest";
import { altered } from "../../test/ledger/altered.ts";
import { drawer } from "../../test/ledger/numbers.ts";
import { decodeBlockFile, encodeBlockFile, type SignedBlock } from "./block-file.ts";

const rosters = [
  [{ component: "api", beatMs: 30_000 }],
  [
    { component: "api", beatMs: 30_000 },
    { component: "oauth", beatMs: 1_000 },
  ],
];

const anyBlocks: fc.Arbitrary<SignedBlock[]> = fc
  .uniqueArray(
    fc.record({
      vantage: fc.constantFrom("lyon-1", "paris-1", "paris-2"),
      number: fc.nat(20),
      series: fc.constantFrom(...rosters),
      body: fc.uint8Array({ maxLength: 200 }),
      signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
    }),
    { selector: ({ vantage, number }) => `${vantage} ${number}`, maxLength: 40 },
  )
  .map((blocks) => blocks.sort((a, b) => (a.vantage === b.vantage ? a.number - b.number : a.vantage < b.vantage ? -1 : 1)));

test("any blocks come back from their bytes, holes in their numbers too", () =>
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      expect(decodeBlockFile(encodeBlockFile(blocks))).toEqual({ ok: true, value: blocks });
    }),
  ));

test("what is read is written again to the same bytes, or refused", () => {
  const [blocks] = fc.sample(anyBlocks, { numRuns: 1, seed: 4 });
  const bytes = encodeBlockFile(blocks);
  for (let seed = 1; seed <= 2_000; seed++) {
    const other = altered(bytes, drawer(seed));
    const read = decodeBlockFile(other);
    if (read.ok) expect(Buffer.from(encodeBlockFile(read.value)), `seed ${seed}`).toEqual(Buffer.from(other));
  }
});

test("a file says how far it could be read", () => {
  const [blocks] = fc.sample(anyBlocks, { numRuns: 1, seed: 4 });
  const bytes = encodeBlockFile(blocks);
  expect(decodeBlockFile(bytes.subarray(0, 10))).toEqual({ ok: false, errors: [{ code: "malformed", byte: 0 }] });
  expect(decodeBlockFile(Uint8Array.of(...bytes, 0))).toEqual({ ok: false, errors: [{ code: "malformed", byte: bytes.length }] });
});
