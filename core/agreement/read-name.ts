/** Names, versions, articles and dates of an agreement. */
import type { PositionedNode } from "../documents/positioned-node.ts";
import { isCivilDate } from "../time/civil-date.ts";
import type { Words } from "../words/language.ts";
import { faultyScalar, type Report } from "./agreement-error.ts";
import { readText } from "./read-node.ts";

type Shape = { readonly pattern: RegExp; readonly expected: Words };

export const namePattern = "^[A-Za-z0-9._-]{1,64}$";
export const versionPattern = "^\\d{1,4}(?:\\.\\d{1,4}){1,3}$";
export const articlePattern = "^\\d{1,3}(?:\\.\\d{1,3}){0,4}$";

/** An id as the rules write them. Rules, conventions. */
const name: Shape = {
  pattern: new RegExp(namePattern),
  expected: {
    en: "1 to 64 letters without accents, digits, dots, hyphens and underscores",
    fr: "1 à 64 lettres sans accent, chiffres, points, tirets et tirets bas",
  },
};
const version: Shape = {
  pattern: new RegExp(versionPattern),
  expected: { en: 'a version in quotes, such as "2.0"', fr: 'une version entre guillemets, telle que "2.0"' },
};
const article: Shape = {
  pattern: new RegExp(articlePattern),
  expected: {
    en: 'the number of an article in quotes, such as "9.1"',
    fr: 'le numéro d’un article entre guillemets, tel que "9.1"',
  },
};
const country: Shape = {
  pattern: /^[A-Z]{2}$/,
  expected: {
    en: "the two capitals of a country, such as FR (ISO 3166-1)",
    fr: "les deux capitales d’un pays, telles que FR (ISO 3166-1)",
  },
};
const dateExpected: Words = {
  en: 'a date in quotes, such as "2024-03-13"',
  fr: 'une date entre guillemets, telle que "2024-03-13"',
};

export const readName = shaped(name);
export const readVersion = shaped(version);
export const readArticle = shaped(article);
export const readCountry = shaped(country);

function shaped({ pattern, expected }: Shape): (node: PositionedNode, report: Report) => string | undefined {
  return (node, report) => {
    const scalar = readText(node, expected, report);
    if (scalar === undefined || pattern.test(scalar.text)) return scalar?.text;
    report(
      faultyScalar("malformed", scalar, { en: "is not written as it should be", fr: "n’est pas écrit comme il faut" }, expected),
    );
    return undefined;
  };
}

/** A date of the calendar, `YYYY-MM-DD`. */
export function readDate(node: PositionedNode, report: Report): string | undefined {
  const scalar = readText(node, dateExpected, report);
  if (scalar === undefined) return undefined;
  if (isDate(scalar.text)) return scalar.text;
  report(
    faultyScalar(
      "unknown-date",
      scalar,
      { en: "is no date of the calendar", fr: "n’est pas une date du calendrier" },
      dateExpected,
    ),
  );
  return undefined;
}

/** True for `YYYY-MM-DD` that the calendar has. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  return isCivilDate({ year, month, day });
}
