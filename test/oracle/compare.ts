/** Whether two answers say the same: the order of fields means nothing. */
import { isDeepStrictEqual } from "node:util";

export function sameAnswer(one: unknown, other: unknown): boolean {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left === right || isDeepStrictEqual(JSON.parse(left), JSON.parse(right));
}
