/** What a part needs to speak: words by key, and figures as the language writes them. */
import { createContext, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { BothLanguages, Party } from "../../api/types.ts";
import { type Formats, formatsOf } from "../../api/writing/format.ts";
import { languageOf } from "../../core/words/language.ts";
import type { WordKey } from "./word-key.ts";

/** Who reads: the client's words say "your" where the provider's say "the client's"; and the agreement's zone. */
export type Reader = { readonly console: Party; readonly zone: string };

export const ReaderContext = createContext<Reader>({ console: "client", zone: "UTC" });

export type Values = Readonly<Record<string, string | number>>;
export type Say = (key: WordKey, values?: Values) => string;

export type Spoken = {
  readonly t: Say;
  readonly f: Formats;
  /** The text of the reader's language. */
  readonly both: (words: BothLanguages) => string;
};

/** Words and formats of the reader. */
export function useWords(): Spoken {
  const { i18n } = useTranslation();
  const { console, zone } = useContext(ReaderContext);
  const language = languageOf(i18n.language);
  return useMemo(() => {
    const speakKey = i18n.getFixedT(language);
    return {
      t: (key, values) => speakKey(key, { context: console, ...values }),
      f: formatsOf(language, zone),
      both: (words) => words[language],
    };
  }, [i18n, language, console, zone]);
}
