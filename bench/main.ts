/** `npm run bench [name…] [--minutes M]`, `npm run bench growth [name…]`: measures those curves, or those lanes (without a name the whole table, not what stands apart), each in a process of its own. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { writtenApart } from "./apart.ts";
import { outcomeSaid, processorSaid, ratioSaid, spreadSaid, wantedSaid } from "./figure.ts";
import { grow } from "./growth/grow.ts";
import { readKept, writeKept } from "./kept-figures.ts";
import type { Lane, Study } from "./lane.ts";
import { registry } from "./lanes/registry.generated.ts";
import { machineSaid } from "./machine.ts";
import { pageWith } from "./page.ts";

const root = path.resolve(import.meta.dirname, "..");
const [page, figuresFile] = [path.join(root, "docs/performance.md"), path.join(root, "docs/performance.json")];
const lanes: readonly Lane[] = registry;

const { values, positionals: asked } = parseArgs({ options: { minutes: { type: "string" } }, allowPositionals: true });
// Each lane is a process of its own: it reads there how long it soaks.
if (values.minutes !== undefined) process.env.GARANT_SOAK_MINUTES = values.minutes;
if (asked[0] === "growth") process.exit((await grow(asked.slice(1))) ? 0 : 1);
const unknown = asked.filter((name) => lanes.every((lane) => lane.name !== name));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: no such lane; there are ${lanes.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
for (const lane of lanes.filter(({ name, apart }) => (asked.length === 0 ? apart !== true : asked.includes(name)))) {
  console.log(`${lane.name}: ${lane.title}`);
  const began = performance.now();
  const text = await writtenApart("run-lane.ts", lane.name);
  const seconds = Math.round((performance.now() - began) / 1_000);
  if (text === undefined) process.exitCode = 1;
  else await keep(lane, asStudy(JSON.parse(text)), seconds);
}

async function keep(lane: Lane, study: Study, seconds: number): Promise<void> {
  tell(study);
  const day = new Date().toISOString().slice(0, 10);
  const kept = { ...(await readKept(figuresFile)), [lane.name]: { day, machine: machineSaid(), seconds, ...study } };
  await writeKept(figuresFile, kept);
  await writeFile(page, pageWith(await readFile(page, "utf8"), lanes, kept));
}

function tell({ figures }: Study): void {
  for (const figure of figures) {
    const { what, unit, ours, opponent, theirs, ratio } = figure;
    const parts = [
      ...(ours ? [spreadSaid(ours, unit)] : []),
      ...(theirs ? [`${opponent} ${spreadSaid(theirs, unit)}`] : []),
      ...(ratio ? [ratioSaid(ratio)] : []),
      `processor ${processorSaid(figure)}`,
      `wanted ${wantedSaid(figure)}: ${outcomeSaid(figure)}`,
    ];
    console.log(`  ${what}: ${parts.join("; ")}`);
  }
}

/** Sound because only run-lane.ts writes there. */
function asStudy(value: unknown): Study {
  return value as Study;
}
