/** Statuses of HTTP that are expected, written as an operator writes them: `200-299,401`. */
export type StatusRange = { readonly from: number; readonly to: number };

/** The ranges (both ends included) that the text names, or null where it is not a list of statuses between 100 and 599. */
export function readStatusList(text: string): readonly StatusRange[] | null {
  const ranges = text.split(",").map((part) => readRange(part.trim()));
  return ranges.every((range) => range !== null) ? ranges : null;
}

/** Whether the status is in one of the ranges. */
export function isExpected(ranges: readonly StatusRange[], status: number): boolean {
  return ranges.some(({ from, to }) => from <= status && status <= to);
}

function readRange(part: string): StatusRange | null {
  const digits = /^([1-5]\d\d)(?:-([1-5]\d\d))?$/.exec(part);
  if (digits === null) return null;
  const from = Number(digits[1]);
  const to = Number(digits[2] ?? digits[1]);
  return from <= to ? { from, to } : null;
}
