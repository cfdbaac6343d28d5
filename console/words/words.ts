/** The two languages of the console: one list each, fetched when it is first asked for, switched without reload. */
import { useSyncExternalStore } from "react";
import { type Language, languageOf } from "../../core/words/language.ts";
import type { Words } from "./word-key.ts";

const remembered = "garant.language";

export const languages: readonly Language[] = ["fr", "en"];

/** The language spoken, and its list. */
export type Speech = { readonly language: Language; readonly list: Words };

let speech: Speech | undefined;
const listeners = new Set<() => void>();

async function listOf(language: Language): Promise<Words> {
  return language === "fr" ? (await import("./fr/index.ts")).fr : (await import("./en/index.ts")).en;
}

async function become(language: Language): Promise<void> {
  speech = { language, list: await listOf(language) };
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Starts with the language chosen last, else the browser's. */
export const startWords = (): Promise<void> => become(languageOf(localStorage.getItem(remembered) ?? navigator.language));

/** Speaks another language from now on, and remembers it. */
export async function speak(language: Language): Promise<void> {
  await become(language);
  localStorage.setItem(remembered, language);
}

/** The language spoken now. */
export const spokenLanguage = (): Language => spoken().language;

/** What is spoken, as it changes. */
export const useSpeech = (): Speech => useSyncExternalStore(subscribe, spoken);

function spoken(): Speech {
  if (speech === undefined) throw new Error("nothing is drawn before its words are there");
  return speech;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
