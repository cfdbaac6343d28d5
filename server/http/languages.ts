/** The reader's language, for everything that is answered: what validation says of a field as well. RFC 9110, section 12.5.4. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import en from "zod/v4/locales/en.js";
import fr from "zod/v4/locales/fr.js";
import { type Language, languageOf } from "../../core/words/language.ts";
import type { Environment } from "./environment.ts";

const inUse = new AsyncLocalStorage<Language>();
const [english, french] = [en().localeError, fr().localeError];

z.config({ localeError: (issue) => (inUse.getStore() === "fr" ? typeset(french(issue)) : english(issue)) });

/** Puts it into the context. */
export const speakTheReaders: MiddlewareHandler<Environment> = async (c, next) => {
  const language = languageOf(c.req.header("accept-language"));
  c.set("language", language);
  return await inUse.run(language, next);
};

/** French typography: a narrow no-break space before a colon. */
function typeset(said: ReturnType<typeof french>) {
  return typeof said === "string" ? said.replace(/ ([:;!?])/g, "\u202f$1") : said;
}
