/** `npm run reliability [T01 …]`: those tests (all, where none is named) at full length, then the page. Exit 1 where one fails. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Figures, KeptFigures } from "../../test/figures.ts";
import { root } from "../running/tool.ts";
import { runVitest } from "../running/vitest-run.ts";
import { type Measured, reliabilityPage, sectionsOf } from "./page.ts";
import { type ReliabilityTest, reliabilityTests } from "./tests.ts";

const asked = new Set(process.argv.slice(2));
const unknown = [...asked].filter((name) => reliabilityTests.every(({ id }) => id !== name));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: no such test; there are ${reliabilityTests.map(({ id }) => id).join(", ")}`);
  process.exit(2);
}

const page = path.join(root, "docs/reliability.md");
const measured = new Map<ReliabilityTest["id"], Measured>();
for (const test of reliabilityTests.filter(({ id }) => asked.size === 0 || asked.has(id)))
  measured.set(test.id, await measure(test));
const before = sectionsOf(await readFile(page, "utf8").catch(() => ""));
const machine = `${os.availableParallelism()} processors (${os.cpus()[0]?.model ?? "unknown"}), load ${os.loadavg()[0]?.toFixed(1)}`;
await writeFile(
  page,
  reliabilityPage(reliabilityTests, measured, { machine, day: new Date().toISOString().slice(0, 10) }, before),
);
process.exitCode = [...measured.values()].some(({ failed }) => failed > 0) ? 1 : 0;

async function measure(test: ReliabilityTest): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "garant-figures-"));
  const began = performance.now();
  Object.assign(process.env, { GARANT_FIGURES: folder, TEST_LONG: "1" });
  const { passed, failed, skipped, report } = await runVitest({
    scenarios: 200_000,
    args: ["--no-file-parallelism", ...test.files],
  });
  for (const line of report) console.log(`  ${line}`);
  const seconds = (performance.now() - began) / 1_000;
  console.log(`${failed > 0 ? "✗" : "✓"} ${test.id} ${test.title} (${seconds.toFixed(0)} s)`);
  const figures = await figuresIn(folder);
  await rm(folder, { recursive: true });
  return { passed, failed, skipped, seconds, figures };
}

async function figuresIn(folder: string): Promise<Figures> {
  const texts = await Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file), "utf8")));
  return Object.assign({}, ...texts.map((text) => asKept(JSON.parse(text)).figures));
}

/** Sound because only test/figures.ts writes there. */
function asKept(value: unknown): KeptFigures {
  return value as KeptFigures;
}
