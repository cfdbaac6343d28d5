/** The texts of what comes on paper, in both languages. The reader may be either party, or a third: nobody is addressed. */
import type { Language } from "../../core/words/language.ts";
import { en } from "./words/en.ts";
import { fr } from "./words/fr.ts";

export type PaperWords = typeof en;

const words: Readonly<Record<Language, PaperWords>> = { en, fr };

export const wordsOf = (language: Language): PaperWords => words[language];
