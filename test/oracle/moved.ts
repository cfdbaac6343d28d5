/** The same scenario seen elsewhere in time. */
import type { Milliseconds } from "../../core/time/instant.ts";
import type { InputRecord } from "../../core/watching/record.ts";
import type { Answer } from "./figures.ts";
import { monthIn } from "./months.ts";
import type { Scenario } from "./scenarios.ts";

const day = 86_400_000;

/** Every instant moved to a month so many months later; nothing where that month is not as long. */
export function shifted(
  scenario: Scenario,
  later: number,
): { readonly scenario: Scenario; readonly answer: (before: Answer) => Answer } | undefined {
  const [year, number] = scenario.month.month.split("-").map(Number);
  const name = new Date(Date.UTC(year, number - 1 + later)).toISOString().slice(0, 7);
  const month = monthIn(name, scenario.month.zone);
  if (month.to - month.from !== scenario.month.to - scenario.month.from) return undefined;
  const by = month.from - scenario.month.from;
  const records = scenario.records.map((record) => moved(record, by));
  return { scenario: { ...scenario, records, month, at: scenario.at + by }, answer: (before) => movedAnswer(before, by, name) };
}

/** Every field that holds an instant is named `at`, `from` or `to`, in lists too. */
function moved<Value>(value: Value, by: Milliseconds): Value {
  return JSON.parse(JSON.stringify(value), (key, part) => (isInstant(key, part) ? part + by : part));
}

function isInstant(key: string, part: unknown): boolean {
  return ["at", "from", "to"].includes(key) && typeof part === "number";
}

function movedAnswer(before: Answer, by: Milliseconds, month: string): Answer {
  const { penalty } = before;
  const last = penalty === null ? Number.NaN : Date.parse(penalty.lastDayToClaim) + by;
  return {
    ...moved(before, by),
    month,
    penalty: penalty === null ? null : { ...penalty, lastDayToClaim: new Date(last - (last % day)).toISOString().slice(0, 10) },
  };
}

/** The longest `staleAfterMs` of any beat. */
export function longestStaleness({ records }: Scenario): Milliseconds {
  const platforms = records.filter((record) => record.kind === "platform");
  const watched = platforms.flatMap(({ components, vantages }) => [...components, ...vantages]);
  return Math.max(...watched.flatMap((one) => one.beats ?? []).map((beat) => beat.staleAfterMs));
}

/**
 * A scenario without records later than A, whose period ends where a later evaluation can't reach; nothing where that is
 * before the month.
 */
export function beforeTheLongestSilence(
  scenario: Scenario,
): { readonly scenario: Scenario; readonly told: (answer: Answer) => unknown } | undefined {
  const to = Math.min(scenario.month.to, scenario.at - longestStaleness(scenario));
  if (to <= scenario.month.from) return undefined;
  const records = scenario.records.filter((record: InputRecord) => record.kind === "platform" || record.at <= scenario.at);
  return { scenario: { ...scenario, records, month: { ...scenario.month, to } }, told: (answer) => timeOnly(answer, to) };
}

/** All that is said of the time before an instant: an outage may go on after it, with more components. */
function timeOnly(answer: Answer, before: number): unknown {
  const outages = answer.outages.map(({ from, to, openedBy, counted, excluded, disputed }) => ({
    from,
    to: to !== null && to < before ? to : null,
    openedBy,
    counted,
    excluded,
    disputed,
  }));
  return { ...answer, at: 0, outages };
}
