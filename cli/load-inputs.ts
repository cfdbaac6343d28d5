/** The records of a file, with every error of it as a problem that names the file. */
import type { Inputs } from "../core/availability/inputs.ts";
import { parseInputBytes } from "../core/availability/parse-input-bytes.ts";
import type { AvailabilityTerms } from "../core/availability/terms.ts";
import { bad, type Result } from "../core/result.ts";

import type { Problem } from "./io.ts";
import { piecesOfFile } from "./pieces-of-file.ts";

/** The inputs, or everything that is wrong with the file. Rules, section 1. */
export function loadInputs(file: string, terms: Pick<AvailabilityTerms, "causes">): Result<Inputs, Problem> {
  try {
    const inputs = parseInputBytes(piecesOfFile(file), terms);
    return inputs.ok ? inputs : bad(inputs.errors.map((error) => ({ file, ...error })));
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const message = { en: `cannot be read: ${error.message}`, fr: `illisible\u202f: ${error.message}` };
    return bad([{ file, code: "unreadable", message }]);
  }
}
