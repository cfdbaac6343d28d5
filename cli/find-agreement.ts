/** An agreement by what a person calls it: a file, its reference, its family, with or without a version. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Agreement } from "../core/agreement/agreement.ts";
import { bad, good, type Result } from "../core/result.ts";
import { cited } from "../core/words/cited.ts";
import type { Problem } from "./io.ts";
import { loadAgreement } from "./load-agreement.ts";

/** The agreements that come with Garant. */
export const shelf = path.resolve(import.meta.dirname, "../agreements");

/**
 * The agreement that is meant. Where several versions bear the name, the one in force on the day, or the last one where no day is given.
 *
 * @param called a path, `CT.AM.JUR.ANX.PAAS`, `paas-openshift-snc/2.0` …
 * @param on `YYYY-MM-DD`
 */
export async function findAgreement(called: string, on: string | undefined, folder = shelf): Promise<Result<Agreement, Problem>> {
  if (existsSync(called) || /\.ya?ml$/i.test(called)) return loadAgreement(called);
  const read = await agreementsIn(folder);
  if (!read.ok) return read;
  const agreements = read.value;
  const named = agreements.filter((agreement) => namesOf(agreement).includes(called.trim().replaceAll(" ", "/")));
  const begun = named.filter(({ inForceFrom }) => on === undefined || inForceFrom.value <= on);
  const [last] = begun.toSorted((one, other) => (one.inForceFrom.value < other.inForceFrom.value ? 1 : -1));
  return last === undefined ? bad([unknown(called, agreements)]) : good(last);
}

/** Every agreement of a folder and the folders in it, by the names of their files; the errors of the first that has some. */
export async function agreementsIn(folder: string): Promise<Result<Agreement[], Problem>> {
  if (!existsSync(folder)) return bad([noFolder(folder)]);
  const agreements: Agreement[] = [];
  for (const file of await filesOn(folder)) {
    const agreement = await loadAgreement(file);
    if (!agreement.ok) return agreement;
    agreements.push(agreement.value);
  }
  return good(agreements);
}

function noFolder(folder: string): Problem {
  const message = { en: "There is no such folder.", fr: "Ce dossier n’existe pas." };
  return { code: "unknown-folder", file: folder, message };
}

async function filesOn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => path.join(folder, name));
}

function namesOf({ reference, family, version }: Agreement): string[] {
  return [reference, family, `${reference}/${version}`, `${family}/${version}`];
}

function unknown(called: string, agreements: readonly Agreement[]): Problem {
  const { en, fr } = cited(called);
  const known = agreements.map(({ reference, version }) => `${reference} ${version}`).join(", ");
  const message = {
    en: `No file and no agreement in force is called ${en}. There is: ${known}.`,
    fr: `Ni fichier ni convention en vigueur ne s’appelle ${fr}. Il y a\u202f: ${known}.`,
  };
  return { code: "unknown-agreement", message };
}
