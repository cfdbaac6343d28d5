/** What every error owes to who reads it. */
import type { Place } from "../../core/documents/positioned-node.ts";
import type { Words } from "../../core/words/language.ts";

type Placed = { readonly code: string; readonly at: Place; readonly message: Words; readonly expected: Words };

/** A place inside the file (or just after its end), and words in both languages. */
export function isWellPlaced({ at, message, expected }: Placed, file: Uint8Array): boolean {
  const lines = new TextDecoder().decode(file).split("\n");
  const line = lines[at.line - 1];
  return (
    line !== undefined &&
    at.column >= 1 &&
    at.column <= line.length + 1 &&
    [message, expected].every(({ en, fr }) => en.length > 0 && fr.length > 0)
  );
}
