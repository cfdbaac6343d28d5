/** A bundle as it is handed over, one archive: unpacked within limits, then verified. */
import { readZip, type ZipFault } from "../archive/read-zip.ts";
import type { Inflating } from "../archive/zip-format.ts";
import type { Words } from "../words/language.ts";
import { bundleFiles, bundleLimits } from "./bundle.ts";
import type { Outside, Tools } from "./outside.ts";
import { type CheckReport, type Finding, finding, judged, reportOf, type Verification } from "./verification.ts";
import { verifyBundle } from "./verify.ts";

/** Known before anything is unpacked. */
export const archiveLimits = { ...bundleLimits, files: bundleFiles.length + 1 };

/** What each check finds in the archive; where it can't be unpacked, that alone. */
export async function verifyArchive(archive: Uint8Array, outside: Outside, tools: Tools & Inflating): Promise<Verification> {
  const files = readZip(archive, archiveLimits, tools);
  if (!files.ok) return { verified: false, checks: [reportOfArchive(archive, files.errors.map(zipFinding))] };
  const { verified, checks } = await verifyBundle(files.value, outside, tools);
  return { verified, checks: [reportOfArchive(archive, []), ...checks] };
}

function reportOfArchive({ length }: Uint8Array, failed: readonly Finding[]): CheckReport {
  const words = { en: `a ZIP archive of ${length} bytes`, fr: `une archive ZIP de ${length} octets` };
  return reportOf("archive", { en: "Archive", fr: "Archive" }, judged(words, failed));
}

const faults: Readonly<Record<ZipFault["code"], Words>> = {
  "too-large": { en: "more than a bundle may hold", fr: "plus qu’un dossier ne peut contenir" },
  "not-a-zip": { en: "no ZIP archive, or cut short", fr: "pas une archive ZIP, ou tronquée" },
  malformed: { en: "its directory is malformed", fr: "son répertoire est mal formé" },
  unsupported: { en: "a way of packing that bundles don’t use", fr: "un mode de compression que les dossiers n’emploient pas" },
  "repeated-name": { en: "a name that stands there twice", fr: "un nom qui y figure deux fois" },
  "bad-name": { en: "a name that no file of a bundle has", fr: "un nom que ne porte aucun fichier d’un dossier" },
  "wrong-content": {
    en: "what is packed is not what its header says",
    fr: "ce qui est compressé n’est pas ce que dit l’en-tête",
  },
};

/** What is wrong with an archive, and where. */
export function zipFinding({ code, byte, name }: ZipFault): Finding {
  const { en, fr } = faults[code];
  const of = name === undefined ? "" : ` (${name})`;
  return finding(
    { byte, ...(name === undefined ? {} : { file: name }) },
    `${en}${of}, byte ${byte}`,
    `${fr}${of}, octet ${byte}`,
  );
}
