import { describe, expect, test } from "vitest";
import { firstText, goodAgreement, policyText, readAgreement, tinyText } from "../../test/agreements/agreement-files.ts";

/** Each row changes one place of the tiny agreement; the errors are `line:column code`, then the nearest valid word. */
const table: [what: string, before: string, after: string, errors: string[]][] = [
  [
    "an unknown key at the top",
    "zone: America/Santiago",
    "zones: America/Santiago",
    ["2:1 missing-key", "10:1 unknown-key zone"],
  ],
  ["an unknown parameter", "lookback: 1 h", "loockback: 1 h", ["64:7 missing-key", "65:7 unknown-key lookback"]],
  [
    "a key that a clause does not have",
    '    article: "2"\n    parties: [client]',
    '    articl: "2"\n    parties: [client]',
    ["57:5 missing-key", "59:5 unknown-key article"],
  ],
  ["a key of a dated value", '          - from: "2026', '          - since: "2026', ["86:13 unknown-key", "86:13 missing-key"]],
  [
    "a list where a map is wanted",
    "parties:\n  provider:",
    "parties: []\nother:\n  provider:",
    ["11:10 wrong-type", "12:1 unknown-key"],
  ],
  ["text where a list is wanted", "languages: [en, fr]", "languages: en", ["8:12 wrong-type"]],
  ["a number without its unit", "objective: 95 %", "objective: 95", ["101:18 wrong-type"]],
  ["another unit", "lookback: 1 h", "lookback: 1 days", ["65:17 wrong-type"]],
  ["a decimal comma", "minimumCoverage: 99.5 %", "minimumCoverage: 99,5 %", ["39:24 wrong-type"]],
  ["an empty text", "en: It ends.", 'en: ""', ["53:20 wrong-type"]],
  ["nothing", "kind: reporting", "kind:", ["67:10 wrong-type"]],
  ["two indicators of one id", "indicator: WRITE-1", "indicator: READ-1", ["99:18 duplicate-indicator"]],
  [
    "two clauses of one id",
    "id: T-2",
    "id: T-1",
    ["40:9 duplicate-clause", "82:22 unknown-clause T-1", "100:22 unknown-clause T-1"],
  ],
  [
    "values of one day",
    "            value: 97.25 %",
    '            value: 97.25 %\n          - from: "2026-01-01"\n            value: 98 %',
    ["88:19 overlapping-dates"],
  ],
  [
    "values in the wrong order",
    "            value: 97.25 %",
    '            value: 97.25 %\n          - from: "2025-12-31"\n            value: 98 %',
    ["88:19 overlapping-dates"],
  ],
  [
    "a second value without its day",
    '          - from: "2026-01-01"\n            value',
    "          - value",
    ["86:13 missing-key"],
  ],
  [
    "a first value with a day",
    "          - value: 97 %",
    '          - from: "2025-01-01"\n            value: 97 %',
    ["85:13 unknown-key"],
  ],
  ["a day that does not exist", '"2026-01-01"', '"2026-02-29"', ["86:19 unknown-date"]],
  ["a date that does not exist", 'inForceFrom: "2025-03-01"', 'inForceFrom: "2025-13-01"', ["7:14 unknown-date"]],
  ["a zone that does not exist", "America/Santiago", "America/Santigo", ["10:7 unknown-zone"]],
  ["a zone in small letters", "America/Santiago", "america/santiago", ["10:7 unknown-zone"]],
  ["an offset as a zone", "America/Santiago", '"+01:00"', ["10:7 unknown-zone"]],
  ["a text in one language", "title: { en: Reads, fr: Lectures }", "title: { en: Reads }", ["78:12 missing-language"]],
  [
    "a text in another language",
    "title: { en: Reads, fr: Lectures }",
    "title: { en: Reads, de: Lesen }",
    ["78:12 missing-language", "78:25 unknown-key"],
  ],
  ["one language only", "languages: [en, fr]", "languages: [en]", ["8:12 missing-language"]],
  ["a language twice", "languages: [en, fr]", "languages: [en, fr, en]", ["8:21 given-twice"]],
  ["a party twice", "parties: [client]", "parties: [client, client]", ["60:23 given-twice"]],
  [
    "a revision twice",
    "glossary:\n",
    '  - { version: "1.3", date: "2025-02-28", summary: { en: a, fr: a } }\nglossary:\n',
    ["25:16 given-twice"],
  ],
  ["an unknown kind", "kind: eligibility", "kind: eligibilty", ["58:11 unknown-kind eligibility"]],
  ["an unknown cause", "[force-majeure]", "[force-majeur]", ["104:17 unknown-cause force-majeure"]],
  ["a cause twice in a list", "[force-majeure]", "[force-majeure, force-majeure]", ["104:32 given-twice"]],
  ["a cause subtracted and recorded", "[suspension]", "[force-majeure]", ["106:23 given-twice"]],
  ["a cause that no clause excludes", "subtractedCauses: []", "subtractedCauses: [hammering-block]", ["89:26 unfounded-cause"]],
  ["an unknown choice", "unknownCounts: unavailable", "unknownCounts: unavailible", ["38:22 unknown-word unavailable"]],
  ["an unknown party", "parties: [client]", "parties: [cliente]", ["60:15 unknown-word client"]],
  [
    "an unknown clause",
    "      follows: [T-1, T-2, T-3, T-4, T-5]\n      objective: 95",
    "      follows: [T-1, T-2, T-3, T-4, T-55]\n      objective: 95",
    ["100:37 unknown-clause T-5"],
  ],
  [
    "a kind of clause followed twice",
    "      follows: [T-1, T-2, T-3, T-4, T-5]\n      objective: 95",
    "      follows: [T-1, T-2, T-3, T-4, T-5, T-6]\n      objective: 95",
    ["100:16 clauses-unfit"],
  ],
  [
    "a kind of clause not followed",
    "      follows: [T-1, T-2, T-3, T-4, T-5]\n      objective: 95",
    "      follows: [T-1, T-2, T-3, T-4]\n      objective: 95",
    ["100:16 clauses-unfit"],
  ],
  ["a per cent over 100", "objective: 95 %", "objective: 100.1 %", ["101:18 out-of-range"]],
  ["a per cent under 0", "objective: 95 %", "objective: -1 %", ["101:18 out-of-range"]],
  ["more decimals than allowed", "objective: 95 %", "objective: 95.00001 %", ["101:18 too-precise"]],
  ["half a zone", "minimumZones: 3", "minimumZones: 2.5", ["64:21 too-precise"]],
  ["no zone", "minimumZones: 3", "minimumZones: 0", ["64:21 out-of-range"]],
  ["half an hour written as a fraction", "lookback: 1 h", "lookback: 0.5 h", ["65:17 too-precise"]],
  ["a length of two days", "lookback: 1 h", "lookback: 48 h", ["65:17 out-of-range"]],
  ["days beyond a year", "daysToClaim: 1 day", "daysToClaim: 400 days", ["108:20 out-of-range"]],
  ["a version without quotes", 'version: "1.3"\ndate', "version: 1.3\ndate", ["4:10 quotes-needed"]],
  ["a date without quotes", 'date: "2025-02-28"\ntitle', "date: 2025-02-28\ntitle", ["5:7 quotes-needed"]],
  [
    "an article without quotes",
    'article: "3"\n    parties: [provider]\n    title: { en: Reads',
    "article: 3\n    parties: [provider]\n    title: { en: Reads",
    ["76:14 quotes-needed"],
  ],
  ["a word that YAML 1.1 takes for false", "term: { en: gap,", "term: { en: no,", ["28:17 quotes-needed"]],
  ["a time that YAML 1.1 takes for a number", "en: Time unseen.", "en: 12:30", ["29:20 quotes-needed"]],
  ["a control character by an escape", "en: Time unseen.", 'en: "a\\u0007b"', ["29:20 malformed"]],
  ["half a character by an escape", "en: Time unseen.", 'en: "a\\ud800b"', ["29:20 malformed"]],
  ["an id with a space", "indicator: WRITE-1", "indicator: WRITE 1", ["99:18 malformed"]],
  [
    "a word twice in the glossary",
    "clauses:\n",
    '  - { id: gap, article: "1", term: { en: a, fr: a }, meaning: { en: a, fr: a } }\nclauses:\n',
    ["30:11 given-twice"],
  ],
  ["a word of no article and no reason", '    article: "1"\n    term', "    term", ["26:5 missing-key"]],
  ["a revision table without this version", '  - version: "1.3"', '  - version: "1.2"', ["22:3 revision-missing"]],
  ["no document that is this one", "    self: true", "    self: false", ["19:3 missing-key", "20:11 wrong-type"]],
  ["no value", "objective: 95 %", "objective: { ours: { en: a, fr: a } }", ["101:18 missing-key"]],
  [
    "a value and values",
    '          - from: "2026-01-01"\n            value: 97.25 %\n',
    "        value: 96 %\n",
    ["85:11 wrong-type"],
  ],
  [
    "a fixed parameter with days",
    "indicator: WRITE-1",
    "indicator: { values: [{ value: WRITE-1 }] }",
    ["99:20 unknown-key value"],
  ],
  ["no clauses", tinyText.slice(tinyText.indexOf("clauses:")), "clauses: []\n", ["30:10 wrong-type"]],
  ["nothing at all", tinyText, "", ["1:1 wrong-type"]],
];

