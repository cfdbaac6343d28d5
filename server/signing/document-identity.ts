/** Who signs documents: a key and its certificate, given by the operator, or made here once and certified by itself. */
import { createPrivateKey, type KeyObject, randomBytes, type webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Integer, Utf8String } from "asn1js";
import { AttributeTypeAndValue, Certificate, CryptoEngine, setEngine } from "pkijs";
import { type DurableFiles, missingAsUndefined } from "../keys/durable-files.ts";

export type DocumentIdentity = {
  readonly key: webcrypto.CryptoKey;
  /** The signer's first, then those above it. */
  readonly chain: readonly [Certificate, ...Certificate[]];
};

/** Files of a key (PEM, PKCS #8; RSA or an elliptic curve P-256) and of its certificates (PEM, the signer's first). */
export type IdentityFiles = { readonly key: string; readonly certificates: string };

export class IdentityUnreadable extends Error {}

const commonName = "2.5.4.3";
const ownYears = 20;
const dayMs = 86_400_000;
const ownerOnly = 0o600;

/** Reads what the operator gave. Throws `IdentityUnreadable`, naming the file. */
export async function givenIdentity({ key, certificates }: IdentityFiles): Promise<DocumentIdentity> {
  return identityFrom(await readFile(key, "utf8"), await readFile(certificates, "utf8"), { key, certificates });
}

/** The folder's own, made the first time. */
export async function ownIdentity(folder: string, files: DurableFiles, now: number): Promise<DocumentIdentity> {
  const named = { key: join(folder, "documents.key"), certificates: join(folder, "documents.crt") };
  const [key, certificates] = [
    await missingAsUndefined(readFile(named.key, "utf8")),
    await missingAsUndefined(readFile(named.certificates, "utf8")),
  ];
  if (key !== undefined && certificates !== undefined) return await identityFrom(key, certificates, named);
  const made = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const certificate = await selfSigned(made, now);
  const secret = Buffer.from(await crypto.subtle.exportKey("pkcs8", made.privateKey));
  await files.replace(named.key, pem("PRIVATE KEY", secret), ownerOnly);
  await files.replace(named.certificates, pem("CERTIFICATE", Buffer.from(certificate.toSchema(true).toBER(false))));
  return { key: made.privateKey, chain: [certificate] };
}

async function identityFrom(key: string, certificates: string, named: IdentityFiles): Promise<DocumentIdentity> {
  const [first, ...above] = certificatesIn(certificates);
  if (first === undefined) throw new IdentityUnreadable(`${named.certificates} holds no certificate`);
  const read = privateKeyOf(key, named.key);
  return { key: read, chain: [first, ...above] };
}

function privateKeyOf(text: string, path: string): webcrypto.CryptoKey {
  let key: KeyObject;
  try {
    key = createPrivateKey(text);
  } catch (cause) {
    throw new IdentityUnreadable(`${path} holds no private key that can be read`, { cause });
  }
  if (key.asymmetricKeyType === "rsa") return key.toCryptoKey({ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["sign"]);
  if (key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1")
    return key.toCryptoKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
  throw new IdentityUnreadable(`${path} holds a key of another kind than RSA or P-256`);
}

function certificatesIn(text: string): Certificate[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g);
  return [...blocks].map(([, body = ""]) => Certificate.fromBER(new Uint8Array(Buffer.from(body, "base64")).buffer));
}

/** Nobody vouches for it but itself: a reader shows the signature as intact, by an unknown signer, until the certificate is trusted. */
async function selfSigned({ privateKey, publicKey }: webcrypto.CryptoKeyPair, now: number): Promise<Certificate> {
  setEngine("node", new CryptoEngine({ name: "node", crypto }));
  const certificate = new Certificate();
  certificate.version = 2;
  // A leading one keeps the number positive.
  certificate.serialNumber = new Integer({ valueHex: new Uint8Array([1, ...randomBytes(15)]).buffer });
  const name = () => new AttributeTypeAndValue({ type: commonName, value: new Utf8String({ value: "Garant" }) });
  certificate.subject.typesAndValues.push(name());
  certificate.issuer.typesAndValues.push(name());
  certificate.notBefore.value = new Date(now - dayMs);
  certificate.notAfter.value = new Date(now + ownYears * 365 * dayMs);
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, "SHA-256");
  return certificate;
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
