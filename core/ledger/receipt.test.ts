import { describe, expect, test } from "vitest";
import { entriesUpTo, logSigner, receiptOf } from "../../test/ledger/small-log.ts";
import { ed25519Pair, sha256, verifyEd25519 } from "../../test/node-crypto.ts";
import { parseReceipt, type Receipt, receiptText, verifyReceipt } from "./receipt.ts";
import { verifierKey } from "./verifier-key.ts";

const entries = entriesUpTo(11);
const receipt = receiptOf(6, entries);
const verified = (given: Receipt, keys = [logSigner.key]) => verifyReceipt(given, keys, { sha256, verifyEd25519 });

test("every entry's receipt verifies, and reads back from its text", () => {
  for (const entry of entries) {
    const given = receiptOf(entry.seq, entries);
    expect(parseReceipt(receiptText(given))).toEqual({ ok: true, value: given });
    expect(verified(given)).toMatchObject({ ok: true, value: { entry, checkpoint: { size: 11 }, signedBy: [logSigner.key] } });
  }
});

describe("a receipt is refused", () => {
  const refused: [what: string, given: Receipt, code: string][] = [
    ["for another entry", { ...receipt, entry: { ...receipt.entry, subject: "N-7" } }, "not-included"],
    ["at another place", { ...receipt, index: 7, entry: { ...receipt.entry, seq: 7 } }, "not-included"],
    ["whose place is not the entry's own", { ...receipt, index: 7 }, "not-included"],
    ["with a proof cut short", { ...receipt, proof: receipt.proof.slice(1) }, "not-included"],
    [
      "under the checkpoint of a log that holds something else",
      { ...receipt, checkpoint: receiptOf(5, entriesUpTo(6)).checkpoint },
      "not-included",
    ],
    ["with a checkpoint that nobody signed", { ...receipt, checkpoint: receipt.checkpoint.split("—")[0] ?? "" }, "not-a-note"],
  ];
  test.each(refused)("%s", (_, given, code) => expect(verified(given)).toEqual({ ok: false, errors: [{ code }] }));
  test("when another key signed", () => {
    const thief = ed25519Pair(2);
    const forged = receiptOf(6, entries, { key: logSigner.key, sign: thief.sign });
    expect(verified(forged)).toMatchObject({ ok: false, errors: [{ code: "wrong-signature" }] });
    expect(verified(receipt, [verifierKey(logSigner.key.name, thief.publicKey, sha256)])).toMatchObject({
      ok: false,
      errors: [{ code: "unknown-signer" }],
    });
  });
});

const text = receiptText(receipt);
const malformed: [what: string, text: string, code: string][] = [
  ["nothing", "", "not-json"],
  ["a list", "[]", "not-a-receipt"],
  ["a field too many", text.replace('"index"', '"note":1,"index"'), "not-a-receipt"],
  ["a field twice", text.replace('"index"', '"index":6,"index"'), "repeated-key"],
  ["a place that is not the entry's", text.replace('"index":6', '"index":5'), "not-a-receipt"],
  ["a hash cut short", text.replace(/"proof":\["[^"]{4}/, '"proof":["'), "not-a-receipt"],
  [
    "a proof longer than any tree is high",
    text.replace(/"proof":\[("[^"]*")/, `"proof":[${"$1,".repeat(54)}$1`),
    "not-a-receipt",
  ],
  ["a checkpoint that is no text", text.replace(/"checkpoint":"[^"]*"/, '"checkpoint":3'), "not-a-receipt"],
  ["an entry that is none", text.replace('"actor"', '"actors"'), "bad-field"],
];
test.each(malformed)("%s: not a receipt", (_, from, code) =>
  expect(parseReceipt(from)).toMatchObject({ ok: false, errors: [{ code }] }),
);
