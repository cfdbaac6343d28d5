/** Which value of a parameter holds on a day. Design, section 3: what held on the day counts. */
import type { Parameter } from "./agreement.ts";
import type { Value } from "./values/value.ts";

/** The value that holds on a day (`YYYY-MM-DD`); the first one where no day is given. */
export function valueOn({ values }: Parameter, on?: string): Value | undefined {
  const begun = values.filter(({ from }) => from === undefined || (on !== undefined && from <= on));
  return begun.at(-1)?.value;
}

/** The days on which a parameter changes, in order; none where one value always holds. */
export function daysOfChange(parameters: readonly (Parameter | undefined)[]): string[] {
  const days = parameters.flatMap((parameter) => parameter?.values.flatMap(({ from }) => from ?? []) ?? []);
  return [...new Set(days)].sort();
}
