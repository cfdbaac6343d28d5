/** The bounds of months and the last day to claim, over nine years and the zones that change clocks oddly, against a calendar of its own. */
import { expect, test } from "vitest";
import { dayContaining, monthOf } from "../../api/zone.ts";
import { lastDayToClaim } from "../../core/availability/penalty.ts";
import { keepFigures } from "../figures.ts";
import { dayBegins, monthIn } from "./months.ts";

const zones = ["Europe/Paris", "UTC", "Indian/Reunion", "America/Havana", "Australia/Lord_Howe", "Africa/Casablanca"];
const months = Array.from({ length: 9 * 12 }, (_, index) => new Date(Date.UTC(2024, index)).toISOString().slice(0, 7));
const mostDays = 400;
const day = 86_400_000;

/** By the calendar of the platform, a day at a time from the last day of the month. */
function lastDaysByHand(month: string): string[] {
  const [year, number] = month.split("-").map(Number);
  return Array.from({ length: mostDays + 1 }, (_, days) => new Date(Date.UTC(year, number, days)).toISOString().slice(0, 10));
}

test("months begin and end where the zone's calendar says (T22)", async () => {
  const pairs = zones.flatMap((zone) => months.map((month) => [monthOf(month, zone), monthIn(month, zone)] as const));
  expect(pairs.filter(([ours, byHand]) => ours.from !== byHand.from || ours.to !== byHand.to)).toEqual([]);
  await keepFigures("T22", { "months compared": pairs.length, zones: zones.length });
});

test("the last day to claim is the calendar's (T22)", async () => {
  const differing = months.filter((month) => lastDaysByHand(month).some((last, days) => lastDayToClaim(month, days) !== last));
  expect(differing).toEqual([]);
  await keepFigures("T22", { "deadlines compared": months.length * (mostDays + 1) });
});

/** As `YYYY-MM-DD`, so that days compare as texts do. */
const dayAfter = (date: string) => new Date(Date.parse(date) + day).toISOString().slice(0, 10);

test("a claim is in time up to the last millisecond of its last day in the zone, and late from the next one on (T22)", async () => {
  const last = months.flatMap((month) => [1, 15, 30, 31, 60].map((days) => lastDayToClaim(month, days)));
  const wrong = zones.flatMap((zone) =>
    last.filter((date) => {
      const over = dayBegins(dayAfter(date), zone);
      return dayContaining(over - 1, zone) > date || dayContaining(over, zone) <= date;
    }),
  );
  expect(wrong).toEqual([]);
  await keepFigures("T22", { "ends of deadlines, to the millisecond": zones.length * last.length });
});

test("control: days of twenty-four hours miss a deadline across a clock change", () => {
  const zone = "Europe/Paris";
  const byHours = (month: string, days: number) => {
    const instant = monthOf(month, zone).to - day + days * day;
    return new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(instant);
  };
  expect(months.filter((month) => byHours(month, 30) !== lastDayToClaim(month, 30)).length).toBeGreaterThan(0);
});
