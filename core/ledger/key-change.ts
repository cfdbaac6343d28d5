/** A log's key is replaced by another: both sign the same sentence, so that neither owner can do it alone. Design, section 5. */
import type { Sha256, VerifyEd25519 } from "../crypto.ts";
import type { FactBodies } from "../facts/fact.ts";
import { base64, readBase64 } from "../json/base64.ts";
import { utf8 } from "../json/utf8.ts";
import type { Signer } from "./note.ts";
import { formatVerifierKey, parseVerifierKey } from "./verifier-key.ts";

type KeyChange = FactBodies["log.key-replaced"];

/** The body of `log.key-replaced`: keys as verifier keys (C2SP), signatures (Ed25519) in base64, of the three lines that `keyChangeText` gives. */
export function keyChange(older: Signer, newer: Signer): KeyChange {
  const [from, to] = [formatVerifierKey(older.key), formatVerifierKey(newer.key)];
  const message = utf8(keyChangeText(from, to));
  return { from, to, signedByOld: base64(older.sign(message)), signedByNew: base64(newer.sign(message)) };
}

/** What both keys sign: a title, the key so far and the new one, a line each. */
export function keyChangeText(from: string, to: string): string {
  return `garant log key replaced\n${from}\n${to}\n`;
}

/** True when both keys are of one log and both signed. */
export function verifyKeyChange(
  { from, to, signedByOld, signedByNew }: KeyChange,
  sha256: Sha256,
  verify: VerifyEd25519,
): boolean {
  const [older, newer] = [parseVerifierKey(from, sha256), parseVerifierKey(to, sha256)];
  if (!older.ok || !newer.ok || older.value.name !== newer.value.name) return false;
  const message = utf8(keyChangeText(from, to));
  return (
    verify(older.value.publicKey, message, readBase64(signedByOld) ?? new Uint8Array()) &&
    verify(newer.value.publicKey, message, readBase64(signedByNew) ?? new Uint8Array())
  );
}
