/** A day as the value of an option. */
import { isDate } from "../core/agreement/read-name.ts";
import { bad, good } from "../core/result.ts";
import type { ValueKind } from "./values.ts";

/** `YYYY-MM-DD`, a date of the calendar. */
export const dateText: ValueKind<string> = {
  name: { en: "YYYY-MM-DD", fr: "AAAA-MM-JJ" },
  parse: (given) =>
    isDate(given) ? good(given) : bad([{ en: "a date, such as 2026-10-14", fr: "une date, par exemple 2026-10-14" }]),
};
