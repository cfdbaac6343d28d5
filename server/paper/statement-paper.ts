/** A statement on paper, in one language. */
import type { Instant } from "../../core/time/instant.ts";
import type { Language } from "../../core/words/language.ts";
import type { PaperOf } from "./paper-of.ts";
import { statementSheet } from "./statement-sheet.ts";
import { typeset } from "./typeset.ts";
import { writingIn } from "./writing.ts";

/** @param madeAt what the document says of when it was made */
export function statementPaper(of: PaperOf, language: Language, madeAt: Instant): Promise<Uint8Array<ArrayBuffer>> {
  return typeset(statementSheet(of, writingIn(language, of.statement.zone)), madeAt);
}
