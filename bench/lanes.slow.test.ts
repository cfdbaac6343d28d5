/** Every lane at a tiny size: what it computes is right. How fast it is, `npm run bench` says. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Lane, NotHere, type Prepared, type Side, WrongAnswer } from "./lane.ts";
import { registry } from "./lanes/registry.generated.ts";
import { compareSides } from "./rounds.ts";

const lanes: readonly Lane[] = registry;
const patient = { timeout: 300_000 };

describe.each(lanes)("$name", (lane) => {
  test("all sides give the same, and an opponent that errs fails the lane", patient, async (context) => {
    if ("study" in lane) {
      await lane.study("tiny", () => {});
      return;
    }
    const prepared = await preparedTiny(lane.prepare, context.skip);
    if (prepared.end !== undefined) onTestFinished(prepared.end, 60_000);
    const { answer } = await compareSides(prepared);
    expect(answer).not.toBe("");
    const last = prepared.sides.at(-1) ?? prepared.sides[0];
    const wrong: Prepared = { ...prepared, expected: answer, sides: [erring(last)] };
    await expect(compareSides(wrong)).rejects.toThrow(WrongAnswer);
  });
});

test("a lane bears its file's name", () => {
  const files = readdirSync(path.join(import.meta.dirname, "lanes")).filter((file) => !file.endsWith(".generated.ts"));
  expect(lanes.map(({ name }) => `${name}.ts`)).toEqual(files.sort());
});

/** Skips where the machine has not what the lane needs. */
async function preparedTiny(prepare: Exclude<Lane, { study: unknown }>["prepare"], skip: (why: string) => never) {
  try {
    return await prepare("tiny", () => {});
  } catch (error) {
    if (error instanceof NotHere) skip(error.message);
    throw error;
  }
}

function erring({ name, run }: Side): Side {
  return {
    name,
    run: async () => {
      const { answer } = await run();
      return { answer: async () => `${await answer()}, or nearly` };
    },
  };
}
