/**
 * Throw-away certificates (RFC 5280) for endpoints on this machine: Node makes keys and signatures, not certificates, and the
 * demonstration must start where nothing but Node is installed. Never for anything else.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from "node:crypto";
import { isIPv4 } from "node:net";
import { bits, der, explicit, integer, octets, oid, sequence, set, time, utf8, yes } from "./der.ts";

/** A certificate and its key, both in PEM. */
export type Certified = { readonly certificate: string; readonly key: string };
export type Authority = Certified & { readonly name: string; readonly privateKey: KeyObject };

type Validity = { readonly from: number; readonly to: number };
type Wanted = Validity & { readonly subject: string; readonly names: readonly string[] };

/** An authority signed by itself. Instants in milliseconds, cut to the second. */
export function makeAuthority({ name, from, to }: Validity & { readonly name: string }): Authority {
  const { publicKey, privateKey } = keys();
  const extensions = [extension(basicConstraints, sequence(yes), true), extension(keyUsage, bits(Buffer.from([0x06]), 1), true)];
  const certificate = signed({ subject: name, issuer: name, from, to, publicKey, extensions, signer: privateKey });
  return { name, certificate, privateKey, key: pkcs8(privateKey) };
}

/** A certificate of a server for DNS names and addresses of IPv4; signed by itself where no authority is given. */
export function makeCertificate({ subject, names, from, to }: Wanted, authority?: Authority): Certified {
  const { publicKey, privateKey } = keys();
  const extensions = [
    extension(keyUsage, bits(Buffer.from([0x80]), 7), true),
    extension(extendedKeyUsage, sequence(oid("1.3.6.1.5.5.7.3.1")), false),
    extension(subjectAltName, sequence(...names.map(alternativeName)), false),
  ];
  const issuer = authority?.name ?? subject;
  const signer = authority?.privateKey ?? privateKey;
  return { certificate: signed({ subject, issuer, from, to, publicKey, extensions, signer }), key: pkcs8(privateKey) };
}

/** An authority made before, from its two files. */
export function authorityFrom({ certificate, key }: Certified): Authority {
  const { subject } = new X509Certificate(certificate);
  return { name: subject.replace(/^CN=/, ""), certificate, key, privateKey: createPrivateKey(key) };
}

type Unsigned = Validity & {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
  readonly signer: KeyObject;
};

function signed({ subject, issuer, from, to, publicKey, extensions, signer }: Unsigned): string {
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    ecdsaWithSha256,
    commonName(issuer),
    sequence(time(from), time(to)),
    commonName(subject),
    publicKey.export({ type: "spki", format: "der" }),
    explicit(3, sequence(...extensions)),
  );
  return pem("CERTIFICATE", sequence(body, ecdsaWithSha256, bits(sign("sha256", body, signer))));
}

const basicConstraints = "2.5.29.19";
const keyUsage = "2.5.29.15";
const extendedKeyUsage = "2.5.29.37";
const subjectAltName = "2.5.29.17";
const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"));

function commonName(name: string): Buffer {
  return sequence(set(sequence(oid("2.5.4.3"), utf8(name))));
}

function extension(id: string, value: Buffer, critical: boolean): Buffer {
  return critical ? sequence(oid(id), yes, octets(value)) : sequence(oid(id), octets(value));
}

function alternativeName(name: string): Buffer {
  return isIPv4(name) ? der(0x87, Buffer.from(name.split(".").map(Number))) : der(0x82, Buffer.from(name, "latin1"));
}

function keys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function pkcs8(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
