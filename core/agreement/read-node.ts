/** Readers of the nodes that every part of an agreement is made of: what they cannot read they report, and answer undefined. */
import type { ListNode, MapNode, Place, PositionedNode, ScalarNode } from "../documents/positioned-node.ts";
import { needsQuotes, scalarType } from "../documents/scalar.ts";
import { shownWord } from "../words/cited.ts";
import { languages, type Words } from "../words/language.ts";
import {
  type AgreementError,
  faultyScalar,
  missingKey,
  missingLanguage,
  type Report,
  unknownKey,
  unknownWord,
  wrongType,
} from "./agreement-error.ts";

export type Fields<Key extends string> = { readonly at: Place; readonly get: (key: Key) => PositionedNode | undefined };

/** The values of a map by key; reports each unknown key, and each required one that is missing. */
export function readFields<Required extends string, Optional extends string = never>(
  node: PositionedNode,
  required: readonly Required[],
  optional: readonly Optional[],
  report: Report,
): Fields<Required | Optional> | undefined {
  const known: readonly string[] = [...required, ...optional];
  const map = readMap(node, { en: `the keys ${known.join(", ")}`, fr: `les clés ${known.join(", ")}` }, report);
  if (map === undefined) return undefined;
  const values = new Map(map.entries.map(({ key, value }) => [key, value]));
  for (const { key, at } of map.entries) if (!known.includes(key)) report(unknownKey(key, at, known));
  for (const key of required) if (!values.has(key)) report(missingKey(key, map.at));
  return { at: map.at, get: (key) => values.get(key) };
}

/** A map; anything else is reported. */
export function readMap(node: PositionedNode, expected: Words, report: Report): MapNode | undefined {
  if (node.kind === "map") return node;
  report(wrongType(node, expected));
  return undefined;
}

/** The items that could be read, in order; a list that must not be empty is reported where it is. */
export function readList<Item>(
  node: PositionedNode,
  expected: Words,
  read: (item: PositionedNode) => Item | undefined,
  report: Report,
): Item[] | undefined {
  const list = readItems(node, expected, report);
  if (list === undefined) return undefined;
  if (list.items.length === 0) report(wrongType(node, expected));
  return list.items.flatMap((item) => {
    const value = read(item);
    return value === undefined ? [] : [value];
  });
}

/** A list of words, none twice. */
export function readDistinct<Word extends string>(
  node: PositionedNode,
  expected: Words,
  read: (item: PositionedNode, report: Report) => Word | undefined,
  report: Report,
): Word[] | undefined {
  const seen = new Set<string>();
  return readList(
    node,
    expected,
    (item) => {
      const word = read(item, report);
      if (word !== undefined && seen.has(word) && item.kind === "scalar") report(twiceInList(item));
      if (word !== undefined) seen.add(word);
      return word;
    },
    report,
  );
}

/** Reports a word that was there before, at its own place. */
export type Once = (node: PositionedNode, word: string | undefined) => void;

/** For a list whose items have names of their own: hand it each of them. */
export function onceEach(report: Report): Once {
  const seen = new Set<string>();
  return (node, word) => {
    if (word === undefined) return;
    if (seen.has(word) && node.kind === "scalar") report(twiceInList(node));
    seen.add(word);
  };
}

function twiceInList(item: ScalarNode): AgreementError {
  return faultyScalar(
    "given-twice",
    item,
    { en: "is there twice", fr: "y est deux fois" },
    { en: "each once", fr: "chacun une fois" },
  );
}

function readItems(node: PositionedNode, expected: Words, report: Report): ListNode | undefined {
  if (node.kind === "list") return node;
  report(wrongType(node, expected));
  return undefined;
}

/** A scalar that is text for every reader of YAML: dates, versions and words such as `no` must be quoted. */
export function readText(node: PositionedNode, expected: Words, report: Report): ScalarNode | undefined {
  if (node.kind !== "scalar" || scalarType(node) === "empty" || node.text.trim() === "") {
    report(wrongType(node, expected));
    return undefined;
  }
  if (unprintable.test(node.text)) {
    const fault = { en: "holds a character that is no text", fr: "contient un caractère qui n’est pas du texte" };
    report(faultyScalar("malformed", node, fault, expected));
    return undefined;
  }
  if (!needsQuotes(node)) return node;
  const fault = {
    en: "must be quoted: readers of YAML differ on it",
    fr: "doit être entre guillemets : tous ne le lisent pas pareil",
  };
  report(faultyScalar("quotes-needed", node, fault, same(`"${shownWord(node.text)}"`)));
  return undefined;
}

function same(word: string): Words {
  return { en: word, fr: word };
}

/** Control characters but tab and line feed, and halves of characters: an escape in quotes can make them. */
const unprintable = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** One of a closed list of words. */
export function readWord<Word extends string>(node: PositionedNode, words: readonly Word[], report: Report): Word | undefined {
  const listed = words.join(", ");
  const scalar = readText(node, { en: `one of: ${listed}`, fr: `l’un de\u202f: ${listed}` }, report);
  if (scalar === undefined) return undefined;
  const word = words.find((one) => one === scalar.text);
  if (word === undefined) report(unknownWord(scalar, words));
  return word;
}

const longestText = 4_000;

/** A text for people, in both languages. */
export function readTexts(node: PositionedNode, report: Report): Words | undefined {
  const expected = { en: "a text under each of the keys fr, en", fr: "un texte sous chacune des clés fr, en" };
  const map = readMap(node, expected, report);
  if (map === undefined) return undefined;
  const values = new Map(map.entries.map(({ key, value }) => [key, value]));
  for (const { key, at } of map.entries)
    if (!languages.some((language) => language === key)) report(unknownKey(key, at, languages));
  for (const language of languages) if (!values.has(language)) report(missingLanguage(language, map.at));
  return whole<Words>({ fr: readProse(values.get("fr"), report), en: readProse(values.get("en"), report) });
}

function readProse(node: PositionedNode | undefined, report: Report): string | undefined {
  const scalar = node && readText(node, { en: "a text", fr: "un texte" }, report);
  if (scalar === undefined) return undefined;
  const most = { en: `at most ${longestText} characters`, fr: `au plus ${longestText} caractères` };
  if (scalar.text.length > longestText)
    report(faultyScalar("too-long", scalar, { en: "is too long", fr: "est trop long" }, most));
  return scalar.text.trim();
}

type Parts<Whole> = { readonly [Key in keyof Whole]: Whole[Key] | undefined };

/** The whole, or undefined where a part could not be read (and was reported). */
export function whole<Whole extends object>(parts: Parts<Whole>): Whole | undefined {
  return isWhole(parts) ? parts : undefined;
}

function isWhole<Whole extends object>(parts: Parts<Whole>): parts is Parts<Whole> & Whole {
  return Object.values(parts).every((part) => part !== undefined);
}
