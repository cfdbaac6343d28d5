/** Instants as people of a zone write and read them. ISO 8601, RFC 3339; ECMA-402, IANA zone names. */
import { Temporal } from "temporal-polyfill";
import { bad, good, type Result } from "../core/result.ts";
import type { Instant } from "../core/time/instant.ts";

/** `skipped`: the clocks jump over that time. `repeated`: they show it twice, so that it names two instants. */
export type LocalFault = "form" | "no-such-date" | "skipped" | "repeated";

const form = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/;

/**
 * An instant (ms) as RFC 3339 with the zone's offset: `2026-10-14T08:12:40+02:00`, three decimals where it is not a whole second.
 *
 * @throws RangeError where the zone does not exist
 */
export function instantText(instant: Instant, zone: string): string {
  const fractionalSecondDigits = instant % 1000 === 0 ? 0 : 3;
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: zone, fractionalSecondDigits });
}

/**
 * The instant (ms) of a local time without offset: `2026-10-14T08:12`, `2026-10-14 08:12:40.5`. Where the clocks of the zone show that
 * time twice or never, nothing is guessed.
 *
 * @throws RangeError where the zone does not exist
 */
export function localInstant(text: string, zone: string): Result<Instant, LocalFault> {
  if (!form.test(text)) return bad(["form"]);
  const local = plainDateTime(text.replace(" ", "T"));
  if (local === undefined) return bad(["no-such-date"]);
  const [earlier, later] = [
    local.toZonedDateTime(zone, { disambiguation: "earlier" }),
    local.toZonedDateTime(zone, { disambiguation: "later" }),
  ];
  if (earlier.epochMilliseconds === later.epochMilliseconds) return good(earlier.epochMilliseconds);
  return bad([earlier.toPlainDateTime().equals(local) ? "repeated" : "skipped"]);
}

function plainDateTime(text: string): Temporal.PlainDateTime | undefined {
  try {
    return /:60(?:\.|$)/.test(text) ? undefined : Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
