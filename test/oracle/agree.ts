/** The comparison: the implementation against the oracle. */
import { computed } from "./adapt.ts";
import { sameAnswer } from "./compare.ts";
import { type Definition, rules } from "./definition.ts";
import { oracle } from "./oracle.ts";
import type { Scenario } from "./scenarios.ts";

/** Whether both say the same of a scenario; an exception is a difference. */
export function agree({ records, terms, month, at }: Scenario, definition: Definition = rules): boolean {
  try {
    return sameAnswer(computed(records, terms, month, at), oracle(records, terms, month, at, definition));
  } catch {
    return false;
  }
}

/** All that a person needs to see why a scenario fails. */
export function told({ records, terms, month, at }: Scenario): string {
  const lines = records.map((record) => JSON.stringify(record));
  const parameters = JSON.stringify(terms, (_, value) => (typeof value === "bigint" ? Number(value) : value));
  const wanted = JSON.stringify(oracle(records, terms, month, at));
  return [...lines, parameters, JSON.stringify({ month, at }), `oracle:   ${wanted}`, `computed: ${attempt()}`].join("\n");

  function attempt(): string {
    try {
      return JSON.stringify(computed(records, terms, month, at));
    } catch (error) {
      return String(error);
    }
  }
}
