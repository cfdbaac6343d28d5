import { describe, expect, test } from "vitest";
import { firstText, goodAgreement, policyText, readAgreement } from "../../test/agreements/agreement-files.ts";
import { agreementDocument } from "./agreement-document.ts";
import { agreementFromJson } from "./agreement-from-json.ts";

const matrix = goodAgreement(policyText).responsibilities ?? [];

test("the matrix of the policy has its sixty activities, each with one party that approves", () => {
  expect(matrix.map(({ id, activities }) => `${id} ${activities.length}`)).toEqual([
    ...["set-up 6", "projects 4", "updates 4", "monitoring 4", "security 5", "backup 6"],
    ...["support 4", "capacity 4", "documentation 6", "operators 16", "application-support 1"],
  ]);
  const letters = matrix.flatMap(({ activities }) => activities.map((one) => `${one.letters.client}/${one.letters.provider}`));
  expect(letters.filter((one) => one.match(/A/g)?.length === 1)).toHaveLength(60);
});

/** Each row changes one place of the policy; the errors are the codes, and the words of the line that each points at. */
const table: [what: string, before: string, after: string, errors: string[]][] = [
  ["both approve", "        client: C\n        provider: RA", "        client: RA\n        provider: RA", ["roles-unfit RA"]],
  ["nobody approves", "        client: C\n        provider: RA", "        client: C\n        provider: R", ["roles-unfit C"]],
  ["nobody carries out", "        client: C\n        provider: RA", "        client: C\n        provider: A", ["roles-unfit C"]],
  ["a letter that is none", "        client: C\n", "        client: X\n", ["malformed X"]],
  [
    "letters in another order",
    "        client: C\n        provider: RA",
    "        client: C\n        provider: AR",
    ["malformed AR"],
  ],
  ["a party that is none", "        client: C\n", "        customer: C\n", ["missing-key id", "unknown-key customer: C"]],
  ["an activity twice", "- id: sizing", "- id: architecture", ["given-twice architecture"]],
  ["a group twice", "- id: projects", "- id: set-up", ["given-twice set-up"]],
  ["an acronym twice", "- acronym: MCS", "- acronym: MCO", ["given-twice MCO"]],
  [
    "an acronym of one language",
    "meaning: { fr: plan de reprise d’activité, en: disaster recovery plan (DRP) }",
    "meaning: { fr: plan }",
    ["missing-language { fr: plan }"],
  ],
];

describe("a bad matrix", () => {
  test.each(table)("%s", (_, before, after, errors) => {
    const text = policyText.replace(before, () => after);
    expect(text).not.toBe(policyText);
    const read = readAgreement(text);
    const lines = text.split("\n");
    const found = read.ok ? [] : read.errors.map(({ code, at }) => `${code} ${(lines[at.line - 1] ?? "").slice(at.column - 1)}`);
    expect(found.map((one) => one.replace(/^(missing-key id).*/, "$1"))).toEqual(errors);
  });

  test("names the nearest key", () => {
    const read = readAgreement(policyText.replace("        provider: RA", "        providers: RA"));
    expect(read.ok ? [] : read.errors.map(({ nearest }) => nearest)).toContain("provider");
  });
});

test("a document from before there were acronyms and a matrix is read, and keeps its digest", () => {
  const { acronyms, responsibilities, ...former } = agreementDocument(goodAgreement(firstText));
  expect([acronyms === undefined, responsibilities]).toEqual([false, undefined]);
  const read = agreementFromJson(former, () => true);
  expect(read.ok && agreementDocument(read.value)).toEqual(former);
});
