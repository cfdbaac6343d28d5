/** What a test of reliability measured, for `docs/reliability.md`: said always, written there where `GARANT_FIGURES=1` asks for it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const page = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));

const head = `# Reliability

Faults that are made on purpose, and what was measured. Each line is written by its test: run it with \`GARANT_FIGURES=1\`.
Each test has a control, a seeded mistake that it must catch. The numbers are those of the project's list of tests.

| test | file | figures |
| --- | --- | --- |
`;

/** One line a test, in the order of their numbers. `file`: under \`test/\`, what `npx vitest run` is given. */
export function writeFigure(test: string, file: string, figures: string): void {
  console.log(`${test}: ${figures}`);
  if (process.env.GARANT_FIGURES !== "1") return;
  const before = existsSync(page) ? readFileSync(page, "utf8") : head;
  const rows = before.split("\n").filter((line) => /^\| T\d/.test(line) && !line.startsWith(`| ${test} `));
  const row = `| ${test} | \`${file}\` | ${figures} |`;
  writeFileSync(page, `${head}${[...rows, row].sort().join("\n")}\n`);
}
