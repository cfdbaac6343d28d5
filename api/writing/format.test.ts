import { describe, expect, test } from "vitest";
import { formatsOf, listText, partsText } from "./format.ts";

const fr = formatsOf("fr", "Europe/Paris");
const en = formatsOf("en", "Europe/Paris");
const summer = Date.parse("2026-10-14T06:12:40Z");
const winter = Date.parse("2026-11-05T08:41:20Z");

test.each([
  [0, "0 s"],
  [45_000, "45 s"],
  [127_000, "2 min 07 s"],
  [2_925_000, "48 min 45 s"],
  [1_260_000, "21 min"],
  [3_600_000, "1 h"],
  [3_725_000, "1 h 02 min 05 s"],
  [90_000_000, "25 h"],
  [999, "< 1 s"],
  [2_999, "2 s"],
])("a duration of %i ms is written %s", (ms, written) => expect(en.duration(ms)).toBe(written.replaceAll(" ", "\u00a0")));

test("days have their own letter in each language", () => {
  expect(en.duration(273_600_000)).toBe("3\u00a0d\u00a04\u00a0h");
  expect(fr.duration(273_600_000)).toBe("3\u00a0j\u00a04\u00a0h");
});

describe("French keeps its spaces", () => {
  test("thousands, decimal comma, per cent", () => {
    expect(fr.count(2_682_000)).toBe("2\u202f682\u202f000");
    expect(fr.percent("99.8972")).toBe("99,8972\u202f%");
    expect(fr.seconds(2_925_000)).toBe("2\u202f925");
  });
  test("English has none of them", () => {
    expect(en.count(2_682_000)).toBe("2,682,000");
    expect(en.percent("99.8972")).toBe("99.8972%");
  });
});

test("a share is cut, never rounded", () => {
  expect(en.share(490, 2592)).toBe("18.9%");
  expect(en.share(2465, 2592)).toBe("95.1%");
  expect(en.share(99_999, 100_000)).toBe("99.9%");
});

test("seconds keep their milliseconds where there are some", () => {
  expect(en.seconds(12_345)).toBe("12.345");
  expect(fr.seconds(12_340)).toBe("12,34");
  expect(en.seconds(-170_000)).toBe("−170");
  expect(en.seconds(-500)).toBe("−0.5");
});

test("an instant carries its own offset, across the clock change", () => {
  expect(fr.instant(summer)).toBe("mer. 14 oct. 2026, 08:12:40 (UTC\u2060+2)");
  expect(fr.instant(winter)).toBe("jeu. 5 nov. 2026, 09:41:20 (UTC\u2060+1)");
  expect(en.instant(summer)).toBe("Wed 14 Oct 2026, 08:12:40 (UTC\u2060+2)");
});

test("a time says its day where it is not that of the instant beside it", () => {
  const later = summer + 86_400_000;
  expect(fr.beside(summer + 60_000, summer)).toBe("08:13:40");
  expect(fr.beside(later, summer)).toBe("jeu. 15 oct., 08:12:40");
  expect(fr.beside(Date.parse("2027-01-02T11:00:00Z"), summer)).toBe("sam. 2 janv. 2027, 12:00:00");
  expect([fr.since(summer, summer), fr.since(summer, later)]).toEqual(["08:12:40", "le mer. 14 oct., 08:12:40"]);
  expect(en.since(summer, later)).toBe("Wed 14 Oct, 08:12:40");
  expect(en.range(summer, later)).toBe("Wed 14 Oct, 08:12:40 → Thu 15 Oct, 08:12:40 (UTC\u2060+2)");
});

test("the first of the month is an ordinal in French", () => {
  expect(fr.day(Date.parse("2026-11-01T05:00:00Z"))).toBe("1er nov.");
  expect(fr.calendarDay("2026-12-01")).toBe("mardi 1er décembre 2026");
  expect(en.calendarDay("2026-11-30")).toBe("Monday 30 November 2026");
});

test("offsets of half an hour and west of Greenwich", () => {
  expect(formatsOf("en", "Asia/Kolkata").offset(summer)).toBe("UTC\u2060+5:30");
  expect(formatsOf("en", "America/New_York").offset(winter)).toBe("UTC\u2060−5");
  expect(formatsOf("en", "UTC").offset(winter)).toBe("UTC\u2060+0");
});

test("a month takes its French elision", () => {
  expect(["2026-10", "2026-11", "2026-08"].map(fr.ofMonth)).toEqual(["d’octobre", "de novembre", "d’août"]);
  expect(en.ofMonth("2026-10")).toBe("October");
});

test("days until a day are calendar days of the zone", () => {
  expect(fr.daysUntil("2026-11-30", winter)).toBe(25);
  expect(fr.daysUntil("2026-11-05", winter)).toBe(0);
});

test("a list ends with a word", () => {
  expect(listText(["API", "console"], "fr")).toBe("API et console");
  expect(listText(["a", "b", "c"], "en")).toBe("a, b and c");
  expect([partsText(["a, b", "c"], "en"), partsText(["a, b", "c"], "fr")]).toEqual(["a, b; c", "a, b\u202f; c"]);
});
