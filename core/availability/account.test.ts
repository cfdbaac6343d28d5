import { expect, test } from "vitest";
import { monthOf } from "../../api/zone.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { linesOf, randomCases, skipsWithoutCases } from "../../test/shared-cases.ts";
import { cut, intersect, lengthOf, subtract, unionOf } from "../time/timeline.ts";
import type { StatedRecord } from "../watching/record.ts";
import { type Account, account } from "./account.ts";
import { upTime } from "./counting.ts";
import { figures } from "./figures.ts";
import { storyOf } from "./outage-story.ts";
import { parseInputs } from "./parse-inputs.ts";

const [minute, start] = [60_000, Date.UTC(2026, 9, 12, 8)];
const beat = { intervalMs: minute, staleAfterMs: 3 * minute, failures: 2, of: 3, successes: 2 };
const platform = {
  kind: "platform" as const,
  platform: "demo",
  components: [
    { name: "api", beats: [beat] },
    { name: "web", beats: [beat] },
  ],
  vantages: [{ name: "paris" }],
};

/** `marks` of the API, a minute apart; the web is always good. */
function scene(marks: string, ...stated: StatedRecord[]): Account {
  const at = Float64Array.from(marks, (_, place) => start + place * minute);
  const log = (component: string, ok: Uint8Array) => ({ component, vantage: "paris", at, ok });
  const observations = [
    log(
      "api",
      Uint8Array.from(marks, (mark) => (mark === "+" ? 1 : 0)),
    ),
    log("web", new Uint8Array(marks.length).fill(1)),
  ];
  return account({ platform, observations, stated }, firstTerms, start + marks.length * minute);
}

const minutes = (set: readonly { from: number; to: number }[]) =>
  set.map(({ from, to }) => [(from - start) / minute, (to - start) / minute]);
const notified = (at: number, components?: string[]): StatedRecord => ({
  kind: "notification",
  id: "n",
  at: start + at * minute,
  ...(components && { components }),
});
const restored = (at: number, of?: string): StatedRecord => ({
  kind: "restoration",
  id: "r",
  at: start + at * minute,
  ...(of !== undefined && { of }),
});

test("the first discovery opens, the first confirmation ends", () => {
  const { classes, outages } = scene("++++----++++", notified(3.5, ["api"]), restored(6, "n"));
  expect([minutes(classes.counted), minutes(classes.disputed), minutes(outages)]).toEqual([[[3.5, 6]], [[6, 8]], [[3.5, 8]]]);
});

test("supervision that confirms before the user leaves a dispute until the answer", () => {
  const { classes } = scene("++++++++", notified(2.5, ["api"]), restored(5, "n"));
  expect([minutes(classes.counted), minutes(classes.disputed)]).toEqual([[[2.5, 3]], [[3, 5]]]);
});

test("a claim is silent while one of its components speaks", () => {
  const { units } = scene("++++----++++", notified(5, ["api", "web"]));
  expect(units.filter(({ stands }) => stands.length > 0).map(({ speaker }) => speaker)).toEqual(["supervision"]);
});

test("an exclusion that applies strikes, one that does not is only recorded", () => {
  const exclusion = (cause: string): StatedRecord => ({
    kind: "exclusion",
    id: "x",
    at: start,
    cause,
    from: start + 5 * minute,
    to: start + 6 * minute,
  });
  const applies = scene("++++----++++", exclusion("hammering-block")).classes;
  expect([minutes(applies.counted), minutes(applies.excluded)]).toEqual([
    [
      [4, 5],
      [6, 8],
    ],
    [[5, 6]],
  ]);
  expect(minutes(scene("++++----++++", exclusion("suspension")).classes.counted)).toEqual([[4, 8]]);
});

test("what voids take away is in dispute, and a ruling drops it", () => {
  const voided: StatedRecord = { kind: "void", id: "v", at: start, component: "api", from: start, to: start + 12 * minute };
  const ruling: StatedRecord = { kind: "ruling", id: "g", at: start, from: start, to: start + 6 * minute, counts: false };
  const { classes, outages } = scene("++++----++++", voided, ruling);
  expect([minutes(classes.counted), minutes(classes.disputed), minutes(outages)]).toEqual([[], [[6, 8]], [[4, 8]]]);
});

test("an outage that lasts at the evaluation has no end yet", () => {
  const { outages, classes, until } = scene("++++----", notified(7, ["web"]));
  expect(outages.map(({ to }) => to)).toEqual([until + 1]);
  expect(classes.counted.at(-1)?.to).toBeGreaterThan(until);
});

test("an outage tells who opened and who ended it", () => {
  const seen = scene("++++----++++");
  expect(storyOf(seen, seen.outages[0])).toEqual({
    opened: [{ by: "supervision", component: "api" }],
    ended: [{ by: "supervision", component: "api" }],
  });
  const told = scene("++++++++++", notified(2.5), restored(2.75, "n"));
  expect(storyOf(told, told.outages[0])).toEqual({
    opened: [{ by: "client", record: "n" }],
    ended: [{ by: "client", record: "r" }],
  });
  const confirmed = scene("++++++++++", notified(2.5, ["web"]));
  expect(storyOf(confirmed, confirmed.outages[0]).ended).toEqual([{ by: "supervision", component: "web" }]);
});

test.skipIf(skipsWithoutCases)(
  "every instant is in one class, every outage apart and with a unit throughout (skipped where the shared data are absent)",
  () => {
    for (const one of randomCases().slice(0, 300)) {
      const inputs = parseInputs(linesOf(one), firstTerms);
      if (!inputs.ok) throw new Error(one.title);
      const { classes, outages, units, ...rest } = account(inputs.value, firstTerms, one.at);
      const excludedBy = classes.excludedBy.map(({ time }) => time);
      const all = [classes.counted, classes.disputed, classes.unknown, ...excludedBy, upTime(classes)];
      for (const [place, set] of all.entries())
        for (const other of all.slice(place + 1)) expect(intersect(set, other), one.title).toEqual([]);
      expect(unionOf(excludedBy), one.title).toEqual(classes.excluded);
      const stands = unionOf(units.map((unit) => unit.stands));
      expect(
        outages.map(({ from, to }) => ({ from, to })),
        one.title,
      ).toEqual(cut(stands, { from: Number.NEGATIVE_INFINITY, to: one.at + 1 }));
      expect(subtract(unionOf([classes.counted, classes.disputed, classes.excluded]), stands), one.title).toEqual([]);
      const found = figures({ classes, outages, units, ...rest }, firstTerms, monthOf(one.month, firstTerms.zone));
      expect(
        lengthOf(cut(upTime(classes), { from: found.period.from, to: found.period.from + found.period.elapsed })),
        one.title,
      ).toBe(found.up);
    }
  },
);
