import fc from "fast-check";
import { expect, test } from "vitest";
import { type BlockDetails, decodeDetails, encodeDetails, type ObservationDetails } from "./block-details.ts";

const failure = { code: "unexpected-status", status: 503, expected: "200-299" };
const anyPhases = fc.dictionary(fc.constantFrom("resolve", "connect", "tls", "firstByte", "total"), fc.nat(60_000), {
  noNullPrototype: true,
});
const anyFailure = fc.constantFrom(failure, { code: "refused", address: "2001:db8::1", port: 443 }, "réseau", null);
const anyObservation: fc.Arbitrary<ObservationDetails> = fc.oneof(
  fc.record({ phases: anyPhases }),
  fc.record({ phases: anyPhases, failure: anyFailure }),
);

test("any details come back from their bytes", () =>
  fc.assert(
    fc.property(fc.array(fc.array(anyObservation, { maxLength: 30 }), { maxLength: 4 }), (details) => {
      expect(decodeDetails(encodeDetails(details))).toEqual({ ok: true, value: details });
    }),
  ));

test("a steady probe takes about one byte a phase", () => {
  const phases = (at: number) => ({
    resolve: at % 2,
    connect: 3 + (at % 3),
    tls: 9 + (at % 5),
    firstByte: 24 + (at % 11),
    total: 40 + (at % 13),
  });
  const details: BlockDetails = [Array.from({ length: 600 }, (_, at) => ({ phases: phases(at) }))];
  expect(encodeDetails(details).length / (600 * 5)).toBeLessThan(1.02);
});

test("a failure that repeats is said once", () => {
  const outage = (length: number): BlockDetails => [Array.from({ length }, () => ({ phases: { total: 12 }, failure }))];
  expect(encodeDetails(outage(100)).length - encodeDetails(outage(99)).length).toBe(3);
});

test.each<[string, ObservationDetails]>([
  ["a phase of half a millisecond", { phases: { tls: 0.5 } }],
  ["a phase before it began", { phases: { tls: -2 } }],
  ["a phase of a month", { phases: { tls: 2_147_483_647 } }],
  ["a phase without name", { phases: { "": 1 } }],
  ["a failure of nine thousand letters", { phases: {}, failure: "x".repeat(9_000) }],
])("%s is not written", (_, observation) => expect(() => encodeDetails([[observation]])).toThrow(RangeError));

test("what no writer writes is refused", () => {
  const bytes = encodeDetails([[{ phases: { total: 12 }, failure: "x" }]]);
  for (const given of [bytes.slice(1), bytes.slice(0, -1), Uint8Array.of(...bytes, 0), bytes.with(0, 9), new Uint8Array(0)])
    expect(decodeDetails(given)).toEqual({ ok: false, errors: [{ code: "malformed" }] });
  const spaced = Uint8Array.from([1, 1, 3, 0x20, 0x31, 0x20, 0]);
  expect(decodeDetails(spaced)).toEqual({ ok: false, errors: [{ code: "malformed" }] });
  const unused = Uint8Array.from([1, 1, 1, 0x31, 0]);
  expect(decodeDetails(unused)).toEqual({ ok: false, errors: [{ code: "not-canonical" }] });
});
