import { describe, expect, test } from "vitest";
import { exampleTexts, firstText, goodAgreement, policyText, tinyText } from "../../test/agreements/agreement-files.ts";
import type { Json } from "../json/json.ts";
import { agreementDocument } from "./agreement-document.ts";
import { agreementFromJson } from "./agreement-from-json.ts";
import { differences, differenceWords } from "./difference.ts";
import { revisionTable } from "./revision-table.ts";

const [former, later] = [goodAgreement(exampleTexts[0] ?? ""), goodAgreement(exampleTexts[1] ?? "")];

test("two versions, in words: what is promised from when, what came, what went", () => {
  expect(differences(former, later).map((one) => differenceWords(one).en)).toEqual([
    "header: version: 1.1 (was 1.0)",
    "header: date: 2026-02-10 (was 2025-06-02)",
    "header: in force from: 2026-03-01 (was 2025-07-01)",
    "clause EX-4.1, Reading: summary: Objects can be read 99.7% of the time, from April 2026 on. (was Objects can be read 99.5% of the time.)",
    "clause EX-4.1, Reading: Promised availability: 99.5% (before), 99.7% (from 2026-04-01) (was 99.5%)",
    "clause EX-4.1, Reading: Time to claim, after the month: 45\u00a0days (was 60\u00a0days)",
    "clause EX-5.1, Notice of projects: added",
    "clause EX-5, Help desk: removed",
    "revision 1.1: added",
  ]);
});

test("in French too", () => {
  const said = differences(former, later).map((one) => differenceWords(one).fr);
  expect(said).toContain(
    "clause EX-4.1, Lecture\u202f: Disponibilité promise\u202f: 99,5\u202f% (auparavant), 99,7\u202f% (à partir du 2026-04-01) (auparavant\u202f: 99,5\u202f%)",
  );
  expect(said).toContain("clause EX-5.1, Information sur les projets\u202f: ajoutée");
});

describe.each([
  ["the first agreement", firstText],
  ["the policy", policyText],
  ["the tiny agreement", tinyText],
])("%s", (_, text) => {
  const agreement = goodAgreement(text);

  test("differs from itself in nothing, however it is laid out", () => {
    expect(differences(agreement, goodAgreement(text.replaceAll("\n  - id", "\n\n  # a remark\n  - id")))).toEqual([]);
  });

  test("differs from itself with any one text of it changed: no digest moves in silence", () => {
    const document = agreementDocument(agreement);
    const changed = textsIn(document).flatMap((place) => {
      const read = agreementFromJson(withChanged(document, place), () => true);
      return read.ok ? [{ place, found: differences(agreement, read.value).length }] : [];
    });
    expect(changed.length).toBeGreaterThan(50);
    expect(changed.filter(({ found }) => found === 0)).toEqual([]);
  });
});

type Place = readonly (string | number)[];

/** Where the texts for people are: what may be changed and still be read. At most a few hundred, evenly taken. */
function textsIn(value: Json): Place[] {
  const all = placesIn(value, []).filter((place) => ["en", "fr"].includes(String(place.at(-1))));
  const step = Math.ceil(all.length / 150);
  return all.filter((_, index) => index % step === 0);
}

function placesIn(value: Json, place: Place): Place[] {
  if (typeof value === "string") return [place];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => placesIn(item, [...place, key]));
}

function withChanged(document: Json, place: Place): Json {
  const copy: Json = structuredClone(document);
  let at: ReturnType<typeof JSON.parse> = copy;
  for (const key of place.slice(0, -1)) at = at[key];
  at[place.at(-1) ?? ""] += " more";
  return copy;
}

test("the revision table is made from the versions: when each holds, and how much it changed", () => {
  expect(revisionTable("example-lighthouse", [later, goodAgreement(firstText), former])).toMatchObject([
    { version: "1.0", from: "2025-07-01", to: "2026-03-01", clauses: 8 },
    { version: "1.1", from: "2026-03-01", clauses: 8, changes: 9 },
  ]);
});
