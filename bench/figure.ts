/** What is kept of a measurement and told of it: values of the rounds, the ratios of pairs, what was wanted. */

export type Wanted =
  | { readonly atMost: number }
  | { readonly atLeast: number }
  /** So many times better than the opponent. */
  | { readonly timesBetter: number }
  /** So many times the opponent's value at most. */
  | { readonly timesAtMost: number };

/** Smallest, middle and largest of the rounds. */
export type Spread = { readonly min: number; readonly median: number; readonly max: number };

/** One row, measured. */
export type Figure = {
  readonly what: string;
  readonly unit: string;
  /** Nothing is wanted of what is told beside. */
  readonly wanted?: Wanted;
  readonly ours?: Spread;
  readonly opponent?: string;
  readonly theirs?: Spread;
  /** Of the pairs of the rounds: times better, or times the opponent where `timesAtMost` is wanted. */
  readonly ratio?: Spread;
  /** Processor seconds of a run, the middle round's. */
  readonly oursCpuS?: number;
  readonly theirsCpuS?: number;
  readonly noisy?: boolean;
  /** Why there is no value. */
  readonly notMeasured?: string;
};

/** @throws RangeError for no value */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError("no round was measured");
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min, median, max };
}

/** 1 where what is wanted is just reached, more where it is reached with room to spare; undefined where it was not measured. */
export function reached({ wanted, ours, ratio }: Figure): number | undefined {
  if (wanted === undefined) return undefined;
  if ("atMost" in wanted) return ours && shareOf(wanted.atMost, ours.median);
  if ("atLeast" in wanted) return ours && ours.median / wanted.atLeast;
  if ("timesBetter" in wanted) return ratio && ratio.median / wanted.timesBetter;
  return ratio && wanted.timesAtMost / ratio.median;
}

/** What is less than nothing where little is allowed, or nothing where nothing is, is reached. */
function shareOf(atMost: number, value: number): number {
  return value <= 0 && value <= atMost ? Number.POSITIVE_INFINITY : atMost / value;
}

export function wantedSaid({ wanted, unit }: Pick<Figure, "wanted" | "unit">): string {
  if (wanted === undefined) return "–";
  if ("atMost" in wanted) return `≤ ${said(wanted.atMost, unit)}`;
  if ("atLeast" in wanted) return `≥ ${said(wanted.atLeast, unit)}`;
  if ("timesBetter" in wanted) return `≥ ${wanted.timesBetter} ×`;
  return `≤ ${wanted.timesAtMost} ×`;
}

/** Reached, or by how much short. */
export function outcomeSaid(figure: Figure): string {
  if (figure.notMeasured !== undefined) return `not measured: ${figure.notMeasured}`;
  const share = reached(figure);
  if (share === undefined) return figure.noisy ? "noisy" : "";
  const short = share >= 1 ? "reached" : `**short by ${percent(1 - share)}**`;
  return figure.noisy ? `${short}, noisy` : short;
}

/** The middle, and between which ends. */
export function spreadSaid({ min, median, max }: Spread, unit: string): string {
  return min === max ? said(median, unit) : `${said(median, unit)} (${short(min)}–${short(max)})`;
}

export function ratioSaid({ min, median, max }: Spread): string {
  return `${short(median)} × (${short(min)}–${short(max)})`;
}

/** Processor time of ours, and of the opponent where there is one. */
export function processorSaid({ oursCpuS, theirsCpuS }: Figure): string {
  return [oursCpuS, theirsCpuS].flatMap((seconds) => (seconds === undefined ? [] : [said(seconds, "s")])).join(" / ");
}

function said(value: number, unit: string): string {
  return unit === "" ? short(value) : `${short(value)} ${unit}`;
}

/** Three figures that count, and whole thousands. */
function short(value: number): string {
  if (value !== 0 && Math.abs(value) < 1) return String(Number(value.toPrecision(2)));
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-GB", { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`;
}
