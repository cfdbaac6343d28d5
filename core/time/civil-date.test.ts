import { expect, test } from "vitest";
import { civilDate, dateText, dayNumber, isCivilDate } from "./civil-date.ts";

const day = 86_400_000;

test("days and dates are those of the language, from year 0 to year 9999", () => {
  for (let number = Math.floor(Date.UTC(2000, 0, 1) / day) - 730_485; number < 2_932_897; number += 97) {
    const date = new Date(number * day);
    const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    expect(civilDate(number)).toEqual(expected);
    expect(dayNumber(expected)).toBe(number);
  }
});

test("a month past December is one of the next year", () =>
  expect(civilDate(dayNumber({ year: 2026, month: 13, day: 1 }) - 1)).toEqual({ year: 2026, month: 12, day: 31 }));

test.each([
  [2024, 2, 29, true],
  [2100, 2, 29, false],
  [2000, 2, 29, true],
  [2026, 4, 31, false],
  [2026, 0, 1, false],
  [2026, 13, 1, false],
  [2026, 1, 0, false],
])("%i-%i-%i: %s", (year, month, number, exists) => expect(isCivilDate({ year, month, day: number })).toBe(exists));

test("texts have four digits and two", () => expect(dateText({ year: 33, month: 4, day: 3 })).toBe("0033-04-03"));
