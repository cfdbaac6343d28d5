import { expect, test } from "vitest";
import { Statement } from "../../../api/schemas/statement.ts";
import { octoberFrozen, paris, storyInputs, storyNow, storyStated } from "../../../test/demonstration-story.ts";
import { readFirstAgreement } from "../../../test/first-agreement.ts";
import { saidRecords } from "../../../test/said-records.ts";
import { booksAt } from "../../../test/scripted-books.ts";
import { otherwiseOf } from "../otherwise.ts";
import type { Stated, StatementParts } from "./parts.ts";
import { statementView } from "./statement-view.ts";

const agreement = await readFirstAgreement();
const outageFact = { seq: 70, kind: "outage.closed", at: paris("2026-10-14T09:01:25") };

function viewAt(at: number, month: string, state: Stated["state"]) {
  const stated = storyStated.filter((record) => record.at <= at);
  const books = booksAt({ ...storyInputs, stated }, at, month);
  const version = state === "under-way" ? 0 : 1;
  const parts: StatementParts = {
    stated: {
      state,
      version,
      frozenAt: version === 0 ? null : at,
      engine: "garant test",
      zoneData: "test",
      entries: 100,
      digest: "",
    },
    ...{ books, records: saidRecords(stated), agreement: { agreement, digest: "d".repeat(64) } },
    otherwise: otherwiseOf(books.account, books.terms),
    ...{ freezesAt: octoberFrozen, checkpoint: { size: 100, root: "", at }, versions: [] },
    outageFacts: new Map([["IND-1", outageFact]]),
    claims: [],
    gaps: [
      {
        from: paris("2026-10-19T02:10:00"),
        to: paris("2026-10-19T02:31:00"),
        fact: { ...outageFact, seq: 80, kind: "watching.lost" },
      },
    ],
  };
  return Statement.parse(statementView(parts));
}

const readings = ({ readings: all }: ReturnType<typeof viewAt>) =>
  all.map(({ reading, counted, claimable, claimableAvailability, penalty }) => [
    reading,
    counted / 1000,
    claimable / 1000,
    claimableAvailability?.shown,
    penalty,
  ]);

test("October as frozen: missed on both figures, a penalty due, the strict day before the other", () => {
  const view = viewAt(octoberFrozen, "2026-10", "frozen");
  expect(view).toMatchObject({
    verdict: "missed",
    firm: true,
    penalty: "0.0027",
    lastDayToClaim: "2026-11-30",
    claimStrictDay: "2026-11-13",
    atBest: null,
  });
  expect([view.availability?.shown, view.claimableAvailability?.shown]).toEqual(["99.8693", "99.8972"]);
  expect(view.figures).toMatchObject({
    counted: 3_505_000,
    claimable: 2_755_000,
    excluded: 170_000,
    unknown: 1_260_000,
    coverage: { shown: "99.9530" },
  });
});

test("what would change October, once the exclusion is contested", () => {
  expect(readings(viewAt(storyNow, "2026-10", "amended"))).toEqual([
    ["as-retained", 3505, 2755, "99.8972", "0.0027"],
    ["without-notification", 3355, 2605, "99.9028", null],
    ["without-exclusions", 3505, 2755, "99.8972", "0.0027"],
    ["disputes-to-client", 3675, 2925, "99.8909", "0.0090"],
    ["unknown-as-down", 3505, 4015, "99.8502", "0.0497"],
  ]);
});

test("the intervals of October, each with its reason and its fact", () => {
  const shown = viewAt(storyNow, "2026-10", "amended").intervals.map(({ from, to, kind, cause, claimable, outage, fact }) => [
    from,
    (to ?? 0) - from,
    kind,
    cause,
    claimable,
    outage,
    fact?.kind ?? null,
  ]);
  expect(shown).toEqual([
    [paris("2026-10-14T08:12:40"), 2_755_000, "down", null, true, "IND-1", "outage.closed"],
    [paris("2026-10-14T08:58:35"), 170_000, "disputed", "duplicate-rejection", null, "IND-1", "exclusion"],
    [paris("2026-10-19T02:10:00"), 1_260_000, "unknown", null, null, null, "watching.lost"],
    [paris("2026-10-22T13:30:00"), 3_600_000, "ineligible", null, null, null, "zones"],
    [paris("2026-10-22T14:05:20"), 750_000, "down", null, false, "IND-2", null],
  ]);
});

test("November under way: no verdict yet, the best still reachable, an interval without end", () => {
  const view = viewAt(storyNow, "2026-11", "under-way");
  expect(view).toMatchObject({
    verdict: "open",
    penalty: null,
    claimStrictDay: null,
    frozenAt: null,
    atBest: { shown: "99.9810" },
  });
  expect(view.intervals).toMatchObject([{ kind: "down", from: paris("2026-11-05T09:33:10"), to: null, claimable: true }]);
});

test("the convention says what is the agreement's and what is ours, in both languages", () => {
  const { convention } = viewAt(octoberFrozen, "2026-10", "frozen");
  const line = (name: string) => convention.find((one) => one.name === name);
  expect(line("availability.objective")).toMatchObject({
    value: { en: "99.9%", fr: "99,9\u202f%" },
    article: "9.1",
    ours: false,
    reason: null,
  });
  expect(line("availability.daysToClaim")).toMatchObject({ value: { en: "30\u00a0days", fr: "30\u00a0jours" }, ours: true });
  expect(line("zone")).toMatchObject({ value: { en: "Europe/Paris" }, ours: true });
  expect(convention.filter(({ ours, reason }) => ours !== (reason !== null))).toEqual([]);
  expect(new Set(convention.map(({ name }) => name)).size).toBe(convention.length);
});
