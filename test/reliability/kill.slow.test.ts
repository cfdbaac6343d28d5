import { afterEach, beforeEach, expect, test } from "vitest";
import { keepFigures } from "../figures.ts";
import { connected, type Opened, opened } from "../opened.ts";
import { type Books, checkBooks, instantsSeen } from "./check-books.ts";
import { killRounds, outcomeText } from "./kill-rounds.ts";
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
    mostMs: 500,
  });
  garant = await garant.again();
  const receipts = new Map([...outcome.acknowledged].map(([key, told]) => [key, "receipt" in told ? told.receipt : ""]));
  const observed = outcome.told.flatMap((told) => ("observed" in told ? [told.observed] : []));
  const books = await checkBooks(garant, "ours", "ocp01", { receipts, observed });
  console.log(outcomeText(outcome), books.counts);
  return { ...books, acknowledged: outcome.acknowledged.size, repeated: outcome.repeated };
}

/** Facts that stand without the observations of their transaction. */
async function halves(): Promise<number[]> {
  const seen = await instantsSeen(garant, "ours", "ocp01");
  const gaps = await garant.store.read("ours", (tx) => tx.selectFrom("watching_gap").select("from").execute());
  return gaps.map(({ from }) => from).filter((at) => !seen.has(at));
}

const rounds = process.env.TEST_LONG === "1" ? 200 : 20;

test(`killed ${rounds} times while it observes, seals and records: nothing acknowledged is lost, nothing is there twice (T01)`, async () => {
  const { lost, doubled, receiptsWrong, observationsLost, faults, acknowledged, repeated } = await killed(rounds, []);
  const wrong = { lost, doubled, receiptsWrong, observationsLost, faults, halves: await halves() };
  expect(wrong).toEqual({ lost: [], doubled: [], receiptsWrong: [], observationsLost: [], faults: [], halves: [] });
  expect(acknowledged).toBeGreaterThan(rounds);
  expect(repeated).toBeGreaterThan(0);
  await keepFigures("T01", {
    "kills of the books": rounds,
    "acts acknowledged by the books": acknowledged,
    "acts posted again": repeated,
  });
}, 1_200_000);

test("control: acknowledging before the commit loses some", async () => {
  const books = await killed(8, ["--acknowledge-before-commit"]);
  const lost = books.lost.length + books.observationsLost.length;
  expect(lost).toBeGreaterThan(0);
  await keepFigures("T01", { "acts lost by the control in 8 kills": lost });
  expect(books.faults).toEqual([]);
}, 120_000);
