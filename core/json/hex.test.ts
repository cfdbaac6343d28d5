import fc from "fast-check";
import { expect, test } from "vitest";
import { hex, readHex } from "./hex.ts";

test("texts are those of the platform's encoder, and come back", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(hex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
      expect(readHex(hex(bytes))).toEqual(bytes);
    }),
  ));

test.each(["a", "0G", "AB", "0x", " 0", "00\n"])("%j is refused", (text) => expect(readHex(text)).toBeUndefined());
