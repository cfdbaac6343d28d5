import { describe, expect, test } from "vitest";
import { firstText, goodAgreement, tinyText } from "../../test/agreements/agreement-files.ts";
import { availabilityTerms, graceBeforeFreezing, indicatorsOf } from "./availability-terms.ts";

describe("the first agreement", () => {
  const agreement = goodAgreement(firstText);

  test("gives the terms of the rules, section 7", () => {
    expect(availabilityTerms(agreement)).toEqual({
      ok: true,
      value: {
        indicator: "IC-PAAS_SNC-01",
        objective: { numerator: 999n, denominator: 10n },
        zone: "Europe/Paris",
        minimumZones: 2,
        lookbackMs: 15 * 60_000,
        unknownCounts: "available",
        minimumCoverage: { numerator: 95n, denominator: 1n },
        capPoints: { numerator: 30n, denominator: 1n },
        daysToClaim: 30,
        causes: [
          { cause: "hammering-block", subtracted: true },
          { cause: "duplicate-rejection", subtracted: true },
          { cause: "blackholing", subtracted: false },
          { cause: "announced-maintenance", subtracted: false },
          { cause: "suspension", subtracted: false },
          { cause: "force-majeure", subtracted: false },
        ],
      },
    });
    expect(availabilityTerms(agreement, { indicator: "IC-PAAS_SNC-01", on: "2026-10-01" })).toEqual(availabilityTerms(agreement));
    expect(graceBeforeFreezing(agreement)).toEqual({ ok: true, value: 900_000 });
  });

  test("marks as ours what its text does not give, and nothing else", () => {
    const ours = agreement.clauses.flatMap(({ id, parameters }) =>
      Object.entries(parameters).flatMap(([name, parameter]) => (parameter.ours ? [`${id} ${name}`] : [])),
    );
    expect(ours).toEqual([
      ...["SA-9a unknownCounts", "SA-9a minimumCoverage", "SA-9c disagreement", "SA-9.1a lookback"],
      ...["SA-9.1b period", "SA-9.1b graceBeforeFreezing", "SA-9.1c recordedCauses", "SA-9.1c rounding"],
      ...["SA-9.1c penaltyCap", "SA-9.1c daysToClaim", "SA-10.1e before"],
    ]);
    expect(agreement.zone.ours).toBeDefined();
  });

  test("says what it is, as its file is named", () => {
    const { family, reference, version, date } = agreement;
    expect([family, reference, version, date]).toEqual(["paas-openshift-snc", "CT.AM.JUR.ANX.PAAS", "2.0", "2024-03-13"]);
    for (const { id, article } of agreement.clauses) expect(id.replace(/^SA-|[a-z]$|\.0$/g, "")).toBe(article);
  });
});

describe("an agreement that has nothing in common with the first", () => {
  const agreement = goodAgreement(tinyText);

  test("gives its own terms: nothing is wired to the first one", () => {
    expect(indicatorsOf(agreement)).toEqual(["READ-1", "WRITE-1"]);
    expect(availabilityTerms(agreement, { indicator: "WRITE-1", on: "2025-06-01" })).toEqual({
      ok: true,
      value: {
        indicator: "WRITE-1",
        objective: { numerator: 95n, denominator: 1n },
        zone: "America/Santiago",
        minimumZones: 3,
        lookbackMs: 3_600_000,
        unknownCounts: "unavailable",
        minimumCoverage: { numerator: 995n, denominator: 10n },
        capPoints: { numerator: 0n, denominator: 1n },
        daysToClaim: 1,
        causes: [
          { cause: "force-majeure", subtracted: true },
          { cause: "suspension", subtracted: false },
        ],
      },
    });
    expect(agreement.languages).toEqual(["en", "fr"]);
  });

  test.each([
    ["1999-01-01", 97n, 1n],
    ["2025-12-31", 97n, 1n],
    ["2026-01-01", 9725n, 100n],
    ["2100-01-01", 9725n, 100n],
  ])("what held on %s counts", (on, numerator, denominator) => {
    const terms = availabilityTerms(agreement, { indicator: "READ-1", on });
    expect(terms.ok && terms.value.objective).toEqual({ numerator, denominator });
  });

  test("takes the kind's default where it leaves a parameter out, as ours, with the kind's reason", () => {
    const reporting = agreement.clauses.find(({ id }) => id === "T-5");
    expect(reporting?.parameters.graceBeforeFreezing?.ours?.fr).toMatch(/^Les dernières observations/);
    expect(graceBeforeFreezing(agreement, { indicator: "READ-1" })).toEqual({ ok: true, value: 900_000 });
  });

  test.each([
    ["no indicator named", {}, "indicator-needed", undefined],
    ["an indicator of another agreement", { indicator: "IC-PAAS_SNC-01" }, "unknown-indicator", undefined],
    ["an indicator mistyped", { indicator: "READ-2", on: "2026-01-01" }, "unknown-indicator", "READ-1"],
    ["no day though the objective changes", { indicator: "READ-1" }, "day-needed", undefined],
    ["a day that is none", { indicator: "READ-1", on: "2026-02-30" }, "no-day", undefined],
  ])("refuses %s", (_, asked, code, nearest) => {
    const terms = availabilityTerms(agreement, asked);
    expect(terms.ok ? [] : terms.errors).toMatchObject([{ code, ...(nearest === undefined ? {} : { nearest }) }]);
  });
});

test("an agreement without a promise of availability says so", () => {
  const lawOnly = firstText.replace(/clauses:[\s\S]*(?= {2}- id: SA-12a)/, "clauses:\n");
  const terms = availabilityTerms(goodAgreement(lawOnly));
  expect(terms.ok ? [] : terms.errors.map(({ code }) => code)).toEqual(["no-indicator"]);
});
