/** French and English are equal: every text of the command line comes in both. */
export type Language = "en" | "fr";

export type Wording = { readonly [language in Language]: string };

/** The language asked for by name, then by the environment in POSIX order (LC_ALL, LC_MESSAGES, LANG), else English. */
export function languageOf(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = asked ?? [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value);
  return locale?.toLowerCase().startsWith("fr") ? "fr" : "en";
}
