/** `time-stamps.jsonl`: checkpoints of the log, each with an authority's word on when it was there. Absent where none was asked. */
import { readBase64 } from "../../json/base64.ts";
import { isJsonObject } from "../../json/json.ts";
import { utf8 } from "../../json/utf8.ts";
import type { Checkpoint } from "../../ledger/checkpoint.ts";
import { bad, type Result } from "../../result.ts";
import { bundleLimits, stampsFile as file } from "../bundle.ts";
import type { Outside, Tools } from "../outside.ts";
import type { Stamp, StampFault } from "../time-stamp.ts";
import { type Finding, finding } from "../verification.ts";
import { readCanonical } from "./canonical-text.ts";
import { cutShort, unreadableLine } from "./line-faults.ts";
import { linesIn } from "./lines.ts";
import { checkpointIn } from "./read-history.ts";

export type StampRead = {
  readonly line: number;
  /** How the report calls it. */
  readonly name: string;
  readonly note: string;
  /** Undefined where the note is no signed checkpoint. */
  readonly checkpoint: Checkpoint | undefined;
  readonly stamp: Result<Stamp, StampFault>;
};

export type StampsRead = { readonly stamps: readonly StampRead[]; readonly faults: readonly Finding[] };

/** Reads every line, `{"checkpoint", "token"}`, ascending by the checkpoints' sizes, and asks what each token proves. */
export async function readStamps(bytes: Uint8Array | undefined, outside: Outside, tools: Tools): Promise<StampsRead> {
  if (bytes === undefined) return { stamps: [], faults: [] };
  const read = linesIn(bytes);
  const { lines } = read;
  const faults = cutShort(file, read);
  if (lines.length === 0 || lines.length > bundleLimits.stamps)
    return { stamps: [], faults: [finding({ file }, `${lines.length} time stamps`, `${lines.length} horodatages`)] };
  const stamps: StampRead[] = [];
  for (const [at, content] of lines.entries()) {
    const read = await stampIn(content, at + 1, outside, tools, faults);
    if (read !== undefined) stamps.push(read);
  }
  return { stamps, faults: [...faults, ...disorder(stamps)] };
}

async function stampIn(
  bytes: Uint8Array,
  line: number,
  { authorities }: Outside,
  { verifyStamp }: Tools,
  faults: Finding[],
): Promise<StampRead | undefined> {
  const read = readCanonical(bytes);
  if (!read.ok) {
    faults.push(...unreadableLine({ file, line }, read.errors));
    return undefined;
  }
  const { value } = read.value;
  const { checkpoint: note, token: encoded } = isJsonObject(value) && Object.keys(value).length === 2 ? value : {};
  const token = typeof encoded === "string" ? readBase64(encoded) : undefined;
  if (typeof note !== "string" || token === undefined) {
    faults.push(finding({ file, line }, `line ${line} is no time stamp`, `la ligne ${line} n’est pas un horodatage`));
    return undefined;
  }
  const checkpoint = note.isWellFormed() ? checkpointIn(note) : undefined;
  const stamp = checkpoint === undefined ? bad(["other-message" as const]) : await verifyStamp(token, utf8(note), authorities);
  return { line, name: `${file}:${line}`, note, checkpoint, stamp };
}

function disorder(stamps: readonly StampRead[]): Finding[] {
  let last = -1;
  return stamps.flatMap(({ line, checkpoint }) => {
    const size = checkpoint?.size ?? last + 1;
    const ascends = size > last;
    last = Math.max(last, size);
    const [en, fr] = [`line ${line}: its checkpoint does not ascend`, `ligne ${line}\u202f: son point de contrôle ne croît pas`];
    return ascends ? [] : [finding({ file, line }, en, fr)];
  });
}
