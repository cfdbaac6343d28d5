/** A straight line through points by least squares: its slope with the standard error of that, and how much of the values it explains. */

export type Point = readonly [x: number, y: number];

export type Line = {
  readonly slope: number;
  readonly at0: number;
  /** Standard error of the slope; NaN of fewer than three points. */
  readonly error: number;
  /** R²: 1 where every point lies on it; 1 too where all values are the same. */
  readonly explained: number;
};

/** @throws RangeError for fewer than two different x */
export function lineThrough(points: readonly Point[]): Line {
  const count = points.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spreadX = sum(points.map(([x]) => (x - meanX) ** 2));
  const spreadY = sum(points.map(([, y]) => (y - meanY) ** 2));
  if (!(spreadX > 0)) throw new RangeError("a line needs two different x");
  const slope = sum(points.map(([x, y]) => (x - meanX) * (y - meanY))) / spreadX;
  const at0 = meanY - slope * meanX;
  const left = sum(points.map(([x, y]) => (y - at0 - slope * x) ** 2));
  const error = Math.sqrt(left / (count - 2) / spreadX);
  return { slope, at0, error: count > 2 ? error : Number.NaN, explained: spreadY === 0 ? 1 : 1 - left / spreadY };
}

/** The exponent by which a value grows with a size: 1 is linear, 0 is not at all. Values of nothing are left out. */
export function exponentOf(points: readonly Point[]): Line {
  return lineThrough(points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]): Point => [Math.log(x), Math.log(y)]));
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
