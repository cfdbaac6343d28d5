/** A parser at the rim, given random bytes and random changes of what is right, 10,000 times each. */
import { describe, expect, test } from "vitest";
import { readUtf8 } from "../../core/json/utf8.ts";
import type { Result } from "../../core/result.ts";
import { altered, nonsense } from "../ledger/altered.ts";
import type { Draw } from "../ledger/numbers.ts";
import { drawer } from "../ledger/numbers.ts";
import { threadMs } from "../thread-time.ts";

const rounds = 10_000;
const mostMs = 1_000;

/** `reads`: the parser takes it for good. `misread`: it does, or says why not, and that is not so. */
export type Parser = {
  readonly what: string;
  readonly sample: Uint8Array;
  readonly reads: (bytes: Uint8Array) => boolean;
  readonly misread: (bytes: Uint8Array) => boolean;
};

/** Empty where the bytes are no UTF-8. */
export const textOf = (bytes: Uint8Array): string => readUtf8(bytes) ?? "";

/** @param nonsensical what the parser took for good is not */
export function parser<Read>(
  what: string,
  sample: Uint8Array,
  read: (bytes: Uint8Array) => Read | undefined,
  nonsensical: (read: Read, bytes: Uint8Array) => boolean,
): Parser {
  const misread = (bytes: Uint8Array) => {
    const taken = read(bytes);
    return taken !== undefined && nonsensical(taken, bytes);
  };
  return { what, sample, reads: (bytes) => read(bytes) !== undefined, misread };
}

export function goodOf<Value>(result: Result<Value, unknown>): Value | undefined {
  return result.ok ? result.value : undefined;
}

/** The tests of all of them: no crash, none over a second, no sense made of nonsense. */
export function triedAtRandom(parsers: readonly Parser[]): void {
  describe.each(parsers)("$what", ({ sample, reads, misread }) => {
    const tried = (make: (draw: Draw) => Uint8Array, seed: number) => {
      const { wrong, longest } = misreadings(misread, make, seed);
      expect(wrong).toEqual([]);
      expect(longest).toBeLessThan(mostMs);
    };
    test("as it is, it is read", () => expect([reads(sample), misread(sample)]).toEqual([true, false]));
    test("changed at random", { timeout: 300_000 }, () => tried((draw) => altered(sample, draw), sample.length));
    test("random bytes", { timeout: 300_000 }, () => tried(nonsense, sample.length + 1));
  });
}

export function misreadings(misread: Parser["misread"], make: (draw: Draw) => Uint8Array, seed: number) {
  const draw = drawer(seed);
  let longest = 0;
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const bytes = make(draw);
    const before = threadMs();
    if (misread(bytes)) wrong.push(Buffer.from(bytes).toString("latin1"));
    longest = Math.max(longest, threadMs() - before);
  }
  return { wrong, longest };
}
