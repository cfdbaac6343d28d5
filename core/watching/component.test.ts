import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComponentState, componentSpells, timeIn } from "./component.ts";
import type { SeriesState } from "./series.ts";
import { type Eye, majority, tallies } from "./tally.ts";

const states: Readonly<Record<string, SeriesState>> = { "+": "ok", "#": "failing", ".": "unknown" };
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** A vantage drawn as text, one sign a millisecond; a blank: it does not belong. */
function eye(drawn: string): Eye {
  const [from, to] = [drawn.search(/\S/), drawn.trimEnd().length];
  const changes = [...drawn].flatMap((sign, at) => (states[sign] === undefined ? [] : [{ at, state: states[sign] }]));
  return { belongs: { from, to: to === drawn.length ? always.to : to }, changes: changes[Symbol.iterator]() };
}

const signs: Readonly<Record<ComponentState, string>> = { up: "+", seen: "#", held: "h", unknown: "." };

function together(...vantages: string[]): string {
  const length = Math.max(...vantages.map((drawn) => drawn.length));
  const spells = componentSpells({ from: 0, to: length }, tallies(vantages.map(eye), 0));
  return spells.map(({ from, to, state }) => signs[state].repeat(to - from)).join("");
}

const table: [rule: string, vantages: string[], component: string][] = [
  ["one vantage is a majority of one", ["..++##++"], "..++##++"],
  ["one of three says too little", ["++##++", "......", "......"], "......"],
  ["two of three say enough, if they agree", ["++##++", "++##++", "......"], "++##++"],
  ["one failing of three is no outage", ["++##++", "++++++", "++++++"], "++++++"],
  ["two failing of three is one", ["++##++", "++##++", "++++++"], "++##++"],
  ["an outage does not end by silence", ["++##....++"], "++##hhhh++"],
  ["nor by one failing vantage that is left", ["##..##", "######", "##..##"], "##hh##"],
  ["one good vantage that is left makes it unknown", ["##..++", "##++++", "##..++"], "##..++"],
  ["a tie keeps an outage", ["++##++", "++####"], "++####"],
  ["a tie makes anything else unknown", ["++++", "++##"], "++.."],
  ["a vantage that joins raises the majority that is needed", ["++++++", "   .++", "   .++"], "+++.++"],
  ["a vantage that leaves lowers it", ["++++++", "...   ", "...   "], "...+++"],
  ["a vantage that leaves takes its failure with it", ["######", "###   ", "++++++"], "######"],
];
test.each(table)("%s", (_, vantages, component) => expect(together(...vantages)).toBe(component));

const anyDrawn = fc.string({ unit: fc.constantFrom("+", "+", "#", "#", "."), minLength: 24, maxLength: 24 });

test("spells follow one another without a hole, and no two neighbours are alike", () =>
  fc.assert(
    fc.property(fc.array(anyDrawn, { minLength: 1, maxLength: 5 }), (vantages) => {
      const spells = componentSpells(always, tallies(vantages.map(eye), always.from));
      expect([spells[0].from, spells.at(-1)?.to]).toEqual([always.from, always.to]);
      for (const [place, { from, state }] of spells.entries()) {
        expect(spells[place - 1]?.to ?? always.from).toBe(from);
        expect(spells[place - 1]?.state).not.toBe(state);
      }
    }),
  ));

test("a component is up exactly where the vantages say so, whatever was before", () =>
  fc.assert(
    fc.property(fc.array(anyDrawn, { minLength: 1, maxLength: 5 }), (vantages) => {
      const up = timeIn(componentSpells(always, tallies(vantages.map(eye), always.from)), "up");
      for (const { at, ...tally } of tallies(vantages.map(eye), always.from)) {
        expect(up.some(({ from, to }) => from <= at && at < to)).toBe(majority({ at, ...tally }) === "up");
      }
    }),
  ));

test("down begins by being seen; held follows only what was down", () =>
  fc.assert(
    fc.property(fc.array(anyDrawn, { minLength: 1, maxLength: 5 }), (vantages) => {
      const spells = componentSpells(always, tallies(vantages.map(eye), always.from));
      for (const [place, { state }] of spells.entries()) if (state === "held") expect(spells[place - 1].state).toBe("seen");
    }),
  ));
