/** Who settles what the parties differ on, where the agreement names somebody. Agreement, article 9: the text of the first one names nobody. */
import type { Agreement } from "./agreement.ts";
import { valueOn } from "./holding.ts";
import { wordOf } from "./values/value.ts";

/** The name of the body that the agreement's clause on the end of outages gives; undefined where it gives none. */
export function rulingBody({ clauses }: Agreement): string | undefined {
  const parameter = clauses.find(({ kind }) => kind === "outage-end")?.parameters.rulingBody;
  const value = parameter && valueOn(parameter);
  return value && wordOf(value);
}
