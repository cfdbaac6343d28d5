/** 10,000 random alterations of a one-day bundle, by somebody who has no key: all refused. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { keepFigures } from "../figures.ts";

const count = Number(process.env.GARANT_ALTERATIONS ?? 10_000);
const threads = Math.min(4, availableParallelism());
const seedsApart = 1_000_000;

test(`${count} random alterations are refused`, { timeout: 600_000 }, async () => {
  const shares = Array.from({ length: threads }, (_, at) => ({ from: 1 + at * seedsApart, count: Math.ceil(count / threads) }));
  expect((await Promise.all(shares.map(missed))).flat()).toEqual([]);
  await keepFigures("T13", { "alterations refused": count });
});

function missed(workerData: { from: number; count: number }): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./alterations-shard.ts", import.meta.url), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
