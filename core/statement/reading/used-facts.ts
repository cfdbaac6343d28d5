/** The facts that the statement was computed from: those of its first entries. */
import type { RecordedFact } from "../../facts/recorded.ts";
import type { Evidence } from "../evidence.ts";

/** In the order of the log. */
export function usedFacts({ facts, claims }: Evidence): RecordedFact[] {
  const entries = claims?.entries ?? 0;
  return facts.facts.filter(({ entry }) => entry.seq < entries);
}
