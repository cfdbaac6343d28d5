import { describe, expect, test } from "vitest";
import type { Segment } from "../../../api/types.ts";
import { formatsOf } from "../../../api/writing/format.ts";
import { episodesOf, totals } from "./episodes.ts";
import { labelSides } from "./labels.ts";
import { addressOf, latest, periodOf, stepped, zoomed } from "./period.ts";
import { placed } from "./placing.ts";
import { ticksOf } from "./ticks.ts";
import { yearRows } from "./year.ts";

const zone = "Europe/Paris";
const at = (text: string) => Date.parse(text);
const now = at("2026-11-05T08:41:20Z");
const segment = (
  from: number,
  to: number,
  state: Segment["state"],
  outage: string | null = null,
  cause: string | null = null,
): Segment => ({
  from,
  to,
  state,
  cause,
  outage,
});

describe("episodes", () => {
  test("an outage and the contested exclusion in it are one episode, the unknown after it another", () => {
    const lane = [
      segment(0, 10, "up"),
      segment(10, 40, "down", "A"),
      segment(40, 45, "disputed", "A", "duplicate-rejection"),
      segment(45, 50, "unknown"),
      segment(50, 60, "up"),
    ];
    const episodes = episodesOf(lane);
    expect(episodes.map(({ from, to, outage }) => [from, to, outage])).toEqual([
      [10, 45, "A"],
      [45, 50, null],
    ]);
    expect(episodes[0]?.stretches.map(({ shape }) => shape)).toEqual(["down", "contested"]);
    expect(totals(episodes)).toEqual({ outages: 1, down: 35, excluded: 0, disputed: 5, unknown: 5, ineligible: 0 });
  });

  test("two outages that touch stay two", () => {
    expect(episodesOf([segment(0, 5, "down", "A"), segment(5, 9, "down", "B")])).toHaveLength(2);
  });
});

describe("placing", () => {
  const period = { from: 0, to: 1000 };
  const episodes = (...spans: [number, number, Segment["state"]?][]) =>
    spans.flatMap(([from, to, state]) => episodesOf([segment(from, to, state ?? "down", `${from}`)]));

  test("what is wide enough is drawn as long as it was", () => {
    expect(placed(episodes([100, 200]), period, 1000)).toMatchObject([{ left: 10, width: 10, widened: false }]);
  });

  test("what is narrow is widened to 7 px, centred on its time", () => {
    const [block] = placed(episodes([500, 501]), period, 1000);
    expect(block?.widened).toBe(true);
    expect(block?.width).toBeCloseTo(0.7);
    expect((block?.left ?? 0) + (block?.width ?? 0) / 2).toBeCloseTo(50.05);
  });

  test("at either edge the widened block stays inside", () => {
    const [first, last] = placed(episodes([0, 1], [999, 1000]), period, 1000);
    expect(first?.left).toBe(0);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
  });

  test("two that would stand closer than 3 px are one block, drawn as the worst and outlined when one is disputed", () => {
    const blocks = placed(episodes([500, 501, "disputed"], [505, 506, "down"], [600, 601]), period, 1000);
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toMatchObject({ shape: "down", disputed: true, widened: true });
    expect(blocks[0]?.episodes).toHaveLength(2);
  });

  test("what lies outside the period is not drawn, what crosses its edge is cut", () => {
    expect(placed(episodes([-50, -10], [-10, 100]), period, 1000)).toMatchObject([{ left: 0, width: 10 }]);
  });
});

describe("labels", () => {
  test("stand right of their start, and left of it near the right edge", () => {
    expect(
      labelSides(
        [
          { at: 10, width: 60 },
          { at: 950, width: 80 },
        ],
        1000,
      ),
    ).toEqual(["right", "left"]);
  });
  test("of what is under way stand left where they can", () => {
    expect(labelSides([{ at: 400, width: 60, leftFirst: true }], 1000)).toEqual(["left"]);
    expect(labelSides([{ at: 40, width: 60, leftFirst: true }], 1000)).toEqual(["right"]);
  });
  test("that would collide become numbers", () => {
    expect(
      labelSides(
        [
          { at: 10, width: 60 },
          { at: 70, width: 60 },
        ],
        1000,
      ),
    ).toBeNull();
  });
});

describe("period", () => {
  test("a month ends tonight and has thirty days, one of them 25 hours long", () => {
    const period = latest("month", now, zone);
    expect(addressOf(period, zone)).toEqual({ zoom: "month", from: "2026-10-07T00:00", to: "2026-11-06T00:00" });
    expect((period.to - period.from) / 3_600_000).toBe(721);
  });
  test("an address is read back as it was written; one that is wrong is the latest period", () => {
    const address = { zoom: "day", from: "2026-10-25T00:00", to: "2026-10-26T00:00" };
    expect(addressOf(periodOf(address, now, zone), zone)).toEqual(address);
    expect(periodOf({ zoom: "century", from: "x", to: "y" }, now, zone)).toEqual(latest("month", now, zone));
    expect(periodOf({ zoom: "day", from: address.to, to: address.from }, now, zone)).toEqual(latest("day", now, zone));
  });
  test("steps follow the calendar of the zone, not a number of hours", () => {
    const october = { zoom: "month" as const, from: at("2026-09-30T22:00:00Z"), to: at("2026-10-31T23:00:00Z") };
    expect(addressOf(stepped(october, 1, zone), zone)).toMatchObject({ from: "2026-11-01T00:00", to: "2026-12-01T00:00" });
  });
  test("zoom goes one step and stops at either end", () => {
    expect([zoomed("month", 1), zoomed("hour", 1), zoomed("year", -1)]).toEqual(["week", "hour", "year"]);
  });
});

describe("ticks", () => {
  test("a day of 25 hours has 25 marks, one hour apart", () => {
    const day = periodOf({ zoom: "day", from: "2026-10-25T00:00", to: "2026-10-26T00:00" }, now, zone);
    const ticks = ticksOf(day, formatsOf("en", zone), 1000);
    expect(ticks).toHaveLength(25);
    expect(ticks[2]?.at).toBe(at("2026-10-25T00:00:00Z"));
    expect(ticks.filter(({ label }) => label).length).toBeLessThan(14);
  });
  test("a month is marked every day and named every few", () => {
    const ticks = ticksOf(latest("month", now, zone), formatsOf("fr", zone), 600);
    expect(ticks).toHaveLength(30);
    expect(ticks.filter(({ label }) => label).map(({ label }) => label)).toContain("7 oct.");
  });
});

describe("year", () => {
  test("twelve rows of whole local days; a quarter of a day fills half the cell", () => {
    const { from, to } = latest("year", now, zone);
    const rows = yearRows([segment(at("2026-10-13T22:00:00Z"), at("2026-10-14T04:00:00Z"), "down", "A")], from, to, now, zone);
    expect(rows).toHaveLength(12);
    const october = rows[10];
    expect(october?.days).toHaveLength(31);
    expect(october?.days[13]).toMatchObject({ counted: 21_600_000, fill: 0.5, future: false });
    expect(rows[11]?.days[6]?.future).toBe(true);
  });
});
