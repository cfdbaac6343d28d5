/** An instant as the value of an option. */
import { bad, good } from "../core/result.ts";
import type { Instant } from "../core/time/instant.ts";
import { parseTypedInstant } from "../core/time/parse-instant.ts";
import type { ValueKind } from "./values.ts";

/** Milliseconds since 1970, or RFC 3339. */
export const instantText: ValueKind<Instant> = {
  name: { en: "INSTANT", fr: "INSTANT" },
  parse: (given) => {
    const instant = parseTypedInstant(given);
    return instant.ok
      ? good(instant.value)
      : bad([
          {
            en: "an instant, such as 2026-11-01T00:00:00+01:00, or milliseconds since 1970",
            fr: "un instant, par exemple 2026-11-01T00:00:00+01:00, ou des millisecondes depuis 1970",
          },
        ]);
  },
};
