/** What may well be wrong where a program is started: said in one line, in the operator's language, without a stack. */
import type { Words } from "../core/words/language.ts";

export class Foreseen extends Error {
  readonly code: string;
  readonly words: Words;

  constructor(code: string, words: Words, cause?: unknown) {
    super(words.en, { cause });
    this.code = code;
    this.words = words;
  }
}
