import fc from "fast-check";
import { expect, test } from "vitest";
import * as server from "../server/keys/crypto.ts";
import { sha256 } from "../test/node-crypto.ts";
import { digestOfText, hexDigestOf } from "./crypto.ts";
import { hex } from "./json/hex.ts";
import { Utf8Error, utf8 } from "./json/utf8.ts";

const anyText = fc.oneof(fc.string(), fc.string({ unit: "grapheme", maxLength: 3_000 }), fc.string({ unit: "binary" }));

test("the digest of bytes and a text is that of the bytes and its UTF-8, whoever writes it", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), anyText, (before, text) => {
      fc.pre(text.isWellFormed());
      const digest = hex(sha256(Uint8Array.of(...before, ...utf8(text))));
      for (const handed of [sha256, server.sha256]) {
        expect(hexDigestOf(before, text, handed)).toBe(digest);
        expect(hex(digestOfText(text, handed))).toBe(hex(sha256(utf8(text))));
      }
    }),
  ));

test.each([sha256, server.sha256])("a lone surrogate is no text", (handed) => {
  expect(() => digestOfText("a\ud800", handed)).toThrow(Utf8Error);
  expect(() => hexDigestOf(new Uint8Array(1), "a\ud800", handed)).toThrow(Utf8Error);
});
