import { describe, expect, test } from "vitest";
import { Outage } from "../../../api/schemas/outage.ts";
import type { Inputs } from "../../../core/availability/inputs.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import { paris, storyInputs, storyNow, storyStated } from "../../../test/demonstration-story.ts";
import { saidRecords } from "../../../test/said-records.ts";
import { booksAt, inputsOf } from "../../../test/scripted-books.ts";
import { skipsWithoutCases, workedCases } from "../../../test/shared-cases.ts";
import { otherwiseOf } from "../otherwise.ts";
import { outageView } from "./outage-view.ts";
import type { OutageFact, OutageParts } from "./parts.ts";

const articles = { start: "9", end: "9", supervision: "9", causes: new Map([["duplicate-rejection", "8.1.2"]]) };

function viewOf(inputs: Inputs, at: number, place: number, facts: readonly OutageFact[] = []) {
  const books = booksAt(inputs, at);
  const outage = books.account.outages[place];
  if (outage === undefined) throw new Error("no such outage");
  const { from, to, components, openedBy } = outage;
  const parts: OutageParts = {
    said: { id: `IND-${place + 1}`, from, to: to > at ? null : to, components, openedBy },
    ...{ books, facts, articles, kept: new Map(), questions: [] },
    stated: saidRecords(inputs.stated),
    otherwise: otherwiseOf(books.account, books.terms, inputs.observations),
    checkpoint: { size: 1, root: "", at },
  };
  return Outage.parse(outageView(parts));
}

type View = ReturnType<typeof viewOf>;
const clock = (at: number) => new Date(at + 2 * 3_600_000).toISOString().slice(11, 19);
const steps = ({ steps: all }: View) =>
  all.map(({ at, kind, decides, effectMs, withdrawn }) =>
    [clock(at), kind, decides ?? "-", effectMs === null ? [] : effectMs / 1000, withdrawn ? "struck" : []].flat().join(" "),
  );

test("14 October: the client was first, supervision ended it, the time between is in dispute", () => {
  const view = viewOf(storyInputs, storyNow, 0);
  expect(view).toMatchObject({ counted: 2_755_000, claimable: 2_755_000, disputed: 170_000, excluded: 0, openedBy: "client" });
  expect((view.to ?? 0) - view.from).toBe(2_925_000);
  expect(steps(view)).toEqual([
    "08:12:40 notified start 150",
    "08:15:10 detected -",
    "08:15:40 confirmed -",
    "08:49:40 partly-restored -",
    "08:58:35 restored-by-supervision end",
    "08:58:35 excluded - 0",
    "09:01:25 restored-by-user - 0",
    "12:20:00 contested - 0",
  ]);
  expect(view.summary).toEqual({
    en: "Unavailable for 48\u00a0min 45\u00a0s, from Wed 14 Oct 2026, 08:12:40 (UTC+2) to Wed 14 Oct 2026, 09:01:25 (UTC+2), reported by the client first: 45\u00a0min 55\u00a0s counted, 2\u00a0min 50\u00a0s in dispute.",
    fr: "Indisponibilité de 48\u00a0min 45\u00a0s, du mer. 14 oct. 2026, 08:12:40 (UTC+2) au mer. 14 oct. 2026, 09:01:25 (UTC+2), déclarée d’abord par le client\u202f: 45\u00a0min 55\u00a0s de temps compté, 2\u00a0min 50\u00a0s de temps contesté.",
  });
});

test("14 October decides the penalty of October, in every reading", () => {
  const [october, ...others] = viewOf(storyInputs, storyNow, 0).effects;
  expect(others).toEqual([]);
  expect(october).toMatchObject({ month: "2026-10", allowed: 2_682_000, counted: 3_505_000, verdict: "missed" });
  expect(october?.claimableAvailability?.shown).toBe("99.8972");
  const readings = october?.readings.map(({ reading, record, counted, claimable, penalty }) => [
    reading,
    record,
    counted,
    claimable,
    penalty,
  ]);
  expect(readings).toEqual([
    ["without-outage", null, 750_000, 0, null],
    ["without-notification", "N-1", 3_355_000, 2_605_000, null],
    ["without-exclusion", "X-1", 3_505_000, 2_755_000, "0.0027"],
    ["disputes-to-client", null, 3_675_000, 2_925_000, "0.0090"],
    ["disputes-to-provider", null, 3_505_000, 2_755_000, "0.0027"],
  ]);
});

