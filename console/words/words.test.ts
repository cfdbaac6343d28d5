import { expect, test } from "vitest";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";

type List = { readonly [key: string]: string | List };

function texts(list: List, before = ""): [string, string][] {
  return Object.entries(list).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[before + key, value]] : texts(value, `${before}${key}.`),
  );
}

const english = new Map(texts(en));
const french = new Map(texts(fr));
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

test("both lists have the same keys", () => expect([...french.keys()].sort()).toEqual([...english.keys()].sort()));

test("a text holds the same values in both languages", () => {
  const differing = [...english].filter(([key, text]) => {
    const [ours, theirs] = [placeholders(text), placeholders(french.get(key) ?? "")];
    return ours.join() !== theirs.join();
  });
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("every text that counts has its singular and its plural", () => {
  const stems = [...english.keys()].filter((key) => key.endsWith("_one")).map((key) => key.replace(/_one$/, ""));
  expect(stems.filter((stem) => !english.has(`${stem}_other`))).toEqual([]);
});

test("no plural stands without its singular", () => {
  const keys = [...english.keys()];
  const stems = keys.filter((key) => /_(?:other|zero)$/.test(key)).map((key) => key.replace(/_(?:other|zero)$/, ""));
  expect(stems.filter((stem) => !english.has(`${stem}_one`))).toEqual([]);
});

test("French keeps a narrow no-break space before its double punctuation and inside its quotation marks", () => {
  const wrong = [...french].filter(([, text]) => /[^\u202f][;:!?%»]|«[^\u202f]/.test(text));
  expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});

test("a number stays with its unit", () => {
  const wrong = [...english, ...french].filter(([, text]) => /(\}\}|\d) (s|min|h|ms|px)\b/.test(text));
  expect(wrong.map(([key]) => key)).toEqual([]);
});
