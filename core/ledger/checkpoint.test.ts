import { describe, expect, test } from "vitest";
import { ed25519Pair, sha256, verifyEd25519 } from "../../test/node-crypto.ts";
import { type Checkpoint, checkpointText, openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { emptyRoot } from "./leaf.ts";
import { signNote } from "./note.ts";
import { verifierKey } from "./verifier-key.ts";

const root = emptyRoot(sha256);
const ours: Checkpoint = { origin: "garant.example/acme", size: 20852163, root, at: 1_790_000_000_000, others: [] };
const lines = ["garant.example/acme", "20852163", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "at 1790000000000"];
const textOf = (list: string[]) => `${list.join("\n")}\n`;

test("a checkpoint is origin, size, root and our instant, and reads back", () => {
  expect(checkpointText(ours)).toBe(textOf(lines));
  expect(parseCheckpoint(textOf(lines))).toEqual({ ok: true, value: ours });
});

test("the checkpoint of another log is read: no instant, extension lines as they stand", () => {
  const foreign = ["example.com/behind-the-sofa", "0", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "Timestamp: 5", "at 7"];
  const parsed = parseCheckpoint(textOf(foreign));
  expect(parsed).toMatchObject({ ok: true, value: { origin: foreign[0], size: 0, others: ["Timestamp: 5", "at 7"] } });
  expect(parsed.ok && "at" in parsed.value).toBe(false);
  expect(parsed.ok && checkpointText(parsed.value)).toBe(textOf(foreign));
});

const refused: [what: string, text: string][] = [
  ["nothing", ""],
  ["two lines", textOf(lines.slice(0, 2))],
  ["no final newline", lines.join("\n")],
  ["no origin", textOf(lines.with(0, ""))],
  ["a size with a leading zero", textOf(lines.with(1, "07"))],
  ["a size with a sign", textOf(lines.with(1, "+7"))],
  ["a size of half an entry", textOf(lines.with(1, "7.5"))],
  ["a size beyond 2^53 − 1", textOf(lines.with(1, "9007199254740992"))],
  ["a root cut short", textOf(lines.with(2, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA=="))],
  ["a root with stray bits", textOf(lines.with(2, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV="))],
  ["an instant beyond 2^53 − 1", textOf(lines.with(3, "at 9007199254740992"))],
  ["an empty extension line", textOf([...lines, ""])],
];
test.each(refused)("%s: not a checkpoint", (_, text) =>
  expect(parseCheckpoint(text)).toEqual({ ok: false, errors: [{ code: "not-a-checkpoint" }] }),
);

test.each<[string, Partial<Checkpoint>]>([
  ["an origin of two lines", { origin: "a\nb" }],
  ["half an entry", { size: 0.5 }],
  ["a short root", { root: root.subarray(1) }],
  ["an instant before the epoch", { at: -1 }],
  ["an empty extension", { others: [""] }],
])("%s is not written", (_, change) => expect(() => checkpointText({ ...ours, ...change })).toThrow(RangeError));

describe("a signed checkpoint", () => {
  const pair = ed25519Pair(1);
  const signerNamed = (name: string) => ({ key: verifierKey(name, pair.publicKey, sha256), sign: pair.sign });
  const [own, other] = [signerNamed("garant.example/acme"), signerNamed("garant.example/globex")];
  test("is opened with a key of its log", () => {
    const note = signNote(checkpointText(ours), [own]);
    expect(openCheckpoint(note, [own.key], verifyEd25519)).toEqual({
      ok: true,
      value: { checkpoint: ours, signedBy: [own.key] },
    });
  });
  test("is not taken for another log's, though one key signs for both", () => {
    const relabelled = signNote(checkpointText(ours), [other]);
    expect(openCheckpoint(relabelled, [other.key], verifyEd25519)).toEqual({ ok: false, errors: [{ code: "wrong-origin" }] });
  });
  test("is not believed without a key", () =>
    expect(openCheckpoint(signNote(checkpointText(ours), [own]), [], verifyEd25519)).toEqual({
      ok: false,
      errors: [{ code: "unknown-signer" }],
    }));
  test("is a checkpoint, not any note", () =>
    expect(openCheckpoint(signNote("hello\n", [own]), [own.key], verifyEd25519)).toEqual({
      ok: false,
      errors: [{ code: "not-a-checkpoint" }],
    }));
});