describe("a bad agreement", () => {
  test.each(table)("%s", (_, before, after, errors) => {
    expect(tinyText.split(before)).toHaveLength(2);
    const read = readAgreement(tinyText.replace(before, () => after));
    const found = read.ok
      ? []
      : read.errors.map(({ at, code, nearest }) => `${at.line}:${at.column} ${code}${nearest ? ` ${nearest}` : ""}`);
    expect(found).toEqual(errors);
  });

  test("says everything at once, in the order of the file, in both languages", () => {
    const worse = tinyText
      .replace("America/Santiago", "Mars/Olympus")
      .replace("99.5 %", "995 %")
      .replace("kind: reporting", "kind: report");
    const read = readAgreement(worse);
    const errors = read.ok ? [] : read.errors;
    expect(errors.map(({ code }) => code)).toEqual(["unknown-zone", "out-of-range", "unknown-kind"]);
    for (const { message, expected } of errors) {
      expect(message.en).not.toBe(message.fr);
      expect(expected.en && expected.fr).toBeTruthy();
    }
  });

  test("never repeats a word of the file that could steer a terminal, nor a long one", () => {
    const read = readAgreement(`${tinyText}"\\e[31m${"x".repeat(500)}": 1\n`);
    const [error] = read.ok ? [] : read.errors.filter(({ code }) => code === "unknown-key");
    expect(error?.message.en).toMatch(/^unknown key “·\[31mx{55}…”$/);
  });
});

describe("an agreement's texts", () => {
  const proses = (value: unknown): { en: string; fr: string }[] => {
    if (typeof value !== "object" || value === null) return [];
    if ("fr" in value && "en" in value && typeof value.fr === "string" && typeof value.en === "string")
      return [{ en: value.en, fr: value.fr }];
    return Object.values(value).flatMap(proses);
  };

  test.each([
    ["the first agreement", firstText],
    ["the policy", policyText],
  ])("of %s follow French typography", (_, source) => {
    for (const { fr } of proses(goodAgreement(source))) {
      expect(fr).not.toMatch(/[^\u202f][;:!?%»]/);
      expect(fr).not.toMatch(/«[^\u202f]/);
      expect(fr).not.toMatch(/\d (?:jours|minutes|points|min|h|s)\b/);
      expect(fr).not.toContain("'");
    }
  });

  test("are unfolded: one paragraph, no line end", () => {
    for (const { fr, en } of proses(goodAgreement(firstText))) expect(`${fr}${en}`).not.toContain("\n");
  });
});
