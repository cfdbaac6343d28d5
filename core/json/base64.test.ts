import fc from "fast-check";
import { expect, test } from "vitest";
import { threadMs } from "../../test/thread-time.ts";
import { base64, readBase64 } from "./base64.ts";

test("texts are those of the platform's encoder, and come back", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(readBase64(base64(bytes))).toEqual(bytes);
    }),
  ));

test.each(["A", "AA", "AAA", "AA=", "A===", "====", "AB==", "AAB=", "AA==AAAA", "AA-_", "AAA\u0100", " AAA", "AAAA\n", "AA=A"])(
  "%j is refused",
  (text) => expect(readBase64(text)).toBeUndefined(),
);

test("whatever is read is written back as it was", () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."AQgw+/=9"), maxLength: 12 }), (text) => {
      const bytes = readBase64(text);
      if (bytes !== undefined) expect(base64(bytes)).toBe(text);
    }),
    { numRuns: 5_000 },
  ));

test("eight megabytes take well under a second each way", () => {
  const bytes = new Uint8Array(8_000_000).map((_, at) => at * 31);
  const before = threadMs();
  expect(readBase64(base64(bytes))?.length).toBe(bytes.length);
  expect(threadMs() - before).toBeLessThan(2_000);
});
