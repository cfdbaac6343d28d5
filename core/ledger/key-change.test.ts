import { createPublicKey, generateKeyPairSync, hash, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import type { Sha256, VerifyEd25519 } from "../crypto.ts";
import { keyChange, verifyKeyChange } from "./key-change.ts";
import type { Signer } from "./note.ts";
import { verifierKey } from "./verifier-key.ts";

const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer");
const verifies: VerifyEd25519 = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") }, format: "jwk" }),
    signature,
  );

function signer(name: string): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
  return { key: verifierKey(name, new Uint8Array(raw), sha256), sign: (message) => sign(null, message, privateKey) };
}

const [older, newer, other] = [signer("log.example"), signer("log.example"), signer("other.example")];
const change = keyChange(older, newer);
const holds = (said: typeof change) => verifyKeyChange(said, sha256, verifies);

test("a change that both keys signed holds", () => expect(holds(change)).toBe(true));

const refused: [what: string, said: typeof change][] = [
  ["signed by the new key alone", { ...change, signedByOld: change.signedByNew }],
  ["signed by the old key alone", { ...change, signedByNew: change.signedByOld }],
  ["to a key that did not sign", { ...change, to: keyChange(older, signer("log.example")).to }],
  ["of another log", keyChange(older, other)],
  ["without signature", { ...change, signedByNew: "" }],
  ["that is no key", { ...change, from: "nothing" }],
];
test.each(refused)("a change %s does not", (_, said) => expect(holds(said)).toBe(false));
