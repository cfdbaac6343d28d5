/** A word of somebody else's file inside a sentence of ours. */
import type { Words } from "./language.ts";

const longest = 60;

/** The word between the quotation marks of each language. */
export function cited(word: string): Words {
  const shown = shownWord(word);
  return { en: `“${shown}”`, fr: `«\u202f${shown}\u202f»` };
}

/** The word cut at 60 characters, without what could steer a terminal. */
export function shownWord(word: string): string {
  const clean = word.slice(0, longest * 2).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "·");
  const letters = [...clean];
  return letters.length > longest || word.length > longest * 2 ? `${letters.slice(0, longest).join("")}…` : clean;
}
