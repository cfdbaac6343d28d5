/** The report of a verification, for people: a line a check, and under it what was found. */
import type { CheckReport, CheckResult, Verification } from "../core/statement/verification.ts";
import type { Language, Words } from "../core/words/language.ts";
import type { Colour, Io } from "./io.ts";

const marks: Readonly<Record<CheckResult, { readonly mark: string; readonly colour: Colour; readonly words: Words }>> = {
  passed: { mark: "✓", colour: "green", words: { en: "passed", fr: "vérifié" } },
  failed: { mark: "✗", colour: "red", words: { en: "FAILED", fr: "REFUSÉ" } },
  "not-established": { mark: "?", colour: "yellow", words: { en: "not established", fr: "non établi" } },
};

const verdicts: Readonly<Record<"verified" | "refused" | "open", Words>> = {
  verified: {
    en: "Verified: the statement follows from this evidence. What is marked ? is not established by it.",
    fr: "Vérifié\u202f: le relevé découle de ces preuves. Ce que marque un «\u202f?\u202f» n’est pas établi par elles.",
  },
  refused: { en: "Not verified: something is wrong.", fr: "Non vérifié\u202f: quelque chose est faux." },
  open: {
    en: "Not verified: something needed is not established.",
    fr: "Non vérifié\u202f: un point nécessaire n’est pas établi.",
  },
};

/** The page, without the final newline. */
export function verificationPage({ verified, checks }: Verification, language: Language, paint: Io["paint"]): string {
  const failed = checks.some(({ result }) => result === "failed");
  const verdict = verified ? "verified" : failed ? "refused" : "open";
  const colour = verified ? "green" : failed ? "red" : "yellow";
  const lines = checks.flatMap((check) => checkLines(check, language, paint));
  return [...lines, "", paint(colour, verdicts[verdict][language])].join("\n");
}

function checkLines({ title, result, said, findings, unlisted }: CheckReport, language: Language, paint: Io["paint"]): string[] {
  const { mark, colour, words } = marks[result];
  const outcome = result === "passed" ? said[language] : words[language];
  const more = { en: `and ${unlisted} more`, fr: `et ${unlisted} autres` };
  return [
    `${paint(colour, mark)} ${title[language]}${language === "fr" ? "\u202f" : ""}: ${outcome}`,
    ...findings.map(
      (finding) => `    ${paint(marks[finding.result].colour, marks[finding.result].mark)} ${finding.words[language]}`,
    ),
    ...(unlisted > 0 ? [`    ${more[language]}`] : []),
  ];
}
