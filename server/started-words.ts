/** What the process says once it answers. */
import type { Language } from "../core/words/language.ts";
import type { OpenConsole } from "./http/consoles.ts";

/** The addresses of both consoles, and the one-time links while nobody has made their first account their own. */
export function startedWords(
  consoles: readonly Pick<OpenConsole, "console" | "origin">[],
  links: ReadonlyMap<string, string>,
  language: Language,
): string {
  const french = language === "fr";
  const names = french
    ? { client: "console du client", provider: "console du prestataire" }
    : { client: "client's console", provider: "provider's console" };
  const lines = consoles.flatMap(({ console, origin }) => {
    const link = links.get(console);
    const once = french ? "lien de connexion à usage unique, valable 24 h" : "one-time sign-in link, good for 24 h";
    return [`  ${names[console]}: ${origin}`, ...(link === undefined ? [] : [`    ${once}: ${link}`])];
  });
  return `Garant\n${lines.join("\n")}\n`;
}
