/** A time-stamp token taken apart, nothing believed yet. RFC 3161, section 2.4.2; RFC 5652, section 5. */
import { type BaseBlock, Constructed, fromBER, GeneralizedTime, OctetString } from "asn1js";
import { Certificate, ContentInfo, SignedData, type SignerInfo, TSTInfo } from "pkijs";
import type { Instant } from "../../core/time/instant.ts";
import { digestNames, objectIds, signatureIds } from "./object-ids.ts";

export type TokenRead = {
  readonly signed: SignedData;
  readonly signer: SignerInfo;
  readonly certificates: readonly Certificate[];
  /** SHA-256 of the stamped bytes, as the token says it. */
  readonly imprint: Uint8Array;
  /** When the bytes were there at the latest: the authority's inaccuracy is added (ms, rounded up). */
  readonly at: Instant;
  readonly nonce: Uint8Array | undefined;
};

const mostBytes = 65_536;
const mostCertificates = 16;

/** The parts of a token (DER, at most 64 KiB, 16 certificates, one signer); undefined for bytes that are no such token. */
export function readToken(token: Uint8Array): TokenRead | undefined {
  if (token.length > mostBytes) return undefined;
  try {
    return partsOf(token);
  } catch {
    // The parser throws errors of many kinds, and overflows its stack on deep nesting: for us the bytes are no token.
    return undefined;
  }
}

function partsOf(token: Uint8Array): TokenRead | undefined {
  const parsed = fromBER(new Uint8Array(token).buffer);
  if (parsed.offset !== token.length) return undefined;
  const content = new ContentInfo({ schema: parsed.result });
  if (content.contentType !== objectIds.signedData) return undefined;
  const signed = new SignedData({ schema: content.content });
  const info = signed.encapContentInfo.eContent?.getValue();
  const [signer] = signed.signerInfos;
  if (signed.encapContentInfo.eContentType !== objectIds.stampInfo || info === undefined) return undefined;
  if (signed.signerInfos.length !== 1 || signer === undefined || !isModern(signer)) return undefined;
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  if (certificates.length > mostCertificates) return undefined;
  const { messageImprint, version, accuracy, nonce } = TSTInfo.fromBER(info);
  const at = instantOf(info);
  if (version !== 1 || at === undefined || messageImprint.hashAlgorithm.algorithmId !== objectIds.sha256) return undefined;
  const inaccuracy = (accuracy?.seconds ?? 0) * 1_000 + (accuracy?.millis ?? 0) + Math.ceil((accuracy?.micros ?? 0) / 1_000);
  const imprint = messageImprint.hashedMessage.valueBlock.valueHexView;
  return { signed, signer, certificates, imprint, at: at + inaccuracy, nonce: nonce?.valueBlock.valueHexView };
}

function isModern({ digestAlgorithm, signatureAlgorithm, signedAttrs }: SignerInfo): boolean {
  return (
    signedAttrs !== undefined && digestNames.has(digestAlgorithm.algorithmId) && signatureIds.has(signatureAlgorithm.algorithmId)
  );
}

/** `genTime`, the fifth part of the TSTInfo: UTC, rounded up to the millisecond. The library's own date loses fractions. */
function instantOf(info: ArrayBuffer): Instant | undefined {
  const time = partsIn(fromBER(info).result)[4];
  if (!(time instanceof GeneralizedTime)) return undefined;
  const text = String.fromCharCode(...time.valueBlock.valueHexView);
  const [, year, month, day, hour, minute, second, fraction = ""] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at + Math.ceil(Number(fraction.padEnd(9, "0")) / 1_000_000);
}

/** What a constructed value holds; nothing in any other. */
export function partsIn(block: unknown): readonly BaseBlock[] {
  return block instanceof Constructed ? block.valueBlock.value : [];
}

/** The bytes of an octet string; undefined for any other value. */
export function octetsOf(block: unknown): Uint8Array | undefined {
  return block instanceof OctetString ? new Uint8Array(block.getValue()) : undefined;
}
