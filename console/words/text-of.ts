/** A text of a list by its key: the form that fits the count and the reader, with its values put in. */
import type { Language } from "../../core/words/language.ts";

export type Values = Readonly<Record<string, string | number>>;
export type List = { readonly [key: string]: string | List };

/** The text before its values are put in; undefined where the list has none. */
export function formOf(list: List, language: Language, key: string, { count, context }: Values): string | undefined {
  for (const ending of endings(language, count, context)) {
    const text = textAt(list, `${key}${ending}`);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A name may hold dots itself, as those of facts do. */
function textAt(list: List, key: string): string | undefined {
  const whole = list[key];
  if (typeof whole === "string") return whole;
  for (let dot = key.indexOf("."); dot >= 0; dot = key.indexOf(".", dot + 1)) {
    const group = list[key.slice(0, dot)];
    const text = typeof group === "object" ? textAt(group, key.slice(dot + 1)) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The text of a key; the key where the list has none. */
export function textOf(list: List, language: Language, key: string, values: Values): string {
  const form = formOf(list, language, key, values) ?? key;
  return form.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What fits best comes first: the reader's own form before everybody's, the count's before one for any count. */
function endings(language: Language, count: Values[string] | undefined, context: Values[string] | undefined): string[] {
  const counted =
    typeof count === "number" ? [...(count === 0 ? ["_zero"] : []), isOne(language, count) ? "_one" : "_other", ""] : [""];
  return context === undefined ? counted : [...counted.map((ending) => `_${context}${ending}`), ...counted];
}

/** French counts nothing and a half as one; English does not. Unicode CLDR, plural rules; millions as other numbers. */
const isOne = (language: Language, count: number): boolean => (language === "fr" ? Math.abs(count) < 2 : Math.abs(count) === 1);
