/** Blocks and their details, altered at random or made of nothing: refused or read, and what is read is what its bytes say. */
import { describe, expect, test } from "vitest";
import { hex } from "../../core/json/hex.ts";
import type { Result } from "../../core/result.ts";
import { decodeBlock, encodeBlock } from "../../core/watching/block.ts";
import { decodeDetails, encodeDetails } from "../../core/watching/block-details.ts";
import { altered, nonsense } from "../ledger/altered.ts";
import { drawer } from "../ledger/numbers.ts";
import { fewComponents, steadyBlock } from "./steady-block.ts";

const rounds = 10_000;
const block = steadyBlock({ components: fewComponents, beatMs: 30_000, minutes: 10, jitterMs: 5 }, (index) => index % 7 === 3);
const details = [
  Array.from({ length: 20 }, (_, at) => ({
    phases: { connect: at % 3, total: 20 + at },
    ...(at % 7 === 3 ? { failure: { code: "reset" } } : {}),
  })),
];

function written<Content>(result: Result<Content, unknown>, encode: (content: Content) => Uint8Array): Uint8Array | undefined {
  return result.ok ? encode(result.value) : undefined;
}

const codecs = [
  { what: "a block", sample: encodeBlock(block), again: (bytes: Uint8Array) => written(decodeBlock(bytes), encodeBlock) },
  { what: "details", sample: encodeDetails(details), again: (bytes: Uint8Array) => written(decodeDetails(bytes), encodeDetails) },
];

describe.each(codecs)("$what: never a crash, never two writings of one content", ({ sample, again }) => {
  const misread = (bytes: Uint8Array) => {
    const content = again(bytes);
    return content !== undefined && hex(content) !== hex(bytes);
  };
  test("altered", () => {
    const draw = drawer(sample.length);
    expect(Array.from({ length: rounds }, () => altered(sample, draw)).filter(misread)).toEqual([]);
  });
  test("random", () => {
    const draw = drawer(sample.length + 1);
    expect(Array.from({ length: rounds }, () => nonsense(draw)).filter((bytes) => again(bytes) !== undefined)).toEqual([]);
  });
});
