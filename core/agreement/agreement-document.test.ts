import { describe, expect, test } from "vitest";
import { firstText, goodAgreement, policyText, sha256, tinyText } from "../../test/agreements/agreement-files.ts";
import { canonicalJson } from "../json/canonical.ts";
import { parseJson } from "../json/parse.ts";
import { agreementDigest, agreementDocument, clauseHeld } from "./agreement-document.ts";
import { agreementFromJson } from "./agreement-from-json.ts";

const everyZone = () => true;

describe.each([
  ["the first agreement", firstText],
  ["the policy", policyText],
  ["the tiny agreement", tinyText],
])("the document of %s", (_, text) => {
  const agreement = goodAgreement(text);
  const canonical = canonicalJson(agreementDocument(agreement));

  test("is canonical JSON, read back to an equal agreement", () => {
    const json = parseJson(canonical, { length: 1_000_000, depth: 32 });
    expect(json.ok && agreementFromJson(json.value, everyZone)).toEqual({ ok: true, value: agreement });
  });

  test("does not move with comments and layout", () => {
    const laidOut = text
      .replace(/^clauses:/m, "\n# a remark\nclauses:   # another\n")
      .replaceAll("99.5 %", "99.50 %")
      .replace("15 min", "900 s");
    expect(agreementDigest(goodAgreement(laidOut), sha256)).toBe(agreementDigest(agreement, sha256));
  });

  test("moves with any word or figure", () => {
    const digests = [
      text,
      text
        .replace("penaltyCap: 12.5", "penaltyCap: 12.6")
        .replace("30 points", "31 points")
        .replace("volumes: 85 %", "volumes: 86 %"),
      text.replace(/en: (It ends|An outage ends|Accesses reviewed)/, "en: Perhaps it ends"),
      text.replace("parties: [provider]\n", "parties: [client]\n"),
    ].map((one) => agreementDigest(goodAgreement(one), sha256));
    expect(new Set(digests).size).toBe(digests.length);
  });
});

test("the digest of the first agreement is this one: a version in force does not change", () => {
  expect(agreementDigest(goodAgreement(firstText), sha256)).toBe(
    "66b15f1626aebc8694d4fc29b5f9cb463c25423000fb492a774618a6a1fd34a7",
  );
});

test("what is in a bundle is checked as what is in a file", () => {
  const document = agreementDocument(goodAgreement(tinyText));
  const errors = (changed: object) => {
    const read = agreementFromJson({ ...document, ...changed }, (zone) => zone === "America/Santiago");
    return read.ok ? [] : read.errors.map(({ code, at }) => [code, at.line, at.column]);
  };
  expect(errors({})).toEqual([]);
  expect(errors({ zone: "Europe/Paris" })).toEqual([["unknown-zone", 0, 0]]);
  expect(errors({ more: 1 })).toEqual([["unknown-key", 0, 0]]);
  expect(errors({ version: 1 })).toEqual([["quotes-needed", 0, 0]]);
  expect(agreementFromJson([null, true, 1], everyZone).ok).toBe(false);
});

test("the values of a clause on a day", () => {
  const reads = goodAgreement(tinyText).clauses.find(({ id }) => id === "T-6");
  expect(reads && clauseHeld(reads, "2026-05-01")).toMatchObject({
    objective: "97.25 %",
    subtractedCauses: [],
    daysToClaim: "90 days",
  });
});
