/** In which language the command line speaks. */
import { type Language, languageOf } from "../core/words/language.ts";

/** The language asked for by name, else by the environment in POSIX order (LC_ALL, LC_MESSAGES, LANG), else English. */
export function languageAsked(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  return languageOf(asked ?? [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((locale) => locale));
}
