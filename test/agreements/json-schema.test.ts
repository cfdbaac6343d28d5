/** The schema that editors use takes every agreement that the reader takes, and refuses what is plainly wrong, by another validator than ours. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { agreementSchema } from "../../core/agreement/json-schema.ts";
import { exampleTexts, firstText, policyText, readAgreement, tinyText } from "./agreement-files.ts";

const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(agreementSchema())));
const takes = (text: string) => schema.safeParse(parse(text)).success;

test.each([
  ["the first agreement", firstText],
  ["the policy", policyText],
  ["the tiny agreement", tinyText],
  ["the example, 1.0", exampleTexts[0]],
  ["the example, 1.1", exampleTexts[1]],
])("takes %s", (_, text) => expect(schema.safeParse(parse(text)).error?.issues ?? []).toEqual([]));

describe("refuses, as the reader does,", () => {
  const table: [what: string, before: string, after: string][] = [
    ["an unknown key", "zone: America/Santiago", "zones: America/Santiago"],
    ["an unknown kind", "kind: eligibility", "kind: eligibilty"],
    ["an unknown parameter", "lookback: 1 h", "loockback: 1 h"],
    ["a parameter of another kind", "lookback: 1 h", "lookback: 1 h\n      period: calendar-month"],
    ["another unit", "lookback: 1 h", "lookback: 1 days"],
    ["an unknown choice", "unknownCounts: unavailable", "unknownCounts: unavailible"],
    ["an unknown cause", "[force-majeure]", "[force-majeur]"],
    ["one language only", "title: { en: Reads, fr: Lectures }", "title: { en: Reads }"],
    ["a version that is a number", 'version: "1.3"\ndate', "version: 1.3\ndate"],
    ["no clauses", tinyText.slice(tinyText.indexOf("clauses:")), "clauses: []\n"],
  ];
  test.each(table)("%s", (_, before, after) => {
    const text = tinyText.replace(before, () => after);
    expect([text === tinyText, takes(text), readAgreement(text).ok]).toEqual([false, false, false]);
  });
});

test("each agreement names the schema to the editor", () => {
  for (const text of [firstText, policyText, ...exampleTexts])
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../agreement.schema.json");
});
