/** Certificates of authorities, as files that somebody was given: PEM, one or more in each. RFC 7468. */
import { X509Certificate } from "node:crypto";
import { bad, good, type Result } from "../core/result.ts";
import type { Problem } from "./io.ts";
import { readWhole } from "./read-file.ts";

const mostBytes = 1_048_576;
const mostCertificates = 64;

/** Every certificate of the files (DER), or what is wrong with each file that holds none or something else. */
export async function certificatesIn(files: readonly string[]): Promise<Result<readonly Uint8Array[], Problem>> {
  const read = await Promise.all(files.map(certificatesOf));
  const errors = read.flatMap((one) => (one.ok ? [] : one.errors));
  return errors.length > 0 ? bad(errors) : good(read.flatMap((one) => (one.ok ? one.value : [])));
}

async function certificatesOf(file: string): Promise<Result<readonly Uint8Array[], Problem>> {
  const bytes = await readWhole(file, mostBytes);
  if (!bytes.ok) return bytes;
  const blocks = Buffer.from(bytes.value)
    .toString("latin1")
    .split(/(?=-----BEGIN )/)
    .filter((block) => block.startsWith("-----BEGIN "));
  const certificates = blocks.slice(0, mostCertificates).map(certificateIn);
  const found = certificates.filter((one) => one !== undefined);
  if (blocks.length === 0 || found.length < blocks.length) return bad([{ file, ...notCertificates }]);
  return good(found);
}

/** Undefined for a block that is no certificate: a private key that was named by mistake is not taken for one. */
function certificateIn(block: string): Uint8Array | undefined {
  if (!block.startsWith("-----BEGIN CERTIFICATE-----")) return undefined;
  try {
    return new Uint8Array(new X509Certificate(block).raw);
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

const notCertificates = {
  code: "not-a-certificate",
  message: {
    en: "holds something other than certificates in PEM form (-----BEGIN CERTIFICATE-----).",
    fr: "contient autre chose que des certificats au format PEM (-----BEGIN CERTIFICATE-----).",
  },
};
