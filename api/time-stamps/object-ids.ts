/** The names, by numbers, of what a time stamp is made of. RFC 3161, RFC 5652, RFC 5035, RFC 5280. */
export const objectIds = {
  signedData: "1.2.840.113549.1.7.2",
  stampInfo: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  /** The signer's certificate, by its SHA-1 and by another digest. */
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  extendedKeyUsage: "2.5.29.37",
  certificatePolicies: "2.5.29.32",
  timeStamping: "1.3.6.1.5.5.7.3.8",
  commonName: "2.5.4.3",
  sha256: "2.16.840.1.101.3.4.2.1",
} as const;

/** Digests that still mean something, as WebCrypto calls them. */
export const digestNames: ReadonlyMap<string, string> = new Map([
  [objectIds.sha256, "SHA-256"],
  ["2.16.840.1.101.3.4.2.2", "SHA-384"],
  ["2.16.840.1.101.3.4.2.3", "SHA-512"],
]);

/** RSA (PKCS 1 and PSS) and ECDSA over those digests: nothing over SHA-1. */
export const signatureIds: ReadonlySet<string> = new Set([
  "1.2.840.113549.1.1.1",
  "1.2.840.113549.1.1.10",
  "1.2.840.113549.1.1.11",
  "1.2.840.113549.1.1.12",
  "1.2.840.113549.1.1.13",
  "1.2.840.10045.4.3.2",
  "1.2.840.10045.4.3.3",
  "1.2.840.10045.4.3.4",
]);
