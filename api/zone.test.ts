import { expect, test } from "vitest";
import { monthContaining, monthOf, zoneDataVersion, zoneExists } from "./zone.ts";

const hour = 3_600_000;

test.each([
  ["2026-10", "Europe/Paris", 745],
  ["2026-03", "Europe/Paris", 743],
  ["2026-02", "Europe/Paris", 672],
  ["2028-02", "Europe/Paris", 696],
  ["2026-07", "Europe/Paris", 744],
  ["2026-10", "UTC", 744],
  ["2011-12", "Pacific/Apia", 720],
])("%s in %s has %i hours", (month, zone, hours) => {
  const { from, to } = monthOf(month, zone);
  expect((to - from) / hour).toBe(hours);
});

test("October begins at midnight in Paris, two hours before it does in Greenwich", () =>
  expect(monthOf("2026-10", "Europe/Paris")).toEqual({
    month: "2026-10",
    zone: "Europe/Paris",
    from: Date.UTC(2026, 8, 30, 22),
    to: Date.UTC(2026, 9, 31, 23),
  }));

test("a midnight that a clock change skips is the first instant after it", () =>
  expect(monthOf("2023-10", "America/Asuncion").from).toBe(Date.UTC(2023, 9, 1, 4)));

test("of a midnight that a clock change repeats it is the first one", () =>
  expect(monthOf("2015-11", "America/Havana").from).toBe(Date.UTC(2015, 10, 1, 4)));

test.each([
  ["2023-10", "America/Asuncion"],
  ["2015-11", "America/Havana"],
])("a month ends where the next one begins: %s in %s", (month, zone) => {
  const { from, to } = monthOf(month, zone);
  expect(monthContaining(from, zone)).toBe(month);
  expect(monthContaining(to - 1, zone)).toBe(month);
  expect(monthContaining(to, zone)).not.toBe(month);
});

test("what is no month or no zone is refused", () => {
  for (const month of ["2026-13", "2026-1", "2026-00", "26-01", "2026-10-01"])
    expect(() => monthOf(month, "UTC")).toThrow(RangeError);
  expect(() => monthOf("2026-10", "Europe/Pari")).toThrow(RangeError);
});

test("the version of the zone data is the runtime's, or unknown", () => {
  expect(zoneDataVersion(process.versions)).toMatch(/^\d{4}[a-z]$/);
  expect(zoneDataVersion({})).toBe("unknown");
});

test.each([
  ["Europe/Paris", true],
  ["America/Argentina/Buenos_Aires", true],
  ["Etc/GMT+5", true],
  ["UTC", true],
  ["Europe/Pari", false],
  ["europe/paris", false],
  ["+01:00", false],
  ["Z", false],
  ["", false],
  ["../Paris", false],
])("the zone %j exists: %s", (zone, exists) => expect(zoneExists(zone)).toBe(exists));
