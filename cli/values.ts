/** What the value of an option or an argument may be: its name in the help, and how its text is read. */
import { bad, good, type Result } from "../core/result.ts";
import type { Words } from "../core/words/language.ts";

export type ValueKind<Value> = {
  /** How the help calls it: `FILE`. */
  readonly name: Words;
  /** The value, or what was expected instead of it. */
  readonly parse: (text: string) => Result<Value, Words>;
  /** The words of a closed list, for whoever completes what is typed. */
  readonly choices?: readonly string[];
  /** What else it may be completed from. */
  readonly completed?: "files" | "folders" | "platforms" | "names";
};

export const text: ValueKind<string> = { name: { en: "TEXT", fr: "TEXTE" }, parse: good };

/** The id of a platform. */
export const platformId: ValueKind<string> = { ...text, completed: "platforms" };

/** The name of one of the kind that stands before it. */
export const nameOfKind: ValueKind<string> = { ...text, completed: "names" };

export const file: ValueKind<string> = {
  name: { en: "FILE", fr: "FICHIER" },
  parse: notEmpty,
  completed: "files",
};

export const folder: ValueKind<string> = {
  name: { en: "FOLDER", fr: "DOSSIER" },
  parse: notEmpty,
  completed: "folders",
};

/** A name of the rules: letters without accents, digits, dots, hyphens and underscores. */
export const name: ValueKind<string> = {
  name: { en: "NAME", fr: "NOM" },
  parse: (given) =>
    /^[A-Za-z0-9._-]{1,64}$/.test(given)
      ? good(given)
      : expected({ en: "a name such as acme-storage", fr: "un nom tel que acme-storage" }),
};

/** `YYYY-MM`, month 01 to 12. */
export const monthText: ValueKind<string> = {
  name: { en: "YYYY-MM", fr: "AAAA-MM" },
  parse: (given) =>
    /^\d{4}-(0[1-9]|1[0-2])$/.test(given)
      ? good(given)
      : expected({ en: "a month, such as 2026-10", fr: "un mois, par exemple 2026-10" }),
};

/** An integer, 0 or more. */
export const wholeNumber: ValueKind<number> = {
  name: { en: "N", fr: "N" },
  parse: (given) =>
    /^\d{1,15}$/.test(given)
      ? good(Number(given))
      : expected({ en: "a whole number, 0 or more", fr: "un nombre entier, 0 ou plus" }),
};

export const webAddress: ValueKind<string> = {
  name: { en: "URL", fr: "URL" },
  parse: (given) =>
    URL.canParse(given) && /^https?:/.test(given)
      ? good(given)
      : expected({ en: "an address beginning with http:// or https://", fr: "une adresse commençant par http:// ou https://" }),
};

/** `250ms`, `30s`, `2m`, `1h`, `7d`, as milliseconds. */
export const duration: ValueKind<number> = {
  name: { en: "DURATION", fr: "DURÉE" },
  parse: (given) => {
    const [, count, unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(given) ?? [];
    return count === undefined || unit === undefined
      ? expected({ en: "a duration, such as 30s, 2m or 1h", fr: "une durée, par exemple 30s, 2m ou 1h" })
      : good(Number(count) * (millisecondsIn.get(unit) ?? 0));
  },
};

/** `YYYY`, `YYYY-Qn` or `YYYY-MM`. */
export const periodText: ValueKind<string> = {
  name: { en: "PERIOD", fr: "PÉRIODE" },
  parse: (given) =>
    /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(given)
      ? good(given)
      : expected({
          en: "a month, a quarter or a year: 2026-10, 2026-Q4 or 2026",
          fr: "un mois, un trimestre ou une année\u202f: 2026-10, 2026-Q4 ou 2026",
        }),
};

/** A SHA-256. */
export const digestText: ValueKind<string> = {
  name: { en: "DIGEST", fr: "EMPREINTE" },
  parse: (given) =>
    /^[0-9a-f]{64}$/.test(given) ? good(given) : expected({ en: "64 hexadecimal digits", fr: "64 chiffres hexadécimaux" }),
};

/** One of a closed list of words. */
export function oneOf<const Choice extends string>(...choices: readonly Choice[]): ValueKind<Choice> {
  const listed = choices.join("|");
  return {
    name: { en: listed, fr: listed },
    choices,
    parse: (given) => {
      const choice = choices.find((candidate) => candidate === given);
      return choice === undefined
        ? expected({ en: `one of ${choices.join(", ")}`, fr: `l’un de ${choices.join(", ")}` })
        : good(choice);
    },
  };
}

const millisecondsIn = new Map([
  ["ms", 1],
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

function notEmpty(given: string): Result<string, Words> {
  return given === "" ? expected({ en: "a path", fr: "un chemin" }) : good(given);
}

function expected(what: Words): Result<never, Words> {
  return bad([what]);
}
