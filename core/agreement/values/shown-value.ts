/** A value as people read it, in their language. */
import type { Language, Words } from "../../words/language.ts";
import { causes } from "../causes.ts";
import { decimalText } from "../decimal.ts";
import type { ParameterDefinition } from "../kinds/define-kind.ts";
import { inTimeUnits, type Value } from "./value.ts";

const nbsp = "\u00a0";

/** The value in words: `99,9 %`, `15 min`, the title of a choice, the titles of causes, the ids of clauses. */
export function shownValue(value: Value, definition: ParameterDefinition, language: Language): string {
  switch (value.type) {
    case "percent":
      return `${digits(value, language)}${language === "fr" ? "\u202f%" : "%"}`;
    case "points":
      return `${digits(value, language)}${nbsp}points`;
    case "days":
      return `${value.count}${nbsp}${plural(value.count, { en: "day", fr: "jour" }, language)}`;
    case "months":
      return `${value.count}${nbsp}${plural(value.count, { en: "month", fr: "mois" }, language)}`;
    case "duration": {
      const { count, unit } = inTimeUnits(value.ms);
      return `${count}${nbsp}${unit}`;
    }
    case "count":
      return String(value.count);
    case "counts":
      return value.counts.join(", ");
    case "word":
      return titleOf(value.word, definition)[language];
    case "words":
      return value.words.map((word) => titleOf(word, definition)[language]).join(", ");
  }
}

function digits({ decimal }: Extract<Value, { readonly type: "percent" | "points" }>, language: Language): string {
  const text = decimalText(decimal);
  return language === "fr" ? text.replace(".", ",") : text;
}

function plural(count: number, noun: Words, language: Language): string {
  const word = noun[language];
  return count === 1 || word.endsWith("s") ? word : `${word}s`;
}

function titleOf(word: string, definition: ParameterDefinition): Words {
  const same = { en: word, fr: word };
  if (definition.type === "choice" || definition.type === "choices") return definition.options[word] ?? same;
  if (definition.type === "cause" || definition.type === "causes") return causes.get(word)?.title ?? same;
  return same;
}
