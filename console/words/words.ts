/** The two languages of the console: one list each, fetched when it is first asked for, switched without reload. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, languageOf } from "../../core/words/language.ts";
import type { Words } from "./word-key.ts";

const remembered = "garant.language";

export const languages: readonly Language[] = ["fr", "en"];

async function listOf(language: Language): Promise<Words> {
  return language === "fr" ? (await import("./fr/index.ts")).fr : (await import("./en/index.ts")).en;
}

/** Starts with the language chosen last, else the browser's. */
export async function startWords(): Promise<void> {
  const language = languageOf(localStorage.getItem(remembered) ?? navigator.language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await listOf(language) } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Speaks another language from now on, and remembers it. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation"))
    i18next.addResourceBundle(language, "translation", await listOf(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(remembered, language);
}

/** The language spoken now. */
export const spokenLanguage = (): Language => languageOf(i18next.language);
