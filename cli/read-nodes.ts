/** A YAML or JSON file as nodes that know their place, read within its limits; what is wrong with it, as problems that name the file. */
import { mostBytes, yamlNodes } from "../api/documents/yaml.ts";
import type { Place, PositionedNode } from "../core/documents/positioned-node.ts";
import { bad, type Result } from "../core/result.ts";
import type { Words } from "../core/words/language.ts";
import type { Problem } from "./io.ts";
import { readAtMost } from "./read-file.ts";

/** The nodes of a file. */
export async function readNodes(file: string): Promise<Result<PositionedNode, Problem>> {
  const bytes = await readAtMost(file, mostBytes + 1);
  return bytes.ok ? nodesIn(file, bytes.value) : bytes;
}

/** The nodes of bytes that came from a file, or by standard input. */
export function nodesIn(file: string, bytes: Uint8Array): Result<PositionedNode, Problem> {
  const nodes = yamlNodes(bytes);
  return nodes.ok ? nodes : bad(nodes.errors.map((error) => problemIn(file, error)));
}

type Placed = {
  readonly code: string;
  readonly at: Place;
  readonly message: Words;
  readonly expected: Words;
  readonly nearest?: string;
};

/** An error of a document as a problem: what is wrong, what was expected, the nearest of what could stand there. */
export function problemIn(file: string, { code, at, message, expected, nearest }: Placed): Problem {
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
