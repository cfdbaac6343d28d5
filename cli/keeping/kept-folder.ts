/** The folder in which a client keeps a log's checkpoints: every one that was given out, and the evidence of what did not fit. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import type { VerifierKey } from "../../core/ledger/verifier-key.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { sha256, verifyEd25519 } from "../crypto.ts";
import type { Problem } from "../io.ts";
import { keepFile } from "../keep-file.ts";
import type { AlarmCode, Opened } from "./judge.ts";

const fileName = /^(0|[1-9]\d{0,15})\.checkpoint$/;

/** The checkpoint of the largest size; undefined where none was kept yet. A file that is not what its name says is a problem: it was altered. */
export async function lastKept(folder: string, keys: readonly VerifierKey[]): Promise<Result<Opened | undefined, Problem>> {
  await mkdir(folder, { recursive: true });
  const sizes = (await readdir(folder)).flatMap((name) => fileName.exec(name)?.slice(1).map(Number) ?? []);
  if (sizes.length === 0) return good(undefined);
  const size = Math.max(...sizes);
  const file = pathOf(folder, size);
  const note = await readFile(file, "utf8");
  const opened = openCheckpoint(note, keys, verifyEd25519);
  if (!opened.ok || opened.value.checkpoint.size !== size) return bad([{ file, ...altered }]);
  return good({ note, checkpoint: opened.value.checkpoint });
}

/** Keeps the note as it came, on the disk before this resolves. */
export async function keep(folder: string, { note, checkpoint }: Opened): Promise<string> {
  const file = pathOf(folder, checkpoint.size);
  await keepFile(file, [note], { how: "replace" });
  return file;
}

/** Keeps both notes side by side for whoever must be shown them: the one kept before, and the one that does not fit. Once for each note. */
export async function keepEvidence(
  folder: string,
  code: AlarmCode,
  received: string,
  kept: Opened | undefined,
  at: number,
): Promise<string> {
  const digest = Buffer.from(sha256(Buffer.from(received))).toString("hex");
  const place = path.join(folder, "alarms", `${code}-${digest.slice(0, 16)}`);
  if (existsSync(path.join(place, "alarm.json"))) return place;
  await mkdir(place, { recursive: true });
  await keepFile(path.join(place, "received"), [received], { how: "replace" });
  if (kept) await keepFile(path.join(place, "kept"), [kept.note], { how: "replace" });
  await keepFile(path.join(place, "alarm.json"), [`${JSON.stringify({ alarm: code, at })}\n`], { how: "replace" });
  return place;
}

function pathOf(folder: string, size: number): string {
  return path.join(folder, `${size}.checkpoint`);
}

const altered = {
  code: "kept-altered",
  message: {
    en: "is not a checkpoint of that size signed by the key given: the file was altered, or the key is another.",
    fr: "n’est pas un point de contrôle de cette taille signé par la clé donnée\u202f: le fichier est altéré, ou la clé est autre.",
  },
};
