/** What the console is expected to say, from its own word lists: a journey reads the page as its reader does. */
import { en } from "../../console/words/en/index.ts";
import { fr } from "../../console/words/fr/index.ts";
import { formOf, textOf, type Values } from "../../console/words/text-of.ts";
import type { WordKey } from "../../console/words/word-key.ts";
import type { Language } from "../../core/words/language.ts";
import type { Party } from "./garant.ts";

const lists = { fr, en };

export class Words {
  readonly language: Language;
  readonly #party: Party;

  constructor(language: Language, party: Party = "client") {
    this.language = language;
    this.#party = party;
  }

  /** The text of a key, whole. */
  say(key: WordKey, values: Values = {}): string {
    this.#form(key, values);
    return textOf(lists[this.language], this.language, key, this.#heard(values));
  }

  /** The text of a key with anything at all where a value is not given. */
  saying(key: WordKey, values: Values = {}): RegExp {
    const open = this.#form(key, values);
    const filled = open.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
    return new RegExp(
      filled
        .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
        .replace(/\{\{\w+\}\}/g, ".+?")
        .replace(/\s/g, "\\s"),
    );
  }

  #form(key: WordKey, values: Values): string {
    const form = formOf(lists[this.language], this.language, key, this.#heard(values));
    if (form === undefined) throw new Error(`the console has no words ${key}`);
    return form;
  }

  #heard = (values: Values): Values => ({ context: this.#party, ...values });
}
