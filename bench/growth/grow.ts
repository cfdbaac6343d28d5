/** `npm run bench growth [name…]`: measures those curves (without a name all) and writes them into docs/scale.md. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { writtenApart } from "../apart.ts";
import { registry } from "../curves/registry.generated.ts";
import { machineSaid } from "../machine.ts";
import type { Curve, CurveStudy } from "./curve.ts";
import { type AllCurves, fitSaid, scalePageWith } from "./scale-page.ts";

const docs = path.resolve(import.meta.dirname, "../../docs");
const [page, keptFile] = [path.join(docs, "scale.md"), path.join(docs, "scale.json")];
const curves: readonly Curve[] = registry;

/** False where a curve failed or there is none of a name. */
export async function grow(asked: readonly string[]): Promise<boolean> {
  const unknown = asked.filter((name) => curves.every((curve) => curve.name !== name));
  if (unknown.length > 0) {
    console.error(`${unknown.join(", ")}: no such curve; there are ${curves.map(({ name }) => name).join(", ")}`);
    return false;
  }
  let whole = true;
  for (const curve of curves.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    console.log(`${curve.name}: ${curve.title}`);
    const began = performance.now();
    const text = await writtenApart("growth/run-curve.ts", curve.name);
    const seconds = Math.round((performance.now() - began) / 1_000);
    if (text === undefined) whole = false;
    else await keep(curve, asStudy(JSON.parse(text)), seconds);
  }
  return whole;
}

async function keep(curve: Curve, study: CurveStudy, seconds: number): Promise<void> {
  curve.measures.forEach((measure, place) => {
    console.log(`  ${measure.what}: grows by the exponent ${fitSaid(measure, study.points, place)}`);
  });
  const before = asCurves(JSON.parse(await readFile(keptFile, "utf8").catch(() => "{}")));
  const day = new Date().toISOString().slice(0, 10);
  const kept: AllCurves = { ...before, [curve.name]: { day, machine: machineSaid(), seconds, ...study } };
  await writeFile(keptFile, `${JSON.stringify(kept, null, 2)}\n`);
  await writeFile(page, scalePageWith(await readFile(page, "utf8"), curves, kept));
}

/** Sound because only run-curve.ts writes there; what was undefined became null. */
function asStudy(value: CurveStudy): CurveStudy {
  const points = value.points.map(({ size, values }) => ({ size, values: values.map((one) => one ?? undefined) }));
  return { ...value, points };
}

/** Sound because only `keep` writes there. */
function asCurves(value: Record<string, AllCurves[string]>): AllCurves {
  return Object.fromEntries(Object.entries(value).map(([name, kept]) => [name, { ...kept, ...asStudy(kept) }]));
}
