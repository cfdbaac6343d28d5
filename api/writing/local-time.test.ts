import { Temporal } from "temporal-polyfill";
import { afterEach, expect, test } from "vitest";
import { clockChanges, fromLocalText, localText, offsetAt, plus, startOf } from "./local-time.ts";

const paris = "Europe/Paris";
const at = (text: string) => Date.parse(text);

test("the day on which summer time ends has 25 hours, the one on which it begins 23", () => {
  const october = startOf("day", at("2026-10-25T12:00:00Z"), paris);
  expect(plus(october, 1, "day", paris) - october).toBe(90_000_000);
  const march = startOf("day", at("2026-03-29T12:00:00Z"), paris);
  expect(plus(march, 1, "day", paris) - march).toBe(82_800_000);
});

test("October 2026 has 745 hours in Paris", () => {
  const first = startOf("month", at("2026-10-14T12:00:00Z"), paris);
  expect((plus(first, 1, "month", paris) - first) / 3_600_000).toBe(745);
});

test("a reading that a clock change skips is the later one, one that it repeats the earlier", () => {
  expect(fromLocalText("2026-03-29T02:30", paris)).toBe(at("2026-03-29T01:30:00Z"));
  expect(fromLocalText("2026-10-25T02:30", paris)).toBe(at("2026-10-25T00:30:00Z"));
});

test("local text goes there and back", () => {
  expect(localText(at("2026-10-06T22:00:00Z"), paris)).toBe("2026-10-07T00:00");
  expect(fromLocalText("2026-10-07T00:00", paris)).toBe(at("2026-10-06T22:00:00Z"));
  expect(fromLocalText("yesterday", paris)).toBeNull();
});

test("a month later, a day that does not exist becomes the last one", () => {
  expect(localText(plus(at("2026-01-31T11:00:00Z"), 1, "month", paris), paris)).toBe("2026-02-28T12:00");
});

test("clock changes of a period are found to the minute", () => {
  expect(clockChanges(at("2026-10-06T22:00:00Z"), at("2026-11-05T23:00:00Z"), paris)).toEqual([at("2026-10-25T01:00:00Z")]);
  expect(clockChanges(at("2026-11-01T00:00:00Z"), at("2026-11-05T00:00:00Z"), paris)).toEqual([]);
});

test("offsets are milliseconds ahead of UTC", () => {
  expect(offsetAt(at("2026-10-14T00:00:00Z"), paris)).toBe(7_200_000);
  expect(offsetAt(at("2026-11-14T00:00:00Z"), "America/New_York")).toBe(-18_000_000);
});

afterEach(() => {
  globalThis.Temporal = undefined;
});

test.each(["Europe/Paris", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "UTC"])(
  "with Temporal the clocks of %s read the same as without",
  (zone) => {
    const instants = Array.from({ length: 500 }, (_, day) => at("2026-01-01T01:30:00Z") + day * 86_400_000);
    const named = instants.map((instant) => offsetAt(instant, zone));
    globalThis.Temporal = Temporal;
    expect(instants.map((instant) => offsetAt(instant, zone))).toEqual(named);
  },
);
