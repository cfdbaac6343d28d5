import { describe, expect, test } from "vitest";
import { ed25519Pair, sha256, verifyEd25519 } from "../../test/node-crypto.ts";
import { openNote, parseNote, type Signer, signNote } from "./note.ts";
import { parseVerifierKey, verifierKey } from "./verifier-key.ts";

const signerOf = (name: string, seed: number): Signer => {
  const pair = ed25519Pair(seed);
  return { key: verifierKey(name, pair.publicKey, sha256), sign: pair.sign };
};
const [log, witness, stranger] = [
  signerOf("garant.example/acme", 1),
  signerOf("witness.example", 2),
  signerOf("stranger.example", 3),
];
const text = "garant.example/acme\n3\nétat\n";
const note = signNote(text, [log, witness]);

/** The worked example of the specification's reference implementation. */
const example = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

test("a note made elsewhere is opened", () => {
  const key = parseVerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", sha256);
  if (!key.ok) throw new Error("the example's key is refused");
  const opened = openNote(example, [key.value], verifyEd25519);
  expect(opened).toEqual({ ok: true, value: { text: "This is an example message.\n", signedBy: [key.value] } });
});

test("a note is the text, an empty line, and a line for each signer", () =>
  expect(note).toMatch(
    /^garant\.example\/acme\n3\nétat\n\n— garant\.example\/acme [A-Za-z0-9+/]{91}=\n— witness\.example [A-Za-z0-9+/]{91}=\n$/u,
  ));

describe("who signed", () => {
  const open = (keys: Signer[], from = note) =>
    openNote(
      from,
      keys.map(({ key }) => key),
      verifyEd25519,
    );
  test("every known key is named", () =>
    expect(open([log, witness])).toEqual({ ok: true, value: { text, signedBy: [log.key, witness.key] } }));
  test("unknown keys are ignored", () =>
    expect(open([stranger, witness])).toEqual({ ok: true, value: { text, signedBy: [witness.key] } }));
  test("a key that signed twice is named once", () =>
    expect(open([log], signNote(text, [log, log]))).toEqual({ ok: true, value: { text, signedBy: [log.key] } }));
  test("without a known key nothing is believed", () => {
    expect(open([stranger])).toEqual({ ok: false, errors: [{ code: "unknown-signer" }] });
    expect(open([])).toEqual({ ok: false, errors: [{ code: "unknown-signer" }] });
  });
  test("a known name with another key is unknown", () =>
    expect(open([signerOf(log.key.name, 9)])).toEqual({ ok: false, errors: [{ code: "unknown-signer" }] }));
  test("one wrong signature of a known key spoils the note", () => {
    const forged: Signer = { key: witness.key, sign: stranger.sign };
    const fault = { code: "wrong-signature", name: "witness.example", id: witness.key.id };
    expect(open([log, witness], signNote(text, [log, forged]))).toEqual({ ok: false, errors: [fault] });
    expect(open([log, witness], signNote(text, [log, witness, forged]))).toEqual({ ok: false, errors: [fault] });
    expect(open([log], signNote(text, [log, forged]))).toMatchObject({ ok: true });
  });
  test("a signature of another length is wrong, not a crash", () =>
    expect(open([log], signNote(text, [{ key: log.key, sign: () => new Uint8Array(5) }]))).toMatchObject({
      ok: false,
      errors: [{ code: "wrong-signature" }],
    }));
  test("a changed letter of the text is found", () =>
    expect(open([log], note.replace("\n3\n", "\n4\n"))).toMatchObject({ ok: false, errors: [{ code: "wrong-signature" }] }));
});

test("the text may have empty lines: the last one divides", () => {
  const poem = "one\n\n\ntwo\n\n";
  expect(openNote(signNote(poem, [log]), [log.key], verifyEd25519)).toMatchObject({ ok: true, value: { text: poem } });
});

const malformed: [what: string, note: string][] = [
  ["nothing", ""],
  ["no signature", `${text}\n`],
  ["no empty line", note.replace("\n\n", "\n")],
  ["no final newline", note.slice(0, -1)],
  ["a line after the signatures", `${note}trailing\n`],
  ["a hyphen for the dash", note.replaceAll("—", "-")],
  ["two spaces", note.replace("— ", "—  ")],
  ["a carriage return", note.replaceAll("\n", "\r\n")],
  ["a tab in the text", note.replace("état", "\tétat")],
  ["a lone surrogate", note.replace("état", "\ud800")],
  ["base64 with stray bits", note.replace(/.=\n$/, "B=\n")],
  ["a signature without key id", `${text}\n— a AAAA\n`],
  ["a plus in the name", `${text}\n— a+b AAAAAAAA\n`],
];
test.each(malformed)("%s: not a note", (_, from) =>
  expect(parseNote(from)).toEqual({ ok: false, errors: [{ code: "not-a-note" }] }),
);

test("64 signatures are read, one more is too many, and so is a mebibyte", () => {
  const many = (count: number) =>
    signNote(
      text,
      Array.from({ length: count }, () => log),
    );
  expect(parseNote(many(64)).ok).toBe(true);
  expect(parseNote(many(65))).toEqual({ ok: false, errors: [{ code: "too-long" }] });
  expect(parseNote("x".repeat(1_048_577))).toEqual({ ok: false, errors: [{ code: "too-long" }] });
});

test.each(["", "no end", "a\tb\n", "\ud800\n"])("the text %j is not signed", (unfit) =>
  expect(() => signNote(unfit, [log])).toThrow(RangeError),
);
test("without signer there is no note", () => expect(() => signNote(text, [])).toThrow(RangeError));
