/** `bodies.jsonl`: what the entries said that can move the figure, each with its salt. */
import { readBase64 } from "../../json/base64.ts";
import { isJsonObject, type Json } from "../../json/json.ts";
import { saltLength } from "../../ledger/entry.ts";
import { type Finding, finding } from "../verification.ts";
import { readCanonical } from "./canonical-text.ts";
import { cutShort, unreadableLine } from "./line-faults.ts";
import { linesIn } from "./lines.ts";

export type BodyRead = {
  readonly seq: number;
  readonly line: number;
  readonly body: Json;
  /** The canonical JSON of the body: a view of its line. */
  readonly content: Uint8Array;
  readonly salt: Uint8Array;
};

export type BodiesRead = {
  /** By the number of their entry. */
  readonly bodies: ReadonlyMap<number, BodyRead>;
  readonly faults: readonly Finding[];
};

const file = "bodies.jsonl";

/** Reads every line: `{"body", "salt", "seq"}`, ascending. */
export function readBodies(bytes: Uint8Array): BodiesRead {
  const read = linesIn(bytes);
  const { lines } = read;
  const faults = cutShort(file, read);
  const bodies = new Map<number, BodyRead>();
  let last = -1;
  lines.forEach((bytesOfLine, at) => {
    const read = bodyIn(bytesOfLine, at + 1, faults);
    if (read === undefined) return;
    const { seq, line } = read;
    if (seq <= last)
      faults.push(
        finding({ file, line }, `line ${line}: its entry does not ascend`, `ligne ${line}\u202f: son entrée ne croît pas`),
      );
    last = seq;
    bodies.set(seq, read);
  });
  return { bodies, faults };
}

function bodyIn(bytes: Uint8Array, line: number, faults: Finding[]): BodyRead | undefined {
  const read = readCanonical(bytes);
  if (!read.ok) {
    faults.push(...unreadableLine({ file, line }, read.errors));
    return undefined;
  }
  const { value } = read.value;
  const { body, salt: encoded, seq } = isJsonObject(value) && Object.keys(value).length === 3 ? value : {};
  const salt = typeof encoded === "string" ? readBase64(encoded) : undefined;
  if (body === undefined || typeof encoded !== "string" || salt?.length !== saltLength || typeof seq !== "number" || seq < 0) {
    faults.push(finding({ file, line }, `line ${line} is no body`, `la ligne ${line} n’est pas un contenu`));
    return undefined;
  }
  const content = bytes.subarray(
    before.length,
    bytes.length - between.length - encoded.length - beforeSeq.length - `${seq}}`.length,
  );
  return { seq, line, body, content, salt };
}

/** What stands around the parts of a line that is canonical. */
const [before, between, beforeSeq] = ['{"body":', ',"salt":"', '","seq":'];
