/** Which time zones the zone data at hand has. */
import { Temporal } from "temporal-polyfill";

/** True for the name of a zone, written as IANA writes it: no offset such as +01:00, no other case. */
export function zoneExists(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9._+-]*(?:\/[A-Za-z0-9._+-]+)*$/.test(zone)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId === zone;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
