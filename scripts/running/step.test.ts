import { expect, test } from "vitest";
import { failed, passed, runSteps, skipped, summary } from "./step.ts";

test("the steps are told as they end and summed up; one that throws has failed", async () => {
  const said: string[] = [];
  const total = await runSteps(
    [
      { name: "one", run: async () => passed(["a figure"]) },
      { name: "two", run: async () => failed(["a reason"]) },
      { name: "three", run: async () => skipped(["no browser"]) },
      { name: "four", run: () => Promise.reject(new Error("the disk is full")) },
      { name: "five", run: async () => ({ passed: 10, failed: 0, skipped: 2, report: [] }) },
    ],
    (line) => said.push(line),
    2,
  );
  expect(total).toEqual({ passed: 11, failed: 2, skipped: 3 });
  expect(summary(total)).toBe("11 passed, 2 failed, 3 skipped");
  expect(summary({ passed: 4, failed: 0, skipped: 0 })).toBe("4 passed, 0 failed");
  expect(said.toSorted().map((line) => line.replaceAll(/\d\.\d s/g, "… s"))).toEqual([
    "– three (… s)\n    no browser",
    "✓ five (… s)",
    "✓ one (… s)\n    a figure",
    "✗ four (… s)\n    Error: the disk is full",
    "✗ two (… s)\n    a reason",
  ]);
});
