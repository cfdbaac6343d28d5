import { expect, test } from "vitest";
import type { ProvedEntry } from "../../api/types.ts";
import { base64 } from "../../core/json/base64.ts";
import { bodyDigest } from "../../core/ledger/entry.ts";
import { keyText, receiptFor, saltOf, signedCheckpoint, signerOf } from "../../test/fixtures/signed-log.ts";
import { entriesUpTo } from "../../test/ledger/small-log.ts";
import { sha256 } from "../../test/node-crypto.ts";
import { checkFact } from "./check-fact.ts";
import { type EntryProof, proveEntry } from "./prove-entry.ts";

const signer = signerOf(1);
const key = keyText(signer);
const body = { platform: "ocp01", note: "down" };
const salt = saltOf(5, 0);

function proved(size: number, seq: number, change: Partial<ProvedEntry> = {}): ProvedEntry {
  const entries = entriesUpTo(size).map((entry) =>
    entry.seq === seq ? { ...entry, body: bodyDigest(body, salt, sha256) } : entry,
  );
  const receipt = JSON.parse(receiptFor(entries, seq, signedCheckpoint(entries, 1_000, signer)));
  return { entry: receipt.entry, body, salt: base64(salt), receipt, ...change };
}

const holds = (proof: EntryProof | undefined) =>
  proof && [
    proof.contents.computed === null ? null : proof.contents.computed === proof.contents.said,
    proof.root.computed === proof.root.said,
    proof.signed,
  ];

test("every step of every fact holds, its path as long as the tree is high", () => {
  for (const [size, seq, steps] of [
    [1, 0, 0],
    [2, 1, 1],
    [9, 8, 1],
    [9, 5, 4],
    [16, 5, 4],
  ] as const) {
    const proof = proveEntry(proved(size, seq), key);
    expect([holds(proof), proof?.path.length]).toEqual([[true, true, true], steps]);
    expect(checkFact(proved(size, seq), key)).toEqual({ ok: true, checkpointSize: size });
  }
});

test("the step that is wrong is the one that does not hold", () => {
  expect(holds(proveEntry(proved(9, 5, { body: { ...body, note: "up" } }), key))).toEqual([false, true, true]);
  expect(holds(proveEntry(proved(9, 5, { body: null, salt: null }), key))).toEqual([null, true, true]);
  expect(holds(proveEntry(proved(9, 5), keyText(signerOf(2))))).toEqual([true, true, false]);
  const whole = proved(9, 5);
  const moved = { ...whole, receipt: { ...whole.receipt, proof: whole.receipt.proof.toReversed() } };
  expect(holds(proveEntry(moved, key))).toEqual([true, false, true]);
  const short = { ...whole, receipt: { ...whole.receipt, proof: whole.receipt.proof.slice(1) } };
  expect(proveEntry(short, key)?.root.computed).toBeNull();
  expect(proveEntry({ ...whole, receipt: { ...whole.receipt, checkpoint: "none" } }, key)).toBeUndefined();
});
