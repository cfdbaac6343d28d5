/** Instants as files write them: RFC 3339 with an offset or `Z`, at most three decimals of a second. Rules, conventions. */
import { bad, good, type Result } from "../result.ts";
import { dayNumber, isCivilDate } from "./civil-date.ts";
import type { Instant } from "./instant.ts";

/** What keeps a text from being an instant. POSIX time has no leap second, so none can be one. */
export type InstantFault = "form" | "no-such-date" | "no-such-time" | "leap-second" | "decimals";

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/i;

/** The instant (ms) of an RFC 3339 text, section 5.6; or what is wrong with it. */
export function parseInstant(text: string): Result<Instant, InstantFault> {
  const [, year, month, day, hour, minute, second, decimals = "", sign, offsetHour = "0", offsetMinute = "0"] =
    form.exec(text) ?? [];
  if (year === undefined) return bad(["form"]);
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isCivilDate(date)) return bad(["no-such-date"]);
  if (second === "60") return bad(["leap-second"]);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return bad(["no-such-time"]);
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return bad(["no-such-time"]);
  if (decimals.length > 3) return bad(["decimals"]);
  const ahead = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -1 : 1);
  const minutes = (dayNumber(date) * 24 + Number(hour)) * 60 + Number(minute) - ahead;
  return good((minutes * 60 + Number(second)) * 1_000 + Number(decimals.padEnd(3, "0")));
}

/** The instant (ms) that somebody typed: an integer of milliseconds, or RFC 3339. */
export function parseTypedInstant(text: string): Result<Instant, InstantFault> {
  if (!/^-?\d{1,15}$/.test(text)) return parseInstant(text);
  return good(Number(text) + 0);
}
