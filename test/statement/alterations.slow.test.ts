/** 10,000 random alterations of a one-day bundle, by somebody who has no key: all refused. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { keepFigures } from "../figures.ts";
import { alterationNames } from "./alterations.ts";

const count = Number(process.env.GARANT_ALTERATIONS ?? 10_000);
const threads = Math.min(4, availableParallelism());
const seedsApart = 1_000_000;

test(`${count} random alterations are refused`, { timeout: 600_000 }, async () => {
  const shares = Array.from({ length: threads }, (_, at) => ({ from: 1 + at * seedsApart, count: Math.ceil(count / threads) }));
  const shards = await Promise.all(shares.map(altered));
  expect(shards.flatMap(({ missed }) => missed)).toEqual([]);
  const tried = shards.flatMap((shard) => shard.tried);
  const rare = alterationNames.filter((name) => tried.filter((one) => one === name).length < count / 50);
  expect(rare, "hardly tried").toEqual([]);
  await keepFigures("T13", { "alterations refused": count });
});

/** What was tried, and what of it was not refused. */
type Shard = { readonly tried: readonly string[]; readonly missed: readonly string[] };

function altered(workerData: { from: number; count: number }): Promise<Shard> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./alterations-shard.ts", import.meta.url), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
