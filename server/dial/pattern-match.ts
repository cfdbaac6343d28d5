/** Whether a text matches an expression, within a bounded time: a pattern that backtracks without end must not hold up the other probes. */
import { createContext, Script } from "node:vm";
import { OwnTrouble } from "./run.ts";

/** Longest time (ms) that one match may take; a probe that needs more observes nothing. */
export const longestMatchMs = 20;

const script = new Script("pattern.test(text)");
const room = createContext(Object.assign(Object.create(null), { pattern: /^/, text: "" }));

/** Where the machine kept this thread waiting, the time was not the pattern's: it is given again, so often at most. */
const mostTries = 4;

/** @throws OwnTrouble `pattern-too-slow` where the time is over */
export function matches(pattern: RegExp, text: string): boolean {
  Object.assign(room, { pattern, text });
  try {
    for (let tries = 1; ; tries++) {
      const before = process.threadCpuUsage();
      const found = inTime();
      if (found !== undefined) return found;
      const { user, system } = process.threadCpuUsage(before);
      if (tries === mostTries || (user + system) / 1_000 > longestMatchMs / 2) throw new OwnTrouble("pattern-too-slow");
    }
  } finally {
    room.text = "";
  }
}

/** Undefined where the time was over. */
function inTime(): boolean | undefined {
  try {
    return script.runInContext(room, { timeout: longestMatchMs }) === true;
  } catch {
    return undefined;
  }
}
