/** What a time stamp proves of some bytes, by authorities known from outside. RFC 3161, section 2.4.2; RFC 5816. */
import { Certificate, type SignerInfo } from "pkijs";
import { sameBytes } from "../../core/ledger/leaf.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Stamp, StampFault, VerifyStamp } from "../../core/statement/time-stamp.ts";
import { chainFault, purposesOf } from "./chain.ts";
import { digestNames, objectIds } from "./object-ids.ts";
import { octetsOf, partsIn, readToken, type TokenRead } from "./read-token.ts";

/**
 * The stamp of a token: over SHA-256 of just this message, signed by the one certificate that it names, which is for time-stamping and
 * nothing else, under an authority given, all valid at its instant. Revocation is not looked at: that needs the network.
 */
export const verifyTimeStamp: VerifyStamp = async (token, message, authorities) => {
  const read = readToken(token);
  if (read === undefined) return bad(["not-a-token"]);
  if (!sameBytes(read.imprint, await digestOf("SHA-256", message))) return bad(["other-message"]);
  const trusted = authorities.map(certificateIn).filter((one) => one !== undefined);
  const leaf = await signerOf(read, message, trusted);
  if (leaf === undefined) return bad(["wrong-signature"]);
  return await judged(read, leaf, trusted);
};

async function judged(
  { certificates, at }: TokenRead,
  leaf: Certificate,
  trusted: readonly Certificate[],
): Promise<Result<Stamp, StampFault>> {
  const { purposes = [], critical = false } = purposesOf(leaf) ?? {};
  if (!critical || purposes.length !== 1 || purposes[0] !== objectIds.timeStamping) return bad(["not-for-time-stamping"]);
  const fault = await chainFault(leaf, trusted, certificates, at);
  return fault === undefined ? good({ at, authority: nameOf(leaf) }) : bad([fault]);
}

/** A certificate of DER bytes; undefined for others. */
export function certificateIn(bytes: Uint8Array): Certificate | undefined {
  try {
    return Certificate.fromBER(new Uint8Array(bytes).buffer);
  } catch {
    // As everywhere here: whatever the parser throws, the bytes are no certificate.
    return undefined;
  }
}

/** The certificate under which the token's signature holds; authorities that leave it out of the token are known from outside. */
async function signerOf(
  { signed, signer, certificates }: TokenRead,
  message: Uint8Array,
  trusted: readonly Certificate[],
): Promise<Certificate | undefined> {
  signed.certificates = [...certificates, ...trusted];
  const data = new Uint8Array(message).buffer;
  const verified = await signed.verify({ signer: 0, data, extendedMode: true }).catch(() => undefined);
  const leaf = verified?.signerCertificate;
  if (!verified?.signatureVerified || !(leaf instanceof Certificate)) return undefined;
  return saysWhatItSigns(signer) && (await namesItsSigner(signer, leaf)) ? leaf : undefined;
}

/** What is signed is said to be a TSTInfo: else a signature made for something else could pass for a stamp. */
function saysWhatItSigns(signer: SignerInfo): boolean {
  const [said, ...more] = valuesOf(signer, objectIds.contentType);
  return more.length === 0 && String(said) === `OBJECT IDENTIFIER : ${objectIds.stampInfo}`;
}

/** The first digest of a signing-certificate attribute is the signer's: nobody put another certificate with the same key in its place. */
async function namesItsSigner(signer: SignerInfo, leaf: Certificate): Promise<boolean> {
  const bytes = new Uint8Array(leaf.toSchema().toBER(false));
  const [older] = valuesOf(signer, objectIds.signingCertificate);
  const [newer] = valuesOf(signer, objectIds.signingCertificateV2);
  const [first, ...rest] = partsIn(partsIn(partsIn(newer ?? older)[0])[0]);
  const named = octetsOf(first) ?? octetsOf(rest[0]);
  const algorithm = newer === undefined ? "SHA-1" : octetsOf(first) !== undefined ? "SHA-256" : digestNames.get(nameIn(first));
  return named !== undefined && algorithm !== undefined && sameBytes(named, await digestOf(algorithm, bytes));
}

/** The values of a signed attribute, which may stand there once. */
function valuesOf({ signedAttrs }: SignerInfo, type: string): readonly unknown[] {
  const found = (signedAttrs?.attributes ?? []).filter((attribute) => attribute.type === type);
  return found.length === 1 ? (found[0]?.values ?? []) : [];
}

/** The object identifier that an algorithm's identifier begins with. */
function nameIn(block: unknown): string {
  return String(partsIn(block)[0]).replace(/^OBJECT IDENTIFIER : /, "");
}

function nameOf({ subject }: Certificate): string {
  const parts = subject.typesAndValues;
  const common = parts.find(({ type }) => type === objectIds.commonName) ?? parts[0];
  return String(common?.value.valueBlock.value ?? "");
}

async function digestOf(algorithm: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, new Uint8Array(bytes)));
}
