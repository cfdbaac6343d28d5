import { expect, test } from "vitest";
import { octoberFrozen, storyInputs } from "../../test/demonstration-story.ts";
import { booksAt } from "../../test/scripted-books.ts";
import { figures } from "../availability/figures.ts";
import { compareStatements } from "./compare.ts";
import type { StatementDocument } from "./document.ts";
import { movedMonths } from "./moved-months.ts";

const books = booksAt(storyInputs, octoberFrozen, "2026-10");
const document = (over: Partial<StatementDocument> = {}): StatementDocument => ({
  ...{ format: "garant-statement/1", engine: "garant 1", tenant: "t", title: "T", demonstration: true },
  ...{ agreement: { family: "f", version: "2.0", digest: "d" }, zoneData: "2026b", entries: 9, authored: [] },
  convention: {
    ...{ zone: "Europe/Paris", objective: "99.9", minimumZones: 2, lookbackMs: 900_000, unknownCounts: "available" },
    ...{ minimumCoverage: "95", capPoints: "30", daysToClaim: 30, subtracted: ["hammering-block"], recordedOnly: [] },
  },
  figures: figures(books.account, books.terms, books.month),
  ...over,
});

test("a statement differs from itself in no line, and every line is there", () => {
  const lines = compareStatements(document(), document());
  expect(lines.filter(({ moved }) => moved)).toEqual([]);
  expect(new Set(lines.map(({ group }) => group))).toEqual(new Set(["basis", "figures", "outages", "convention"]));
  expect(lines.find(({ line }) => line === "subtracted")).toMatchObject({ before: "hammering-block" });
});

test("what moved, what came and what went are each a line", () => {
  const before = document();
  const [first, ...others] = before.figures.outages;
  const after = document({ entries: 12, figures: { ...before.figures, counted: 7, outages: others } });
  const moved = compareStatements(before, after).filter((line) => line.moved);
  expect(moved.map(({ group, line, after: is }) => [group, line, is])).toEqual([
    ["basis", "entries", "12"],
    ["figures", "counted", "7"],
    ["figures", "outages", expect.any(String)],
    ["outages", String(first?.from), null],
  ]);
});

test("a record that is no more changes the months that it touched, and no other", () => {
  const without = booksAt(
    { ...storyInputs, stated: storyInputs.stated.filter(({ kind }) => kind !== "notification") },
    octoberFrozen,
  );
  const months = [
    books.month,
    { ...books.month, month: "2026-09", from: books.month.from - 30 * 86_400_000, to: books.month.from },
  ];
  const moved = movedMonths(books.account, without.account, books.terms, months);
  expect(moved.map(({ month }) => month)).toEqual(["2026-10"]);
  expect(moved[0]?.lines.map(({ line }) => line)).toContain("counted");
});
