import { describe, expect, test } from "vitest";
import { base64 } from "../../core/json/base64.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import { appendEntries } from "../../core/ledger/log.ts";
import { consistencyProof } from "../../core/ledger/proof.ts";
import { emptyTree } from "../../core/ledger/tree.ts";
import { keyText, receiptFor, signedCheckpoint, signerOf } from "../../test/fixtures/signed-log.ts";
import { entriesUpTo } from "../../test/ledger/small-log.ts";
import { sha256 } from "../../test/node-crypto.ts";
import { checkKept, readCheckpoint } from "./check-kept.ts";

const signer = signerOf(1);
const key = keyText(signer);
const entries = entriesUpTo(21);
const today = signedCheckpoint(entries, 2_000, signer);

/** What a server answers that holds these entries. */
const proofsOf = (held: readonly Entry[]) => async (from: number, to: number) => {
  const nodes = new Map<string, Uint8Array>();
  appendEntries(emptyTree, held, sha256, (level, index, hash) => nodes.set(`${level}/${index}`, hash));
  return consistencyProof(from, to, (level, index) => nodes.get(`${level}/${index}`) ?? new Uint8Array(32), sha256).map(base64);
};
const check = (kept: string, current = today, held = entries) => checkKept(kept, current, key, proofsOf(held));
const upTo = (size: number) => entries.slice(0, size);

describe("a checkpoint that was kept", () => {
  test("of every size is the beginning of today's", async () => {
    for (let size = 1; size <= entries.length; size++) {
      const kept = signedCheckpoint(upTo(size), 1_000, signer);
      expect(await check(kept)).toEqual({ state: "grew", kept: { size, at: 1_000 }, today: { size: 21, at: 2_000 } });
    }
  });

  test("shows a past that was written again with the real key, whatever proof the server makes of it", async () => {
    const rewritten = entries.map((entry) => (entry.seq === 3 ? { ...entry, subject: "N-other" } : entry));
    const kept = signedCheckpoint(upTo(9), 1_000, signer);
    expect(await check(kept, signedCheckpoint(rewritten, 2_000, signer), rewritten)).toMatchObject({ state: "rewritten" });
    expect(await check(kept, signedCheckpoint(rewritten, 2_000, signer))).toMatchObject({ state: "rewritten" });
    const same = signedCheckpoint(upTo(21), 1_000, signer);
    expect(await check(same, signedCheckpoint(rewritten, 2_000, signer), rewritten)).toMatchObject({ state: "rewritten" });
  });

  test("shows a log that lost its end", async () => {
    expect(await check(today, signedCheckpoint(upTo(20), 3_000, signer))).toMatchObject({ state: "shrunk" });
  });

  test.each([
    ["with other line ends and blanks around, is read all the same", `\r\n${today.replaceAll("\n", "\r\n")}\r\n`, "grew"],
    ["signed by another key of the same name", signedCheckpoint(upTo(9), 1_000, signerOf(2)), "unsigned"],
    ["altered after it was signed", signedCheckpoint(upTo(9), 1_000, signer).replace("\n9\n", "\n8\n"), "unsigned"],
    ["of an empty log", signedCheckpoint([], 1_000, signer), "empty"],
    ["that is none", "hello", "unreadable"],
    ["that is nothing", "", "unreadable"],
  ])("%s", async (_, kept, state) => expect(await check(kept)).toMatchObject({ state }));

  test("is not compared with a checkpoint of today that the log did not sign", async () => {
    expect(await check(today, signedCheckpoint(entries, 2_000, signerOf(2)))).toEqual({ state: "unsigned" });
  });
});

describe("a receipt that was kept", () => {
  const checkpoint = signedCheckpoint(upTo(9), 1_000, signer);

  test("is proved by its own checkpoint, and that by today's", async () => {
    expect(await check(receiptFor(upTo(9), 4, checkpoint))).toMatchObject({ state: "grew", seq: 4, kept: { size: 9 } });
  });

  test("of an entry that its checkpoint does not hold, is refused", async () => {
    const receipt = receiptFor(upTo(9), 4, checkpoint).replace('"N-4"', '"N-5"');
    expect(await check(receipt)).toEqual({ state: "not-included" });
  });

  test("that is no receipt, is none", async () => expect(await check("{}")).toEqual({ state: "unreadable" }));
});

test("today's checkpoint is told with whether the log signed it", () => {
  expect(readCheckpoint(today, key)).toMatchObject({ size: 21, at: 2_000, verified: true });
  expect(readCheckpoint(today, keyText(signerOf(2)))).toMatchObject({ size: 21, verified: false });
  expect(readCheckpoint("nonsense", key)).toEqual({ size: 0, at: null, root: "", verified: false });
});
