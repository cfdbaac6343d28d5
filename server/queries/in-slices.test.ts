import { expect, test } from "vitest";
import { inSlices } from "./in-slices.ts";

/** Keeps the thread for so long. */
function spin(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** How often another had its turn before `run` was done. */
async function othersDuring(run: () => Promise<unknown>): Promise<number> {
  let [turns, done] = [0, false];
  const other = (): void => {
    turns += 1;
    if (!done) setImmediate(other);
  };
  setImmediate(other);
  await run();
  done = true;
  return turns;
}

const eight = [0, 1, 2, 3, 4, 5, 6, 7];

test("gives all of them in their order", async () => {
  expect(await inSlices(eight, (one) => one * 2)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
  expect(await inSlices([], () => 1)).toEqual([]);
});

test("others have their turns in between; control: in one go they have none", async () => {
  const slow = () => spin(6);
  expect(await othersDuring(() => inSlices(eight, slow))).toBeGreaterThanOrEqual(3);
  expect(await othersDuring(async () => eight.map(slow))).toBe(0);
});

test("what throws rejects, and nothing after it is begun", async () => {
  const begun: number[] = [];
  const run = inSlices(eight, (one) => {
    begun.push(one);
    if (one === 2) throw new Error("two");
  });
  await expect(run).rejects.toThrow("two");
  expect(begun).toEqual([0, 1, 2]);
});
