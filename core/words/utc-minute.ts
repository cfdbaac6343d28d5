/** An instant to the minute, in universal time and in a form that reads the same in both languages. */
import type { Instant } from "../time/instant.ts";

/** `2026-11-03 14:05 UTC`, the seconds cut. */
export function utcMinute(at: Instant): string {
  const [day = "", time = ""] = new Date(at).toISOString().split("T");
  return `${day}\u00a0${time.slice(0, 5)}\u00a0UTC`;
}
