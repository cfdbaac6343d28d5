import { expect, test } from "vitest";
import { outcomeSaid, reached } from "./figure.ts";
import { type Prepared, type Row, type Side, WrongAnswer } from "./lane.ts";
import { figureOf } from "./measure-lane.ts";
import { processorSeconds, residentBytes, spentSeconds } from "./processor.ts";
import { compareSides, measureRounds } from "./rounds.ts";

const side = (name: string, found: string, ran: string[] = []): Side => ({
  name,
  run: () => {
    ran.push(name);
    return { answer: () => found, readings: { items: name === "ours" ? 6 : 3 } };
  },
});
const row: Row = {
  what: "items",
  opponent: "theirs",
  unit: "",
  better: "more",
  value: ({ readings }) => readings.items ?? 0,
  wanted: { timesBetter: 3 },
};

test("ours and theirs run in turn, and the ratio is of pairs", async () => {
  const ran: string[] = [];
  const prepared: Prepared = { sides: [side("ours", "42", ran), side("theirs", "42", ran)], rows: [row] };
  const rounds = await measureRounds(prepared, 2, () => {});
  expect(ran.slice(0, 5)).toEqual(["ours", "theirs", "ours", "theirs", "ours"]);
  expect(rounds).toHaveLength(2);
  const figure = figureOf(row, prepared, rounds);
  expect(figure).toMatchObject({ ours: { median: 6 }, theirs: { median: 3 }, ratio: { min: 2, median: 2, max: 2 } });
  expect(reached(figure)).toBeCloseTo(2 / 3);
  expect(outcomeSaid({ ...figure, noisy: false })).toBe("**short by 33 %**");
});

test("control: an opponent that gives something else fails the lane, at first and in any round", async () => {
  await expect(compareSides({ sides: [side("ours", "42"), side("theirs", "41")], rows: [] })).rejects.toThrow(WrongAnswer);
  await expect(compareSides({ sides: [side("ours", "42")], rows: [], expected: "41" })).rejects.toThrow(WrongAnswer);
  let runs = 0;
  const late: Side = { name: "theirs", run: () => ({ answer: () => (++runs > 1 ? "41" : "42") }) };
  await expect(measureRounds({ sides: [side("ours", "42"), late], rows: [] }, 1, () => {})).rejects.toThrow(WrongAnswer);
});

test("an opponent that is not there is told, with why", async () => {
  const prepared: Prepared = {
    sides: [side("ours", "42")],
    rows: [row],
    absent: [{ name: "theirs", why: "it was never built" }],
  };
  const figure = figureOf(row, prepared, await measureRounds(prepared, 1, () => {}));
  expect(outcomeSaid(figure)).toBe("not measured: it was never built");
});

test("processor time and memory of this process are seen, and are no more than the machine spent", () => {
  const [own, spent] = [processorSeconds(), spentSeconds()];
  const until = performance.now() + 60;
  while (performance.now() < until);
  expect(processorSeconds() - own).toBeGreaterThan(0.01);
  expect(spentSeconds() - spent).toBeGreaterThan(0.01);
  expect(residentBytes()).toBeGreaterThan(10_000_000);
});
