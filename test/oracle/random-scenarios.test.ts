import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { keepFigures } from "../figures.ts";
import { agree, told } from "./agree.ts";
import { shrunk } from "./arbitrary.ts";
import { scenarioCount as count, firstSeed as first } from "./effort.ts";
import { scenarioOfSeed } from "./scenarios.ts";

const threads = Math.min(4, availableParallelism());

test(`the implementation equals the oracle on ${count} random scenarios, from seed ${first} on`, {
  timeout: 900_000,
}, async () => {
  const share = Math.ceil(count / threads);
  const ranges = Array.from({ length: threads }, (_, index) => ({
    from: first + index * share,
    to: first + Math.min(count, (index + 1) * share),
  }));
  const failing = (await Promise.all(ranges.map(disagreements))).flat();
  expect(failing.length, failing.length === 0 ? "" : explained(failing)).toBe(0);
  await keepFigures("T20", { "months equal to the oracle": count, "first seed": first });
});

function disagreements(workerData: { from: number; to: number }): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./shard.ts", import.meta.url), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

function explained(failing: readonly number[]): string {
  const smallest = shrunk(scenarioOfSeed(failing[0]), (scenario) => agree(scenario));
  return `seeds ${failing.slice(0, 10).join(", ")} differ; seed ${failing[0]} at its smallest:\n${told(smallest)}`;
}
