/** What comes from outside, altered at random: read it, refuse it, but never crash, hang or believe it. */
import { describe, expect, test } from "vitest";
import { parseJson } from "../../core/json/parse.ts";
import { readUtf8, utf8 } from "../../core/json/utf8.ts";
import { checkpointText, openCheckpoint, parseCheckpoint } from "../../core/ledger/checkpoint.ts";
import { openNote, parseNote } from "../../core/ledger/note.ts";
import { parseReceipt, receiptText, verifyReceipt } from "../../core/ledger/receipt.ts";
import { sha256, verifyEd25519 } from "../node-crypto.ts";
import { altered, nonsense } from "./altered.ts";
import { drawer } from "./numbers.ts";
import { entriesUpTo, logSigner, receiptOf } from "./small-log.ts";

const receipt = receiptOf(6, entriesUpTo(11));
const [note, text] = [receipt.checkpoint, receiptText(receipt)];
const noteText = note.slice(0, note.lastIndexOf("\n\n") + 1);
const keys = [logSigner.key];
const crypto = { sha256, verifyEd25519 };
const rounds = 10_000;

type Reading = { readonly what: string; readonly sample: string; readonly believed: (text: string) => boolean };

/** `believed`: true only for what may stand when the sample was altered: something else that is equally well said. */
const readings: Reading[] = [
  { what: "a note that is opened", sample: note, believed: (given) => openNote(given, keys, verifyEd25519).ok },
  { what: "a checkpoint that is opened", sample: note, believed: (given) => openCheckpoint(given, keys, verifyEd25519).ok },
  { what: "a receipt that is verified", sample: text, believed: verifies },
  {
    what: "a note that is read",
    sample: note,
    believed: (given) => parseNote(given).ok && !/\n\n(?:— \S+ [\w+/]+=*\n)+$/u.test(given),
  },
  { what: "a checkpoint that is read", sample: noteText, believed: checkpointMisread },
  { what: "a receipt that is read", sample: text, believed: receiptMisread },
  { what: "JSON that is read", sample: text, believed: jsonMisread },
];

describe.each(readings)("$what: never a crash, never a yes to nonsense", ({ sample, believed }) => {
  test("altered", () => {
    const draw = drawer(sample.length);
    const wrong = Array.from({ length: rounds }, () => readUtf8(altered(utf8(sample), draw)))
      .filter((given) => given !== undefined && meaning(given) !== meaning(sample))
      .filter((given) => given !== undefined && believed(given));
    expect(wrong).toEqual([]);
  });
  test("random", () => {
    const draw = drawer(sample.length + 1);
    const wrong = Array.from({ length: rounds }, () => readUtf8(nonsense(draw))).filter(
      (given) => given !== undefined && believed(given),
    );
    expect(wrong).toEqual([]);
  });
});

/** JSON that is only spaced or escaped otherwise says the same. */
function meaning(given: string): string {
  const parsed = parseJson(given, { length: 1_000_000, depth: 16 });
  return parsed.ok ? JSON.stringify(parsed.value) : given;
}

function verifies(given: string): boolean {
  const parsed = parseReceipt(given);
  return parsed.ok && verifyReceipt(parsed.value, keys, crypto).ok && receiptText(parsed.value) !== text;
}

function checkpointMisread(given: string): boolean {
  const parsed = parseCheckpoint(given);
  return parsed.ok && checkpointText(parsed.value) !== given;
}

function receiptMisread(given: string): boolean {
  const parsed = parseReceipt(given);
  return parsed.ok && JSON.stringify(JSON.parse(receiptText(parsed.value))) !== JSON.stringify(sorted(JSON.parse(given)));
}

function jsonMisread(given: string): boolean {
  const parsed = parseJson(given, { length: 1_000_000, depth: 16 });
  return parsed.ok && JSON.stringify(parsed.value) !== JSON.stringify(JSON.parse(given));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}
