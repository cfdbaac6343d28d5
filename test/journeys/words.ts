/** What the console is expected to say, from its own word lists: a journey reads the page as its reader does. */
import i18next from "i18next";
import { en } from "../../console/words/en/index.ts";
import { fr } from "../../console/words/fr/index.ts";
import type { WordKey } from "../../console/words/word-key.ts";
import type { Language } from "../../core/words/language.ts";
import type { Party } from "./garant.ts";

type Values = Readonly<Record<string, string | number>>;

const lists = i18next.createInstance();
await lists.init({
  lng: "en",
  fallbackLng: false,
  resources: { fr: { translation: fr }, en: { translation: en } },
  interpolation: { escapeValue: false },
});

export class Words {
  readonly language: Language;
  readonly #party: Party;

  constructor(language: Language, party: Party = "client") {
    this.language = language;
    this.#party = party;
  }

  /** The title of the demonstration that was started in this language. */
  get demonstration(): string {
    return this.language === "fr" ? "Démonstration" : "Demonstration";
  }

  /** The text of a key, whole. */
  say(key: WordKey, values: Values = {}): string {
    return this.#text(key, values);
  }

  /** The text of a key with anything at all where a value is not given. */
  saying(key: WordKey, values: Values = {}): RegExp {
    const open = this.#text(key, { ...values, skipInterpolation: 1 });
    const filled = open.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
    return new RegExp(
      filled
        .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
        .replace(/\{\{\w+\}\}/g, ".+?")
        .replace(/\s/g, "\\s"),
    );
  }

  #text(key: WordKey, values: Values): string {
    const text = lists.getFixedT(this.language)(key, { context: this.#party, ...values });
    if (text === key) throw new Error(`the console has no words ${key}`);
    return text;
  }
}
