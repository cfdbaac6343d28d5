/** What can be wrong with what is imported, beside its lines. */
import type { Problem } from "../io.ts";
import { TooMuch } from "./pieces-uncompressed.ts";

/** A file that can't be read to its end: absent, cut, damaged, or a bomb. */
export function unreadableFile(file: string, error: unknown): Problem {
  if (error instanceof TooMuch)
    return {
      file,
      code: "too-large",
      message: { en: "expands to more than is read", fr: "se décompresse au-delà de ce qui est lu" },
    };
  const reason = error instanceof Error ? error.message : String(error);
  return { file, code: "unreadable", message: { en: `cannot be read: ${reason}`, fr: `illisible\u202f: ${reason}` } };
}
