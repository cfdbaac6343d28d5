/** One lane in a process of its own, started by main.ts: it writes what it measured to the file named. Exit 1 where an answer was wrong. */
import { writeFile } from "node:fs/promises";
import type { Lane } from "./lane.ts";
import { registry } from "./lanes/registry.generated.ts";
import { measureLane } from "./measure-lane.ts";

const [name, file] = process.argv.slice(2);
const lanes: readonly Lane[] = registry;
const lane = lanes.find((one) => one.name === name);
if (lane === undefined || file === undefined) throw new Error("started by main.ts alone");

const study = await measureLane(lane, (line) => console.log(`  ${line}`));
await writeFile(file, JSON.stringify(study));
process.exit(0);
