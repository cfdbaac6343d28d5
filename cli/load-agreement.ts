/** An agreement from a file, with every error of it as a problem that names the file. */
import { open } from "node:fs/promises";
import { mostBytes, yamlNodes } from "../api/documents/yaml.ts";
import { zoneExists } from "../api/zone.ts";
import type { Agreement } from "../core/agreement/agreement.ts";
import { parseAgreement } from "../core/agreement/parse-agreement.ts";
import type { Place } from "../core/documents/positioned-node.ts";
import { bad, good, type Result } from "../core/result.ts";
import type { Words } from "../core/words/language.ts";
import type { Problem } from "./io.ts";
import { unreadable } from "./read-file.ts";

/** The agreement, or everything that is wrong with the file: read within its limits, then checked whole. */
export async function loadAgreement(file: string): Promise<Result<Agreement, Problem>> {
  const bytes = await readAtMost(file, mostBytes + 1);
  if (!bytes.ok) return bytes;
  const nodes = yamlNodes(bytes.value);
  if (!nodes.ok) return bad(nodes.errors.map((error) => problemIn(file, error)));
  const agreement = parseAgreement(nodes.value, zoneExists);
  return agreement.ok ? agreement : bad(agreement.errors.map((error) => problemIn(file, error)));
}

async function readAtMost(file: string, most: number): Promise<Result<Uint8Array, Problem>> {
  try {
    await using handle = await open(file);
    const bytes = new Uint8Array(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = (await handle.read(bytes, length, most - length)).bytesRead;
    return good(bytes.subarray(0, length));
  } catch (error) {
    return bad([unreadable(file, error)]);
  }
}

type Placed = {
  readonly code: string;
  readonly at: Place;
  readonly message: Words;
  readonly expected: Words;
  readonly nearest?: string;
};

function problemIn(file: string, { code, at, message, expected, nearest }: Placed): Problem {
  const meant =
    nearest === undefined ? { en: "", fr: "" } : { en: `; nearest: ${nearest}`, fr: `\u202f; le plus proche\u202f: ${nearest}` };
  return {
    file,
    line: at.line,
    column: at.column,
    code,
    message: {
      en: `${message.en} (expected ${expected.en}${meant.en})`,
      fr: `${message.fr} (attendu\u202f: ${expected.fr}${meant.fr})`,
    },
  };
}
