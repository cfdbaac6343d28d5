import { expect, test } from "vitest";
import { monthIn } from "./months.ts";

const table: [why: string, month: string, zone: string, hours: number, from: string][] = [
  ["an hour more in October", "2026-10", "Europe/Paris", 745, "2026-09-30T22:00:00.000Z"],
  ["an hour less in March", "2026-03", "Europe/Paris", 743, "2026-02-28T23:00:00.000Z"],
  ["a leap year", "2028-02", "Europe/Paris", 696, "2028-01-31T23:00:00.000Z"],
  ["begins at a midnight that comes twice", "2026-11", "America/Havana", 721, "2026-11-01T04:00:00.000Z"],
  ["begins at a midnight that is skipped", "2011-04", "Asia/Amman", 719, "2011-03-31T22:00:00.000Z"],
  ["before 1970, at a midnight that is skipped", "1951-12", "America/Sao_Paulo", 743, "1951-12-01T03:00:00.000Z"],
  ["lacks a day", "2011-12", "Pacific/Apia", 720, "2011-12-01T10:00:00.000Z"],
  ["half an hour more", "2026-04", "Australia/Lord_Howe", 720.5, "2026-03-31T13:00:00.000Z"],
];

test.each(table)("%s: %s in %s has %d hours", (_, month, zone, hours, from) => {
  const bounds = monthIn(month, zone);
  expect((bounds.to - bounds.from) / 3_600_000).toBe(hours);
  expect(new Date(bounds.from).toISOString()).toBe(from);
});
