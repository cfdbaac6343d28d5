import { expect, test } from "vitest";
import type { AllKept } from "./kept-figures.ts";
import type { Lane } from "./lane.ts";
import { marks, pageWith } from "./page.ts";

const lanes: Lane[] = ["first", "second"].map((name) => ({ name, title: `the ${name}`, study: async () => ({ figures: [] }) }));
const hand = (between: string) => `# Performance\n\nBefore.\n\n${marks.begin}\n${between}${marks.end}\n\nWhat was tried.\n`;
const spread = { min: 90, median: 120, max: 1_500 };
const first: AllKept = {
  first: {
    ...{ day: "2026-11-23", machine: "2 processors", seconds: 61 },
    figures: [
      {
        ...{ what: "a thing", unit: "ms", wanted: { timesBetter: 10 }, opponent: "Other", oursCpuS: 0.25, theirsCpuS: 3 },
        ...{ ours: spread, theirs: spread, ratio: { min: 8, median: 9, max: 11 }, noisy: true },
      },
    ],
    text: "A curve.",
  },
};

test("rows stand between the marks, and what is written by hand stays", () => {
  const page = pageWith(hand("old\n"), lanes, first);
  expect(page).toContain(
    "| `first` | a thing | 120 ms (90–1,500) | Other: 120 ms (90–1,500) | 9 × (8–11) | 0.25 s / 3 s | ≥ 10 × | **short by 10 %**, noisy |",
  );
  expect(page).toContain("Measured on 2026-11-23: 2 processors. In 2 min: `first`.");
  expect(page).toContain("## first: the first\n\nA curve.");
  expect(page).not.toContain("old");
  expect([page.startsWith("# Performance\n\nBefore.\n"), page.endsWith("What was tried.\n")]).toEqual([true, true]);
});

test("a lane that was not run now keeps its rows", () => {
  const more: AllKept = { ...first, second: { day: "2026-11-24", machine: "2 processors", seconds: 5, figures: [] } };
  expect(pageWith(pageWith(hand(""), lanes, first), lanes, more)).toContain("| `first` | a thing |");
  expect(() => pageWith("# Performance\n", lanes, first)).toThrow(/marks/);
});
