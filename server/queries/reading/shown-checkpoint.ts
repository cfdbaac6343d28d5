/** What the last checkpoint says, for the pages that rest on it. C2SP tlog-checkpoint. */
import { base64 } from "../../../core/json/base64.ts";
import { parseCheckpoint } from "../../../core/ledger/checkpoint.ts";

export type ShownCheckpoint = { size: number; root: string; at: number };

/** Of a note that is ours and was opened with its key when it was read; of none, an empty tree. */
export function shownCheckpoint(note = ""): ShownCheckpoint {
  const parsed = parseCheckpoint(note.slice(0, note.indexOf("\n\n") + 1));
  if (!parsed.ok) return { size: 0, root: "", at: 0 };
  const { size, root, at } = parsed.value;
  return { size, root: base64(root), at: at ?? 0 };
}
