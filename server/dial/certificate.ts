/** What a certificate is worth: its dates first, then who vouches for it, then the name it is for. */
import { checkServerIdentity, type PeerCertificate } from "node:tls";
import type { Instant } from "../../core/time/instant.ts";
import type { DistrustReason, ProbeFailure } from "../../core/watching/probe-failure.ts";
import { printable } from "./printable.ts";

export type CertificateRules = {
  /** How many days before its end a certificate is said to expire soon; 0: never. */
  readonly expiryDays: number;
  /** Whether that fails the probe, or only warns. */
  readonly expiryFails: boolean;
};

const dayMs = 86_400_000;

/**
 * Why the certificate cannot be accepted, or null.
 *
 * @param verifyCode OpenSSL's verdict on the chain as Node names it, null where the chain holds
 */
export function certificateFailure(
  certificate: PeerCertificate,
  verifyCode: string | null,
  name: string,
  now: Instant,
): ProbeFailure | null {
  return dateFailure(certificate, now) ?? chainFailure(certificate, verifyCode) ?? nameFailure(certificate, name);
}

/** Said of a certificate that is still valid, but not for long. */
export function expiresSoon(expires: Instant, expiryDays: number, now: Instant): ProbeFailure | null {
  if (expires - now > expiryDays * dayMs) return null;
  return { code: "certificate-expires-soon", on: expires, withinDays: expiryDays };
}

function dateFailure(certificate: PeerCertificate, now: Instant): ProbeFailure | null {
  const subject = commonName(certificate.subject);
  const on = Date.parse(certificate.valid_to);
  if (on <= now) return { code: "certificate-expired", on, subject };
  const from = Date.parse(certificate.valid_from);
  return from > now ? { code: "certificate-not-yet-valid", from, subject } : null;
}

function chainFailure(certificate: PeerCertificate, verifyCode: string | null): ProbeFailure | null {
  if (verifyCode === null) return null;
  return { code: "certificate-untrusted", reason: reasons[verifyCode] ?? "other", issuer: commonName(certificate.issuer) };
}

function nameFailure(certificate: PeerCertificate, name: string): ProbeFailure | null {
  if (checkServerIdentity(name, certificate) === undefined) return null;
  const names = (certificate.subjectaltname ?? "").replaceAll(/DNS:|IP Address:/g, "");
  return { code: "certificate-name-mismatch", name, names: printable(names) };
}

function commonName(of: PeerCertificate["subject"]): string {
  const name = of?.CN ?? of?.O ?? "?";
  return printable(Array.isArray(name) ? name.join(", ") : name);
}

/** Names of OpenSSL's X509_V_ERR_*, as Node gives them. */
const reasons: Readonly<Record<string, DistrustReason>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: "self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "unknown-issuer",
  UNABLE_TO_GET_ISSUER_CERT: "unknown-issuer",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "unknown-issuer",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "incomplete-chain",
  CERT_HAS_EXPIRED: "issuer-out-of-date",
  CERT_NOT_YET_VALID: "issuer-out-of-date",
  INVALID_PURPOSE: "wrong-purpose",
  CERT_REVOKED: "revoked",
  CERT_SIGNATURE_FAILURE: "bad-signature",
};
