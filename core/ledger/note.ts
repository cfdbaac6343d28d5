/** A text signed by one or more keys. C2SP signed-note 1.0, with Ed25519 keys only (signature type 0x01). */
import type { VerifyEd25519 } from "../crypto.ts";
import { base64, readBase64 } from "../json/base64.ts";
import { hex, readHex } from "../json/hex.ts";
import { utf8 } from "../json/utf8.ts";
import { bad, good, type Result } from "../result.ts";
import { isKeyName, type VerifierKey } from "./verifier-key.ts";

export type Signer = {
  readonly key: VerifierKey;
  /** Ed25519 (RFC 8032) with the private half of `key`: 64 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array;
};

/** One signature line as it stands, of a known key or not. */
export type NoteSignature = { readonly name: string; readonly id: string; readonly signature: Uint8Array };

/** What a note says before anything is verified: `text` must not be believed on its account. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** `text` is what each key of `signedBy` signed. */
export type OpenedNote = { readonly text: string; readonly signedBy: readonly VerifierKey[] };

/**
 * `too-long`: over a mebibyte or over 64 signatures. `not-a-note`: not of the form. `wrong-signature`: a known key's signature is not its own.
 * `unknown-signer`: no signature is of a known key.
 */
export type NoteFault =
  | { readonly code: "too-long" | "not-a-note" | "unknown-signer" }
  | { readonly code: "wrong-signature"; readonly name: string; readonly id: string };

const longest = 1_048_576;
const mostSignatures = 64;
const idLength = 4;
const signatureLine = /^\u2014 ([^ ]+) ([A-Za-z0-9+/]+=*)$/u;

/**
 * The note that `signers` make of a text, one signature line each.
 *
 * @throws RangeError for a text that no note can hold: empty, without final newline, with a control character or a lone surrogate; and without signer
 */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!isNoteText(text) || signers.length === 0)
    throw new RangeError("a note is a text that ends in a newline, and at least one signature");
  const message = utf8(text);
  return `${text}\n${signers.map(({ key, sign }) => lineOf(key, sign(message))).join("")}`;
}

/**
 * The text of a note, once each signature of a known key is verified and there is at least one. C2SP signed-note, section Signatures.
 *
 * @param keys known from outside, never taken from the note; signatures of other keys are ignored
 */
export function openNote(note: string, keys: readonly VerifierKey[], verify: VerifyEd25519): Result<OpenedNote, NoteFault> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  const message = utf8(text);
  const signedBy: VerifierKey[] = [];
  for (const { name, id, signature } of signatures) {
    const known = keys.filter((key) => key.name === name && key.id === id);
    const signer = known.find((key) => signature.length === 64 && verify(key.publicKey, message, signature));
    if (known.length > 0 && signer === undefined) return bad([{ code: "wrong-signature", name, id }]);
    if (signer !== undefined && !signedBy.includes(signer)) signedBy.push(signer);
  }
  return signedBy.length > 0 ? good({ text, signedBy }) : bad([{ code: "unknown-signer" }]);
}

/** The text and the signature lines of a note, nothing verified: the text ends before the last empty line. */
export function parseNote(note: string): Result<Note, NoteFault> {
  if (note.length > longest) return bad([{ code: "too-long" }]);
  const boundary = note.lastIndexOf("\n\n");
  const text = note.slice(0, boundary + 1);
  if (boundary < 0 || !note.endsWith("\n") || !isNoteText(text)) return bad([{ code: "not-a-note" }]);
  const lines = note.slice(boundary + 2, -1).split("\n");
  if (lines.length > mostSignatures) return bad([{ code: "too-long" }]);
  const signatures = lines.map(signatureOf).filter((signature) => signature !== undefined);
  return signatures.length === lines.length ? good({ text, signatures }) : bad([{ code: "not-a-note" }]);
}

function lineOf(key: VerifierKey, signature: Uint8Array): string {
  const bytes = new Uint8Array(idLength + signature.length);
  bytes.set(readHex(key.id) ?? []);
  bytes.set(signature, idLength);
  return `\u2014 ${key.name} ${base64(bytes)}\n`;
}

function signatureOf(line: string): NoteSignature | undefined {
  const [, name, encoded] = signatureLine.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) return undefined;
  const bytes = readBase64(encoded);
  if (bytes === undefined || bytes.length <= idLength) return undefined;
  return { name, id: hex(bytes.subarray(0, idLength)), signature: bytes.slice(idLength) };
}

/** Well-formed, ends in a newline, and has no other control character. */
function isNoteText(text: string): boolean {
  return text.endsWith("\n") && text.isWellFormed() && !hasControlCharacter(text);
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}
