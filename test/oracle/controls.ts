/** Seeded bugs: each is a definition of the page got wrong in a way that people do get it wrong. The comparison must catch every one. */
import { type Definition, rules } from "./definition.ts";

const thirtyDays = 30 * 86_400_000;

export const controls: Readonly<Record<string, Definition>> = {
  "a float in the verdict": {
    ...rules,
    missed: (counted, length, objective) =>
      counted > (length * (100 - Number(objective.numerator) / Number(objective.denominator))) / 100,
  },
  "a float in what is shown": { ...rules, shown: (part, whole) => ((part / whole) * 100).toFixed(4) },
  "a month of 30 days": { ...rules, bounds: ({ from }) => ({ from, to: from + thirtyDays }) },
  "silence taken as success": { ...rules, silent: "ok" },
  "a majority of those configured instead of those reporting": { ...rules, electorate: ({ known }) => known },
};
