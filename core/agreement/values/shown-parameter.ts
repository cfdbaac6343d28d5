/** A parameter as people read it: its value, or each of its values with the day from which it holds. */
import type { Language, Words } from "../../words/language.ts";
import type { Parameter } from "../agreement.ts";
import { valueOn } from "../holding.ts";
import type { ParameterDefinition } from "../kinds/define-kind.ts";
import { shownValue } from "./shown-value.ts";

const before: Words = { en: "before", fr: "auparavant" };
const since: Words = { en: "from", fr: "à partir du" };

/**
 * `99.5% (before), 99.7% (from 2026-04-01)`; one value alone where it never changes, or where a day is asked for.
 *
 * @param on `YYYY-MM-DD`: only what holds on that day
 */
export function shownParameter(parameter: Parameter, definition: ParameterDefinition, language: Language, on?: string): string {
  const one = on === undefined ? undefined : valueOn(parameter, on);
  if (one !== undefined) return shownValue(one, definition, language);
  const several = parameter.values.length > 1;
  return parameter.values
    .map(({ from, value }) => {
      const shown = shownValue(value, definition, language);
      const when = from === undefined ? before[language] : `${since[language]} ${from}`;
      return several ? `${shown} (${when})` : shown;
    })
    .join(", ");
}
