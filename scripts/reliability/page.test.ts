import { expect, test } from "vitest";
import { reliabilityPage, sectionsOf } from "./page.ts";
import { reliabilityTests } from "./tests.ts";

const measured = { passed: 3, failed: 0, skipped: 0, seconds: 12.4, figures: { kills: 1_200, "slowest start": "1.2 s" } };
const then = { machine: "2 processors", day: "2026-11-22" };

test("what was measured stands, what was not says so", () => {
  const page = reliabilityPage(reliabilityTests, new Map([["T01", measured]]), then, new Map());
  expect(page).toContain("3 passed, in 12 s on 2026-11-22, 2 processors.");
  expect(page).toContain("| kills | 1,200 |");
  expect([...sectionsOf(page).keys()]).toEqual(reliabilityTests.map(({ id }) => id));
  expect(sectionsOf(page).get("T03")).toContain("Not measured yet.");
});

test("a test that is not run again keeps its section, and a failure shows", () => {
  const first = reliabilityPage(reliabilityTests, new Map([["T01", measured]]), then, new Map());
  const failing = { ...measured, failed: 1 };
  const second = reliabilityPage(reliabilityTests, new Map([["T03", failing]]), then, sectionsOf(first));
  expect(sectionsOf(second).get("T01")).toBe(sectionsOf(first).get("T01"));
  expect(second).toContain("**1 failed**, 3 passed");
});
