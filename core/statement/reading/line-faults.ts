/** What may be wrong with any file of lines, whatever its lines say. */
import { type Finding, finding, type Place } from "../verification.ts";
import { type TextFault, textFaultWords } from "./canonical-text.ts";
import type { Lines } from "./lines.ts";

/** A last line without its newline was cut. */
export function cutShort(file: string, { lines, rest }: Lines): Finding[] {
  if (rest === 0) return [];
  return [finding({ file, line: lines.length + 1 }, "the last line has no end", "la dernière ligne n’a pas de fin")];
}

/** A line that is not the JSON that it should be. */
export function unreadableLine(place: Place & { readonly line: number }, faults: readonly TextFault[]): Finding[] {
  return faults.map((code) => {
    const { en, fr } = textFaultWords[code];
    return finding(place, `line ${place.line} ${en}`, `la ligne ${place.line} ${fr}`);
  });
}
