/** Every curve at a tiny size: what it computes is right. How it grows, `npm run bench growth` says. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { registry } from "./curves/registry.generated.ts";
import type { Curve } from "./growth/curve.ts";
import { NotHere } from "./lane.ts";

const curves: readonly Curve[] = registry;

describe.each(curves)("$name", (curve) => {
  test("each size gives a value for each measure", { timeout: 300_000 }, async (context) => {
    const study = await curve
      .measure("tiny", () => {})
      .catch((error: unknown) => {
        if (error instanceof NotHere) context.skip(error.message);
        throw error;
      });
    expect(study.points.length).toBeGreaterThan(1);
    const counts = curve.measures.flatMap(({ what }, place) => (what.includes("queries") ? [place] : []));
    for (const { values } of study.points) {
      for (const place of counts) expect(values[place]).toBeGreaterThan(0);
      expect(values).toHaveLength(curve.measures.length);
      expect(values.filter((value) => value === undefined || value >= 0)).toHaveLength(curve.measures.length);
    }
  });
});

test("a curve bears its file's name", () => {
  const files = readdirSync(path.join(import.meta.dirname, "curves")).filter((file) => !file.endsWith(".generated.ts"));
  expect(curves.map(({ name }) => `${name}.ts`)).toEqual(files.sort());
});
