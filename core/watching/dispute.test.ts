import { expect, test } from "vitest";
import type { ComponentState, Spell } from "./component.ts";
import { heardOn } from "./dispute.ts";

const states: Readonly<Record<string, ComponentState>> = { "+": "up", "#": "seen", h: "held", ".": "unknown" };

/** A component drawn as text, one sign a millisecond: up, seen down, held, unknown. */
function spells(drawn: string): Spell<ComponentState>[] {
  return [...drawn.matchAll(/(.)\1*/g)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
    state: states[run[0]],
  }));
}

/** The same with the users heard: `?` in dispute. `r` and `n` mark restorations and notifications. */
function heard(drawn: string, said: string): string {
  const marks = (sign: string) => [...said].flatMap((mark, at) => (mark === sign || mark === "b" ? [at] : []));
  const finding = heardOn(spells(drawn), marks("r"), marks("n"));
  const all = [..."+".repeat(drawn.length)];
  for (const { from, to } of finding.down) all.fill("#", from, to);
  for (const { from, to } of finding.disputed) all.fill("?", from, to);
  for (const { from, to } of finding.unknown) all.fill(".", from, to);
  return all.join("");
}

const table: [rule: string, drawn: string, said: string, heard: string][] = [
  ["nobody says anything", "++####++", "        ", "++####++"],
  ["a restoration while it is seen down is a dispute", "++####++", "    r   ", "++##??++"],
  ["one at the first instant of the outage is none", "++####++", "  r     ", "++####++"],
  ["one before it is none", "++####++", " r      ", "++####++"],
  ["one after it is none", "++####++", "      r ", "++####++"],
  ["a later notification ends the dispute", "++####++", "   rn   ", "++#?##++"],
  ["one at the same instant does not", "++####++", "   b    ", "++#???++"],
  ["another restoration begins another dispute", "++#####++", "   rnr  ", "++#?#??++"],
  ["a second restoration changes nothing", "++#####++", "   rrn  ", "++#??##++"],
  ["held after the dispute is unknown", "++##hh++", "   r    ", "++#?..++"],
  ["held after a dispute that a notification ended stays down", "++###hh++", "   rn   ", "++#?###++"],
  ["a notification while it is held ends nothing", "++##hhh++", "   r n  ", "++#?...++"],
  ["held when the user says so is unknown from then on", "++##hhh++", "     r  ", "++###..++"],
  ["held from the instant at which the user says so", "++##hh++", "    r   ", "++##..++"],
  ["what is seen after that is down again", "++##hh##++", "   r      ", "++#?..##++"],
  ["seen again at the instant of a restoration is a dispute", "++##hh##++", "      r   ", "++####??++"],
];
test.each(table)("%s", (_, drawn, said, expected) => expect(heard(drawn, said)).toBe(expected));
