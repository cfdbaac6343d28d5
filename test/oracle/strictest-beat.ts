/** One component, one vantage, a beat of 1, 1, 1, no silence: when it is down can be read off the observations. */
import type { Instant } from "../../core/time/instant.ts";
import type { InputRecord } from "../../core/watching/record.ts";
import { firstTerms } from "../first-terms.ts";
import type { Draw } from "./draw.ts";
import { monthIn } from "./months.ts";
import type { Scenario } from "./scenarios.ts";

type Down = { readonly from: Instant; readonly to: Instant | null };

export function aSeriesOfTheStrictestBeat(draw: Draw): { readonly scenario: Scenario; readonly down: readonly Down[] } {
  const month = monthIn("2026-10", "Europe/Paris");
  const beats = [{ intervalMs: 1_000, staleAfterMs: 40_000, failures: 1, of: 1, successes: 1 }];
  const start = month.from + draw.integer(0, 1_000) * 60_000;
  const seen = draw.times(draw.integer(1, 30), (index) => ({
    at: start + index * 10_000 + draw.integer(0, 9_999),
    ok: draw.chance(50),
  }));
  const records: InputRecord[] = [
    { kind: "platform", platform: "demo", components: [{ name: "api", beats }], vantages: [{ name: "paris" }] },
    ...seen.map((one) => ({ kind: "observation", component: "api", vantage: "paris", ...one }) as const),
  ];
  const at = seen[seen.length - 1].at + draw.integer(1, 40_000);
  return { scenario: { records: draw.shuffled(records), terms: firstTerms, month, at }, down: downtimes(seen) };
}

function downtimes(seen: readonly { readonly at: Instant; readonly ok: boolean }[]): Down[] {
  const starts = seen.filter(({ ok }, index) => !ok && (index === 0 || seen[index - 1].ok));
  return starts.map(({ at }) => ({ from: at, to: seen.find((one) => one.ok && one.at > at)?.at ?? null }));
}
