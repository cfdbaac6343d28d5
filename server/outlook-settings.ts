/** When a month is called at risk, as an operator may set it: two windows with their limits, and how far back the pace is taken. */
import { type BurnRule, type OutlookRules, usualOutlookRules } from "../core/availability/outlook.ts";

const hour = 3_600_000;

/** Throws where a value is none: a wrong setting stops the start, and says which. */
export function outlookFrom({ GARANT_BURN_FAST, GARANT_BURN_SLOW, GARANT_PACE_DAYS }: NodeJS.ProcessEnv): OutlookRules {
  const { fast, slow, paceMs } = usualOutlookRules;
  return {
    fast: burnFrom("GARANT_BURN_FAST", GARANT_BURN_FAST, fast),
    slow: burnFrom("GARANT_BURN_SLOW", GARANT_BURN_SLOW, slow),
    paceMs: daysFrom("GARANT_PACE_DAYS", GARANT_PACE_DAYS, paceMs),
  };
}

/** `6h:6.0`: over six hours, from six times as fast as the budget lasts. */
function burnFrom(name: string, text: string | undefined, usual: BurnRule): BurnRule {
  if (text === undefined) return usual;
  const [, hours, whole, tenth = "0"] = /^(\d{1,3})h:(\d{1,4})(?:\.(\d))?$/.exec(text) ?? [];
  const rule = { windowMs: Number(hours) * hour, tenths: 10 * Number(whole) + Number(tenth) };
  if (hours === undefined || rule.windowMs === 0 || rule.tenths === 0)
    throw new RangeError(`${name} is ${text}: hours and a limit were expected, such as 6h:6.0`);
  return rule;
}

function daysFrom(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new RangeError(`${name} is ${text}: days from 1 to 366 were expected`);
  return days * 24 * hour;
}
