import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepFigures } from "../figures.ts";
import { connected, type Opened, opened } from "../opened.ts";
import { type Books, checkBooks, instantsSeen } from "./check-books.ts";
import { type Failpoint, failpoints, killedCode } from "./failpoints.ts";
import { killRounds } from "./kill-rounds.ts";
import { startBooks, type Told } from "./start-books.ts";

const rounds = process.env.TEST_LONG === "1" ? 20 : 3;
const longestStartMs = 30_000;

let garant: Opened;
beforeEach(async () => {
  garant = await opened();
  await connected(garant);
  await garant.close();
});
afterEach(() => garant.end());

type Failed = Books & {
  readonly halves: readonly number[];
  readonly codes: readonly (number | null)[];
  readonly slowestMs: number;
};

/** Ended so often at one point, each time a passage later, with the same writers and keys as where it is killed from outside. */
async function failedAt(point: Failpoint, flags: readonly string[] = []): Promise<Failed> {
  const codes: (number | null)[] = [];
  const start = async (round: number) => {
    const books = await startBooks(garant.dataFolder, [`--fail=${point}:${round + 1}`, ...flags]);
    const ended = async () => void codes.push(await Promise.race([books.gone, delay(longestStartMs, null)]));
    return { ...books, kill: async () => ended().then(books.kill) };
  };
  const { acknowledged, told, startMs } = await killRounds<Told>({ rounds, start, writers: 4, mostMs: 0 });
  garant = await garant.again();
  const receipts = new Map([...acknowledged].map(([key, one]) => [key, "receipt" in one ? one.receipt : ""]));
  const observed = told.flatMap((one) => ("observed" in one ? [one.observed] : []));
  const books = await checkBooks(garant, "ours", "ocp01", { receipts, observed });
  const seen = await instantsSeen(garant, "ours", "ocp01");
  const gaps = await garant.store.read("ours", (tx) => tx.selectFrom("watching_gap").select("from").execute());
  const halves = gaps.map(({ from }) => from).filter((at) => !seen.has(at));
  return { ...books, halves, codes, slowestMs: Math.max(...startMs) };
}

describe("a process that ends at a failpoint loses nothing that it acknowledged, and halves nothing (T03)", () => {
  test.each(failpoints)("%s", { timeout: 20 * 60_000 }, async (point) => {
    const { lost, doubled, receiptsWrong, observationsLost, faults, halves, codes, slowestMs } = await failedAt(point);
    expect({ lost, doubled, receiptsWrong, observationsLost, faults, halves }).toEqual({
      ...{ lost: [], doubled: [], receiptsWrong: [], observationsLost: [], faults: [], halves: [] },
    });
    expect(codes).toEqual(Array.from({ length: rounds }, () => killedCode));
    expect(slowestMs).toBeLessThan(longestStartMs);
    await keepFigures("T03", { [`ends ${point}`]: rounds, [`slowest start after ${point} (ms)`]: Math.round(slowestMs) });
  });
});

test("control: acknowledging before the commit loses what the failpoint before it takes", { timeout: 120_000 }, async () => {
  const { lost, observationsLost } = await failedAt("before-commit", ["--acknowledge-before-commit"]);
  expect(lost.length + observationsLost.length).toBeGreaterThan(0);
  await keepFigures("T03", { "acts lost by the control": lost.length + observationsLost.length });
});
