/** One round of keeping: fetch, compare with the last one kept, keep; or raise the alarm and keep the evidence. */

import type { VerifierKey } from "../../core/ledger/verifier-key.ts";
import type { Milliseconds } from "../../core/time/instant.ts";
import type { Problem } from "../io.ts";
import { type AlarmCode, judge, type Opened } from "./judge.ts";
import { keep, keepEvidence, lastKept } from "./kept-folder.ts";
import { LogSilent, type PublicLog } from "./public-log.ts";

export type Keeper = {
  readonly log: PublicLog;
  readonly keys: readonly VerifierKey[];
  readonly folder: string;
  /** A checkpoint older than this says that the log stands still, or that newer ones are withheld. */
  readonly staleAfter: Milliseconds;
  readonly now: () => number;
};

export type Round =
  | {
      readonly kind: "kept";
      readonly size: number;
      readonly at: number | undefined;
      readonly file: string;
      readonly first: boolean;
    }
  | { readonly kind: "unchanged"; readonly size: number; readonly at: number | undefined }
  | {
      readonly kind: "alarm";
      readonly alarm: AlarmCode;
      readonly evidence: string | undefined;
      readonly keptSize: number | undefined;
    }
  | { readonly kind: "silent"; readonly status: number; readonly reason: string }
  | { readonly kind: "unusable"; readonly problems: readonly Problem[] };

export async function keepOnce(keeper: Keeper): Promise<Round> {
  const { log, keys, folder, now } = keeper;
  const kept = await lastKept(folder, keys);
  if (!kept.ok) return { kind: "unusable", problems: kept.errors };
  try {
    const note = await log.checkpoint();
    const judgement = await judge(note, kept.value, keys, log.proof);
    if (judgement.verdict !== "alarm") return await accept(keeper, judgement.verdict, judgement.opened);
    const evidence = await keepEvidence(folder, judgement.alarm, note, kept.value, now());
    return { kind: "alarm", alarm: judgement.alarm, evidence, keptSize: kept.value?.checkpoint.size };
  } catch (error) {
    if (error instanceof LogSilent) return { kind: "silent", status: error.status, reason: error.message };
    throw error;
  }
}

/** What fits is kept even where it is old: it is evidence all the same. */
async function accept(keeper: Keeper, verdict: "first" | "unchanged" | "grown", opened: Opened): Promise<Round> {
  const { folder, staleAfter, now } = keeper;
  const { size, at } = opened.checkpoint;
  const file = verdict === "unchanged" ? undefined : await keep(folder, opened);
  if (at !== undefined && now() - at > staleAfter) return { kind: "alarm", alarm: "stale", evidence: file, keptSize: size };
  return file === undefined ? { kind: "unchanged", size, at } : { kind: "kept", size, at, file, first: verdict === "first" };
}
