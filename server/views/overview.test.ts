import { expect, test } from "vitest";
import { figures } from "../../core/availability/figures.ts";
import type { StatedRecord } from "../../core/watching/record.ts";
import { octoberFrozen, paris, storyInputs, storyNow, storyStated } from "../../test/demonstration-story.ts";
import { booksAt } from "../../test/scripted-books.ts";
import { strictDayToClaim } from "./claim-days.ts";
import { type OverviewParts, overviewView } from "./overview.ts";

function partsAt(at: number, party: OverviewParts["party"], stated: readonly StatedRecord[] = storyStated): OverviewParts {
  const books = booksAt({ ...storyInputs, stated }, at);
  const october = booksAt(storyInputs, octoberFrozen, "2026-10");
  const frozen = figures(october.account, october.terms, october.month);
  const strictDay = strictDayToClaim(october.account, october.terms, october.month);
  return {
    ...{ at, party, books: [books], terms: books.terms, agreement: null },
    claimable: at < octoberFrozen ? [] : [{ platform: "ocp01-prod", month: "2026-10", figures: frozen, strictDay }],
    contests: stated.flatMap((record) =>
      record.kind === "contest" ? [{ platform: "ocp01-prod", record, party: "client" }] : [],
    ),
    ...{ questions: [], openQuestions: [], proposals: [], latest: [], ledgerRefuses: false },
  };
}

const kinds = (tasks: ReturnType<typeof overviewView>["tasks"]) => tasks.map(({ kind, outage }) => [kind, outage]);

test("5 November: a penalty to claim by the earlier day, a budget spent faster than time, a contest that waits on the provider", () => {
  const client = overviewView(partsAt(storyNow, "client"));
  expect(client).toMatchObject({ month: "2026-11", objective: "99.9", zone: "Europe/Paris", alarm: null });
  expect(kinds(client.tasks)).toEqual([
    ["claim", null],
    ["budget-low", "IND-3"],
  ]);
  expect(client.tasks[0]).toMatchObject({ month: "2026-10", day: "2026-11-30", strictDay: "2026-11-13", figure: "99.8972" });
  expect(client.tasks[1]).toMatchObject({ leftMs: 2_102_000 });
  expect(kinds(client.awaited)).toEqual([["contested", "IND-1"]]);
});

test("the provider reads the same the other way round", () => {
  const provider = overviewView(partsAt(storyNow, "provider"));
  expect(kinds(provider.tasks)).toEqual([
    ["contested", "IND-1"],
    ["budget-low", "IND-3"],
  ]);
  expect(kinds(provider.awaited)).toEqual([["claim", null]]);
});

test("a dispute that was ruled waits on nobody", () => {
  const dispute = { from: paris("2026-10-14T08:58:35"), to: paris("2026-10-14T09:01:25") };
  const ruling: StatedRecord = { kind: "ruling", id: "D-1", at: paris("2026-11-04T10:00:00"), ...dispute, counts: false };
  expect(kinds(overviewView(partsAt(storyNow, "client", [...storyStated, ruling])).awaited)).toEqual([]);
});

test("in too few zones the client has something to do, since the last record of them", () => {
  const { tasks } = overviewView(partsAt(paris("2026-10-22T14:10:00"), "client"));
  expect(tasks.find(({ kind }) => kind === "ineligible")).toMatchObject({ at: paris("2026-10-22T13:30:00") });
});

const alarms: [title: string, at: number, ledgerRefuses: boolean, alarm: string | null][] = [
  ["an observation that is a beat old is no silence", storyNow, false, null],
  ["nothing for longer than any series takes to be silent", storyNow + 90_000, false, "supervision-silent"],
  ["a ledger that takes nothing is told before a silence", storyNow + 90_000, true, "ledger-behind-checkpoint"],
];
test.each(alarms)("alarm: %s", (_, at, ledgerRefuses, alarm) =>
  expect(overviewView({ ...partsAt(at, "client"), ledgerRefuses }).alarm).toBe(alarm),
);
