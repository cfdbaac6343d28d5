/** The language of a document: its words, its way of writing figures and dates, and titles chosen from both languages. */
import { type Formats, formatsOf } from "../../api/writing/format.ts";
import { localAt, offsetAt } from "../../api/writing/local-time.ts";
import { registry as exclusions } from "../../core/exclusions/registry.generated.ts";
import type { Language, Words } from "../../core/words/language.ts";
import { type PaperWords, wordsOf } from "./paper-words.ts";
import type { Cell } from "./sheet.ts";

export type Writing = {
  readonly language: Language;
  readonly w: PaperWords;
  readonly f: Formats;
  readonly both: (words: Words) => string;
  /** An interval of instants; what goes on has no end. */
  readonly interval: (of: { readonly from: number; readonly to: number | null }) => string;
  /** `2026-10-14T08:12:40.000+02:00`: ISO 8601, in the zone. */
  readonly iso: (at: number) => string;
  /** The cause of an exclusion in words; one that has none as the agreement names it. */
  readonly cause: (name: string) => string;
};

export function writingIn(language: Language, zone: string): Writing {
  const f = formatsOf(language, zone);
  const w = wordsOf(language);
  return {
    ...{ language, w, f, both: (words) => words[language] },
    interval: ({ from, to }) => {
      if (to === null) return `${f.start(from)} → ${w.outages.open}`;
      return `${f.start(from)} → ${f.beside(to, from)}`;
    },
    iso: (at) => isoIn(at, zone),
    cause: (name) => exclusions.find((one) => one.cause === name)?.title[language].toLowerCase() ?? name,
  };
}

function isoIn(at: number, zone: string): string {
  const offset = offsetAt(at, zone) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const shown = `${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
  return new Date(localAt(at, zone)).toISOString().replace("Z", shown);
}

export const strong = (text: string): Cell => ({ kind: "strong", text });
export const code = (text: string): Cell => ({ kind: "code", text });

/** A fact's number, or a dash. */
export const factNumber = (fact: { readonly seq: number } | null, f: Formats): string =>
  fact === null ? "–" : f.count(fact.seq);
