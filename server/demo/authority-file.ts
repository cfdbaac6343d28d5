/** The authority of the demonstration, kept from one start to the next so that its probes stay the same. */
import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { durableFiles, missingAsUndefined } from "../keys/durable-files.ts";
import { type Authority, authorityFrom, makeAuthority } from "./certificates.ts";

const dayMs = 86_400_000;
/** A certificate signed today must not outlive its authority. */
export const certificateDays = 400;
const authorityDays = 5 * 365;

/** Reads the authority kept in the folder (`authority.pem`, `authority.key` with rights 600), or makes one that lasts five years. */
export async function keptAuthority(folder: string, now: number): Promise<Authority> {
  const [certificate, key] = await Promise.all([read(folder, "authority.pem"), read(folder, "authority.key")]);
  if (certificate !== undefined && key !== undefined && lasts(certificate, now)) return authorityFrom({ certificate, key });
  const made = makeAuthority({ name: "Garant demonstration", from: now - dayMs, to: now + authorityDays * dayMs });
  await durableFiles.replace(join(folder, "authority.key"), made.key, 0o600);
  await durableFiles.replace(join(folder, "authority.pem"), made.certificate);
  return made;
}

function lasts(certificate: string, now: number): boolean {
  return Date.parse(new X509Certificate(certificate).validTo) - now > certificateDays * dayMs;
}

function read(folder: string, name: string): Promise<string | undefined> {
  return missingAsUndefined(readFile(join(folder, name), "utf8"));
}
