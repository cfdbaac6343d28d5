/** Lines of records, one JSON object each, in any order, read into what the figures are made from. Rules, section 1. */
import type { Result } from "../result.ts";
import { closeBook, openBook, takeLine } from "./input-book.ts";
import type { InputError } from "./input-fault.ts";
import type { Inputs } from "./inputs.ts";
import type { AvailabilityTerms } from "./terms.ts";

/**
 * The records of a file, or everything that is wrong with it, by line, from 1. Blank lines say nothing; records that say the same are one.
 *
 * @param terms of the agreement: its causes are those that an exclusion may name
 */
export function parseInputs(lines: Iterable<string>, terms: Pick<AvailabilityTerms, "causes">): Result<Inputs, InputError> {
  const book = openBook();
  for (const line of lines) takeLine(book, line);
  return closeBook(book, terms);
}
