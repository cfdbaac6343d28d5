/** What a part needs to speak: words by key, and figures as the language writes them. */
import { createContext, useContext } from "react";
import type { BothLanguages, Party } from "../../api/types.ts";
import { type Formats, formatsOf } from "../../api/writing/format.ts";
import { textOf, type Values } from "./text-of.ts";
import type { WordKey } from "./word-key.ts";
import { type Speech, useSpeech } from "./words.ts";

/** Who reads: the client's words say "your" where the provider's say "the client's"; and the agreement's zone. */
export type Reader = { readonly console: Party; readonly zone: string };

export const ReaderContext = createContext<Reader>({ console: "client", zone: "UTC" });

export type { Values } from "./text-of.ts";
export type Say = (key: WordKey, values?: Values) => string;

export type Spoken = {
  readonly t: Say;
  readonly f: Formats;
  /** The text of the reader's language. */
  readonly both: (words: BothLanguages) => string;
};

/** Words and formats of the reader. */
export function useWords(): Spoken {
  return spokenTo(useContext(ReaderContext), useSpeech());
}

const made = new Map<string, Spoken>();

/** The same object for the same reader: what is drawn again asks for no other. */
function spokenTo({ console, zone }: Reader, { language, list }: Speech): Spoken {
  const key = `${language} ${console} ${zone}`;
  const known = made.get(key) ?? {
    t: (word, values) => textOf(list, language, word, { context: console, ...values }),
    f: formatsOf(language, zone),
    both: (words) => words[language],
  };
  made.set(key, known);
  return known;
}
