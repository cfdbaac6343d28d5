import { afterEach, beforeEach, expect, test } from "vitest";
import { connected, type Opened, opened } from "../opened.ts";
import { type Books, checkBooks } from "./check-books.ts";
import { killRounds } from "./kill-rounds.ts";
import { startBooks, type Told } from "./start-books.ts";

let garant: Opened;
beforeEach(async () => {
  garant = await opened();
  await connected(garant);
  await garant.close();
});
afterEach(() => garant.end());

async function killed(rounds: number, flags: readonly string[]): Promise<Books & { acknowledged: number; repeated: number }> {
  const outcome = await killRounds<Told>({
    rounds,
    start: () => startBooks(garant.dataFolder, flags),
    writers: 4,
    livesMs: { least: 60, most: 700 },
  });
  garant = await garant.again();
  const receipts = new Map([...outcome.acknowledged].map(([key, told]) => [key, "receipt" in told ? told.receipt : ""]));
  const observed = outcome.told.flatMap((told) => ("observed" in told ? [told.observed] : []));
  const books = await checkBooks(garant, "ours", "ocp01", { receipts, observed });
  const { acknowledged, repeated, startMs } = outcome;
  const median = startMs.toSorted((one, other) => one - other)[startMs.length >> 1];
  console.log(
    `${rounds} kills, start ${Math.round(median ?? 0)} ms, ${acknowledged.size} acknowledged, ${repeated} posted again`,
    books.counts,
  );
  return { ...books, acknowledged: acknowledged.size, repeated };
}

test("killed 50 times while it observes, seals and records: nothing acknowledged is lost, nothing is there twice (T01)", async () => {
  const books = await killed(50, []);
  const { lost, doubled, receiptsWrong, observationsLost, halves, faults } = books;
  expect({ lost, doubled, receiptsWrong, observationsLost, halves, faults }).toEqual({
    ...{ lost: [], doubled: [], receiptsWrong: [], observationsLost: [], halves: [], faults: [] },
  });
  expect(books.acknowledged).toBeGreaterThan(200);
  expect(books.repeated).toBeGreaterThan(0);
}, 300_000);

test("control: acknowledging before the commit loses some", async () => {
  const books = await killed(8, ["--acknowledge-before-commit"]);
  expect(books.lost.length + books.observationsLost.length).toBeGreaterThan(0);
  expect(books.faults).toEqual([]);
}, 120_000);
