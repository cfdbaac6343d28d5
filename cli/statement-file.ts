/** Statements as files: the canonical JSON of `garant statement document`, or the bundle that proves one. Nothing is asked of a server. */

import { zoneExists } from "../api/zone.ts";
import { readZip } from "../core/archive/read-zip.ts";
import { hex } from "../core/json/hex.ts";
import { bad, good, type Result } from "../core/result.ts";
import { bundleLimits } from "../core/statement/bundle.ts";
import { compareStatements } from "../core/statement/compare.ts";
import type { StatementDocument } from "../core/statement/document.ts";
import { readStatement } from "../core/statement/reading/read-statement.ts";
import { archiveLimits, zipFinding } from "../core/statement/verify-archive.ts";
import type { Words } from "../core/words/language.ts";
import type { Problem } from "./io.ts";
import { readWhole } from "./read-file.ts";
import { verifyingTools } from "./verifying-tools.ts";

type InFile = { readonly file: string; readonly digest: string; readonly document: StatementDocument };

/** What `garant statement diff` answers of two files: the API's comparison, with files for versions. */
export async function compareFiles(before: string, after: string): Promise<Result<ComparedFiles, Problem>> {
  const [one, other] = [await statementIn(before), await statementIn(after)];
  if (!one.ok || !other.ok) return bad([one, other].flatMap((read) => (read.ok ? [] : read.errors)));
  const [from, to] = [one.value, other.value];
  const [was, is] = [from.document.figures, to.document.figures];
  if (was.platform !== is.platform || was.month !== is.month || was.indicator !== is.indicator)
    return bad([{ file: after, code: "another-statement", message: anotherThan(nameOf(from), nameOf(to)) }]);
  return good({
    ...{ platform: is.platform, platformTitle: to.document.title, month: is.month, zone: to.document.convention.zone },
    ...{ from: sideOf(from), to: sideOf(to), because: [], lines: compareStatements(from.document, to.document) },
  });
}

type ComparedFile = { readonly file: string; readonly digest: string; readonly at: number; readonly verdict: Verdict };
type Verdict = StatementDocument["figures"]["verdict"];
type ComparedFiles = {
  readonly platform: string;
  readonly platformTitle: string;
  readonly month: string;
  readonly zone: string;
  readonly from: ComparedFile;
  readonly to: ComparedFile;
  readonly because: readonly [];
  readonly lines: ReturnType<typeof compareStatements>;
};

function sideOf({ file, digest, document: { figures } }: InFile): ComparedFile {
  return { file, digest, at: figures.at, verdict: figures.verdict };
}

async function statementIn(file: string): Promise<Result<InFile, Problem>> {
  const read = await readWhole(file, bundleLimits.archive);
  if (!read.ok) return read;
  const bytes = isArchive(read.value) ? fromBundle(read.value) : good(withoutLastNewline(read.value));
  const statement = bytes.ok ? readStatement(bytes.value) : bytes;
  if (!bytes.ok || !statement.ok)
    return bad((statement.ok ? [] : statement.errors).map((message) => ({ file, code: "no-statement", message })));
  const { zone } = statement.value.convention;
  if (!zoneExists(zone)) return bad([{ file, code: "unknown-zone", message: noZone }]);
  return good({ file, digest: hex(verifyingTools.sha256(bytes.value)), document: statement.value });
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function fromBundle(archive: Uint8Array): Result<Uint8Array, Words> {
  const files = readZip(archive, archiveLimits, verifyingTools);
  if (!files.ok) return bad(files.errors.map((fault) => zipFinding(fault).words));
  const statement = files.value.get("statement.json");
  return statement === undefined ? bad([noStatement]) : good(statement);
}

/** Editors end a file by one. */
function withoutLastNewline(bytes: Uint8Array): Uint8Array {
  const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : 0;
  return bytes.subarray(0, bytes.length - end);
}

function nameOf({ document: { figures } }: InFile): string {
  return `${figures.platform} ${figures.month} ${figures.indicator}`;
}

function anotherThan(one: string, other: string): Words {
  return {
    en: `is of another month, platform or indicator (${other}) than the first file (${one})`,
    fr: `porte sur un autre mois, une autre plateforme ou un autre indicateur (${other}) que le premier fichier (${one})`,
  };
}

const noStatement: Words = { en: "it holds no statement.json", fr: "il ne contient pas de statement.json" };
const noZone: Words = { en: "its time zone does not exist", fr: "son fuseau horaire n’existe pas" };
