/** Instants inside the sentences of a report: UTC, to the millisecond. */
import type { Instant } from "../time/instant.ts";

/** The last instant that a date of the language can hold. */
const latest = 8_640_000_000_000_000;

/** RFC 3339 in UTC; the bare number where no calendar reaches. */
export function saidInstant(at: Instant): string {
  return Math.abs(at) <= latest ? new Date(at).toISOString() : String(at);
}
