/** What a log says of itself: so many entries, this root, at this instant. C2SP tlog-checkpoint 1.0. */
import type { VerifyEd25519 } from "../crypto.ts";
import { base64, readBase64 } from "../json/base64.ts";
import { bad, good, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { type Hash, hashLength } from "./leaf.ts";
import { type NoteFault, openNote } from "./note.ts";
import type { VerifierKey } from "./verifier-key.ts";

export type Checkpoint = {
  /** Name of the log; its keys bear it too. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** When it was made (ms), by the log's own clock: the extension line `at <ms>`. Logs of others have none. */
  readonly at?: Instant;
  /** Extension lines that are not ours, as they stand. */
  readonly others: readonly string[];
};

export type OpenedCheckpoint = { readonly checkpoint: Checkpoint; readonly signedBy: readonly VerifierKey[] };

/** `wrong-origin`: signed by a known key, but of another log. */
export type CheckpointFault = NoteFault | { readonly code: "not-a-checkpoint" | "wrong-origin" };

const decimal = /^(?:0|[1-9][0-9]{0,15})$/;
const atLine = /^at ((?:0|[1-9][0-9]{0,15}))$/;

/**
 * The text of a checkpoint, ready to be signed as a note.
 *
 * @throws RangeError for a checkpoint that `parseCheckpoint` would not give back
 */
export function checkpointText(checkpoint: Checkpoint): string {
  const text = textOf(checkpoint);
  const again = parseCheckpoint(text);
  if (!again.ok || again.value.at !== checkpoint.at)
    throw new RangeError("no checkpoint has such an origin, size, root or extension");
  return text;
}

/** The checkpoint that the text of a note says; one text for one checkpoint. C2SP tlog-checkpoint, section Note text. */
export function parseCheckpoint(text: string): Result<Checkpoint, CheckpointFault> {
  const [origin = "", size = "", encoded = "", ...extensions] = text.split("\n").slice(0, -1);
  const root = readBase64(encoded);
  const [, at] = atLine.exec(extensions[0] ?? "") ?? [];
  const others = at === undefined ? extensions : extensions.slice(1);
  if (origin === "" || others.includes("") || root?.length !== hashLength) return bad([{ code: "not-a-checkpoint" }]);
  if (!isCount(size) || (at !== undefined && !isCount(at))) return bad([{ code: "not-a-checkpoint" }]);
  const checkpoint = { origin, size: Number(size), root, others, ...(at === undefined ? {} : { at: Number(at) }) };
  return textOf(checkpoint) === text ? good(checkpoint) : bad([{ code: "not-a-checkpoint" }]);
}

/**
 * The checkpoint of a signed note, once a known key of that very log has signed it. A key may sign for several logs under several
 * names: what it signed for one says nothing for another.
 *
 * @param keys known from outside
 */
export function openCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
  verify: VerifyEd25519,
): Result<OpenedCheckpoint, CheckpointFault> {
  const opened = openNote(note, keys, verify);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.value.text);
  if (!checkpoint.ok) return checkpoint;
  const { signedBy } = opened.value;
  const ownKey = signedBy.some((key) => key.name === checkpoint.value.origin);
  return ownKey ? good({ checkpoint: checkpoint.value, signedBy }) : bad([{ code: "wrong-origin" }]);
}

function textOf({ origin, size, root, at, others }: Checkpoint): string {
  const own = at === undefined ? [] : [`at ${at}`];
  return [origin, size, base64(root), ...own, ...others].map((line) => `${line}\n`).join("");
}

function isCount(text: string): boolean {
  return decimal.test(text) && Number.isSafeInteger(Number(text));
}
