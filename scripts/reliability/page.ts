/** docs/reliability.md from what the tests measured. Nothing in it is written by hand. */
import type { Figures, TestId } from "../../test/figures.ts";
import type { ReliabilityTest } from "./tests.ts";

export type Measured = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  readonly figures: Figures;
};
export type Circumstances = { readonly machine: string; readonly day: string };

/** The page, in the order of the tests; one that was not run now keeps what is said of it (`before`). */
export function reliabilityPage(
  tests: readonly ReliabilityTest[],
  measured: ReadonlyMap<TestId, Measured>,
  { machine, day }: Circumstances,
  before: ReadonlyMap<string, string>,
): string {
  const sections = tests.map((test) => {
    const found = measured.get(test.id);
    if (found === undefined) return before.get(test.id) ?? `${head(test)}\nNot measured yet.\n`;
    return `${head(test)}\n${outcome(found)}, in ${found.seconds.toFixed(0)} s on ${day}, ${machine}.\n\n${tableOf(found.figures)}`;
  });
  return `${introduction}\n${sections.join("\n")}`;
}

/** The sections of a page that was written before, by test. */
export function sectionsOf(page: string): Map<string, string> {
  const parts = page.split(/^(?=## T\d+)/m).slice(1);
  return new Map(parts.map((part) => [idOf(part), part.replace(/\n+$/, "\n")]));
}

function idOf(section: string): string {
  return /^## (T\d+)/.exec(section)?.[1] ?? "";
}

const introduction = `# Reliability

Each test kills, cuts, alters or recomputes something real, and each has a control: a seeded fault that the same check must find.
\`npm test\` runs all of them, some for fewer rounds; \`npm run reliability\` runs them at full length and writes this page.
`;

function head({ id, title, wanted, control }: ReliabilityTest): string {
  return `## ${id}: ${title}

- Wanted: ${wanted}.
- Control: ${control}.
- Run it: \`npm run reliability ${id}\`
`;
}

function outcome({ passed, failed, skipped }: Measured): string {
  const left = skipped > 0 ? `, ${skipped} skipped` : "";
  return failed === 0 ? `${passed} passed${left}` : `**${failed} failed**, ${passed} passed${left}`;
}

function tableOf(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, value]) => `| ${name} | ${shown(value)} |`);
  return rows.length === 0 ? "" : `| figure | |\n| --- | --: |\n${rows.join("\n")}\n`;
}

function shown(value: string | number): string {
  return typeof value === "number" ? value.toLocaleString("en-GB") : value;
}
