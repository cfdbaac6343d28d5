import { expect, test } from "vitest";
import type { Entry } from "../../core/ledger/entry.ts";
import { keyText, signedCheckpoint, signerOf } from "../../test/fixtures/signed-log.ts";
import { entriesUpTo } from "../../test/ledger/small-log.ts";
import { checkWhole, type WholeState } from "./check-whole.ts";

const signer = signerOf(1);
const entries = entriesUpTo(21);
const note = signedCheckpoint(entries, 2_000, signer);

async function check(held: readonly Entry[], { piece = 8, by = signer, of = note } = {}): Promise<[WholeState, number[]]> {
  const told: number[] = [];
  const state = await checkWhole({
    ...{ note: of, logKey: keyText(by) },
    pieceFrom: async (seq) => held.slice(seq, seq + piece).map((entry) => ({ ...entry })),
    progress: (done) => told.push(done),
  });
  return [state, told];
}

test("every size, in pieces of every size, gives the root of its checkpoint", async () => {
  for (const piece of [1, 3, 8, 50])
    for (const size of [1, 2, 7, 8, 21]) {
      const of = signedCheckpoint(entries.slice(0, size), 2_000, signer);
      expect((await check(entries, { piece, of }))[0]).toEqual({ state: "whole", size });
    }
  expect(await check(entries)).toEqual([{ state: "whole", size: 21 }, [0, 8, 16, 21]]);
});

test("any field of any entry changed gives another root", async () => {
  for (const [place, change] of [
    [0, { kind: "outage.opened" }],
    [7, { subject: "N-other" }],
    [20, { actor: "nobody" }],
    [13, { body: "0".repeat(64) }],
  ] as const) {
    const altered = entries.map((entry, at) => (at === place ? { ...entry, ...change } : entry));
    expect((await check(altered))[0]).toEqual({ state: "other-root", size: 21 });
  }
});

test("what is left out, put twice, moved back in time, or is no entry is told by its number", async () => {
  const broken = async (held: readonly Entry[]) => (await check(held))[0];
  expect(await broken(entries.toSpliced(9, 1))).toEqual({ state: "broken", size: 21, seq: 9 });
  expect(await broken([...entries.slice(0, 9), ...entries.slice(8)])).toMatchObject({ state: "broken", seq: 9 });
  expect(await broken(entries.map((one) => (one.seq === 16 ? { ...one, at: -1 } : one)))).toMatchObject({
    state: "broken",
    seq: 16,
  });
  expect(await broken(entries.map((one) => (one.seq === 16 ? { ...one, at: 0 } : one)))).toMatchObject({
    state: "broken",
    seq: 16,
  });
  expect(await broken(entries.slice(0, 20))).toEqual({ state: "short", size: 21, seq: 20 });
});

test("nothing is computed of a checkpoint that the log did not sign", async () => {
  expect(await check(entries, { by: signerOf(2) })).toEqual([{ state: "unsigned", size: 0 }, []]);
});
