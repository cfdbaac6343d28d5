/** The log of the bundle: its entries, what they said, the keys that signed for it, its checkpoint. Nothing is judged here. */
import { isOf, type RecordedFact } from "../../facts/recorded.ts";
import { readUtf8 } from "../../json/utf8.ts";
import { type Checkpoint, parseCheckpoint } from "../../ledger/checkpoint.ts";
import { parseNote } from "../../ledger/note.ts";
import { type Bundle, fileOf } from "../bundle.ts";
import type { Tools } from "../outside.ts";
import { type BodiesRead, readBodies } from "./read-bodies.ts";
import { type FactsRead, readFacts } from "./read-facts.ts";
import { type KeysRead, readKeys } from "./read-keys.ts";
import { type LogRead, readLog } from "./read-log.ts";

export type History = {
  readonly log: LogRead;
  readonly bodies: BodiesRead;
  readonly facts: FactsRead;
  readonly opened: Extract<RecordedFact, { readonly entry: { readonly kind: "log.opened" } }> | undefined;
  readonly keys: KeysRead;
  /** The checkpoint as it stands, and as it reads. */
  readonly note: string | undefined;
  readonly checkpoint: Checkpoint | undefined;
};

/** Reads all of it; what can't be read is left out. */
export function readHistory(bundle: Bundle, platform: string, { sha256, verifyEd25519 }: Tools): History {
  const log = readLog(fileOf(bundle, "entries.jsonl"), sha256);
  const bodies = readBodies(fileOf(bundle, "bodies.jsonl"));
  const facts = readFacts(log, bodies, platform, sha256);
  const opened = facts.facts.find((fact) => isOf(fact, "log.opened"));
  const note = readUtf8(fileOf(bundle, "checkpoint"));
  const checkpoint = note === undefined ? undefined : checkpointIn(note);
  return { log, bodies, facts, opened, keys: readKeys(facts.facts, sha256, verifyEd25519), note, checkpoint };
}

/** What a signed note says of a log, nothing verified. */
export function checkpointIn(note: string): Checkpoint | undefined {
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : undefined;
  return checkpoint?.ok ? checkpoint.value : undefined;
}
