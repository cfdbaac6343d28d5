/** The instants at which anything can change. */
import type { Instant, Interval } from "../../core/time/instant.ts";
import type { Facts } from "./facts.ts";

/** Every instant that occurs, and each observation's `at` + `intervalMs` (where a silence can begin), up to A. */
export function ticksOf(facts: Facts, period: Interval, at: Instant): Instant[] {
  const intervals = [...new Set(beats(facts).map((beat) => beat.intervalMs))];
  const found = new Set<Instant>([period.from, period.to, at]);
  for (const { at: seen } of facts.observations) for (const after of [0, ...intervals]) found.add(seen + after);
  for (const list of [facts.platform.components, facts.platform.vantages, facts.exclusions, facts.voids, facts.rulings])
    for (const { from, to } of list) for (const bound of [from, to]) if (bound !== undefined) found.add(bound);
  for (const list of [facts.notifications, facts.restorations, facts.zones]) for (const record of list) found.add(record.at);
  return [...found].filter((t) => t <= at).sort((a, b) => a - b);
}

function beats({ platform }: Facts) {
  return [...platform.components, ...platform.vantages].flatMap((one) => one.beats ?? []);
}
