/** From a certificate to one that is trusted. RFC 5280, section 6.1, without policies, name constraints and revocation. */
import type { Certificate, Extension } from "pkijs";
import { BasicConstraints, ExtKeyUsage } from "pkijs";
import type { Instant } from "../../core/time/instant.ts";
import { objectIds, signatureIds } from "./object-ids.ts";
import { octetsOf } from "./read-token.ts";

export type ChainFault = "unknown-authority" | "authority-not-valid";

const longestChain = 8;
const keyCertSign = 0x04;

/**
 * Why no chain of certificates leads to a trusted one; undefined where one does. Each step is to the first certificate, trusted ones
 * first, that bears the issuer's name and signed the one before: no search that a crafted set of certificates could blow up.
 *
 * @param others certificates to pass through, not trusted by themselves
 * @param at when each of the chain must be valid
 */
export async function chainFault(
  leaf: Certificate,
  trusted: readonly Certificate[],
  others: readonly Certificate[],
  at: Instant,
): Promise<ChainFault | undefined> {
  let certificate = leaf;
  let sound = isValidAt(leaf, at) && understood(leaf);
  for (let below = 0; below < longestChain; below++) {
    if (trusted.some((anchor) => isSame(anchor, certificate))) return sound ? undefined : "authority-not-valid";
    const issuer = await issuerOf(certificate, [...trusted, ...others]);
    if (issuer === undefined) return "unknown-authority";
    sound &&= isValidAt(issuer, at) && understood(issuer) && mayIssue(issuer, below);
    certificate = issuer;
  }
  return "unknown-authority";
}

/** The purposes of a certificate that it names, and whether whoever does not know them must refuse it; undefined where it names none. */
export function purposesOf({ extensions = [] }: Certificate): { purposes: readonly string[]; critical: boolean } | undefined {
  const extension = extensions.find(({ extnID }) => extnID === objectIds.extendedKeyUsage);
  const usage: unknown = extension?.parsedValue;
  return extension !== undefined && usage instanceof ExtKeyUsage
    ? { purposes: usage.keyPurposes, critical: extension.critical }
    : undefined;
}

async function issuerOf(certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate | undefined> {
  if (!signatureIds.has(certificate.signatureAlgorithm.algorithmId)) return undefined;
  for (const candidate of candidates) {
    if (!certificate.issuer.isEqual(candidate.subject) || isSame(candidate, certificate)) continue;
    if (await certificate.verify(candidate).catch(() => false)) return candidate;
  }
  return undefined;
}

/** @param below how many certificates of the chain, the leaf apart, stand under this one */
function mayIssue({ extensions = [] }: Certificate, below: number): boolean {
  const constraints: unknown = extensions.find(({ extnID }) => extnID === objectIds.basicConstraints)?.parsedValue;
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
  const most = constraints.pathLenConstraint;
  if (typeof most === "number" && below > most) return false;
  const usage = extensions.find(({ extnID }) => extnID === objectIds.keyUsage);
  return usage === undefined || signsCertificates(usage);
}

function signsCertificates({ extnValue }: Extension): boolean {
  // A bit string in an octet string: tag, length, unused bits, then the first eight uses.
  const [, , , uses = 0] = octetsOf(extnValue) ?? [];
  return (uses & keyCertSign) !== 0;
}

/** What is critical must be known to whoever relies on the certificate. */
function understood({ extensions = [] }: Certificate): boolean {
  const { basicConstraints, keyUsage, extendedKeyUsage, certificatePolicies } = objectIds;
  const known: readonly string[] = [basicConstraints, keyUsage, extendedKeyUsage, certificatePolicies];
  return extensions.every(({ critical, extnID }) => !critical || known.includes(extnID));
}

function isValidAt({ notBefore, notAfter }: Certificate, at: Instant): boolean {
  return notBefore.value.getTime() <= at && at <= notAfter.value.getTime();
}

function isSame(one: Certificate, other: Certificate): boolean {
  return bytesOf(one) === bytesOf(other);
}

/** What an issuer signed, which stands for the certificate. */
function bytesOf({ tbsView }: Certificate): string {
  return tbsView.toString();
}