test("an outage that lasts has no end yet, and nothing decides one", () => {
  const view = viewOf(storyInputs, storyNow, 2);
  expect(view).toMatchObject({ to: null, counted: 490_000, openedBy: "supervision" });
  expect(steps(view).map((step) => step.replace(/^\S+ /, ""))).toEqual(["detected start", "confirmed -"]);
  expect(view.summary.en).toContain("since Thu 5 Nov 2026, 09:33:10 (UTC+1)");
});

test("a withdrawn notification stays, struck, with what withdrew it", () => {
  const retraction: StatedRecord = { kind: "retraction", id: "W-1", at: paris("2026-10-14T10:00:00"), of: "N-1" };
  const stated = [...storyStated.filter(({ id }) => id !== "R-1"), retraction];
  const fact = { seq: 90, kind: "outage.opened", at: paris("2026-10-14T08:12:40") };
  const view = viewOf({ ...storyInputs, stated }, storyNow, 0, [{ fact, from: fact.at, openedBy: "client" }]);
  expect(steps(view).slice(0, 3)).toEqual(["08:12:40 notified - struck", "08:15:10 detected start", "08:15:40 confirmed -"]);
  expect(steps(view)).toContain("10:00:00 retracted -");
  expect(view.steps[0]?.facts.map(({ kind }) => kind)).toEqual(["notification", "retraction"]);
});

test("a detection that came in later than it was corrects the one said, which stays struck", () => {
  const at = paris("2026-10-14T08:17:30");
  const said = {
    fact: { seq: 71, kind: "outage.opened", at },
    from: paris("2026-10-14T08:16:30"),
    openedBy: "supervision" as const,
  };
  const view = viewOf({ ...storyInputs, stated: [] }, storyNow, 0, [said]);
  expect(steps(view).slice(0, 3)).toEqual(["08:15:10 corrected start", "08:15:40 confirmed -", "08:16:30 detected - struck"]);
  expect(view.steps[0]?.facts).toEqual([said.fact]);
});

test("marks are thinned to a few hundred, and those that decided stay", () => {
  const [api] = viewOf(storyInputs, storyNow, 0).seen;
  expect(api?.marks.length).toBeLessThanOrEqual(400);
  expect(api?.marks).toContainEqual({ at: paris("2026-10-14T08:15:10"), vantage: "lille", ok: false });
});

describe.skipIf(skipsWithoutCases)("worked cases", () => {
  const table: [title: string, steps: string[]][] = [
    [
      "the notification comes 4 minutes before detection and 10 seconds after a good observation",
      ["notified start 20", "restored-by-supervision end"],
    ],
    [
      "a minute of hammering block inside an outage",
      ["detected start", "confirmed -", "excluded - -60", "restored-by-supervision end"],
    ],
  ];
  test.each(table)("%s", (title, expected) => {
    const found = workedCases().find((one) => one.title === title);
    if (found === undefined) throw new Error("no such case");
    const view = viewOf(inputsOf(found.inputs), found.at, 0);
    expect(steps(view).map((step) => step.replace(/^\S+ /, ""))).toEqual(expected);
  });

  test("every outage has what set its start and, when it is over, its end; only silence and voids leave one out", () => {
    const odd = workedCases().flatMap(({ title, inputs, at }) => {
      const read = inputsOf(inputs);
      return booksAt(read, at).account.outages.flatMap((_, place) => {
        const view = viewOf(read, at, place);
        const set = view.steps.flatMap(({ decides }) => decides ?? []);
        return set.includes("start") && (view.to === null || set.includes("end")) ? [] : [title];
      });
    });
    expect(odd).toEqual([
      "both saw it fail, one falls silent, the other sees it well: unknown from there, not down for ever",
      "an outage that a void takes away is in dispute until somebody rules",
      "the same, settled for the provider",
    ]);
  });
});
