/** One curve in a process of its own, started by grow.ts: it writes what it measured to the file named. Exit 1 where an answer was wrong. */
import { writeFile } from "node:fs/promises";
import { registry } from "../curves/registry.generated.ts";
import type { Curve } from "./curve.ts";

const [name, file] = process.argv.slice(2);
const curves: readonly Curve[] = registry;
const curve = curves.find((one) => one.name === name);
if (curve === undefined || file === undefined) throw new Error("started by grow.ts alone");

await writeFile(file, JSON.stringify(await curve.measure("whole", (line) => console.log(`  ${line}`))));
process.exit(0);
