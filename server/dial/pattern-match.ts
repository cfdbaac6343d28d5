/** Whether a text matches an expression, within a bounded time: a pattern that backtracks without end must not hold up the other probes. */
import { createContext, Script } from "node:vm";
import { OwnTrouble } from "./run.ts";

/** Longest time (ms) that one match may take; a probe that needs more observes nothing. */
export const longestMatchMs = 20;

const script = new Script("pattern.test(text)");
const room = createContext(Object.assign(Object.create(null), { pattern: /^/, text: "" }));

/** @throws OwnTrouble `pattern-too-slow` where the time is over */
export function matches(pattern: RegExp, text: string): boolean {
  Object.assign(room, { pattern, text });
  try {
    return script.runInContext(room, { timeout: longestMatchMs }) === true;
  } catch {
    throw new OwnTrouble("pattern-too-slow");
  } finally {
    room.text = "";
  }
}
