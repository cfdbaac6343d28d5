/** A curve: something measured at growing sizes, and by which exponent of the size it grows. */
import type { Say, Size } from "../lane.ts";

/** A column. What is not fitted is told beside: a rate, a number of processes. */
export type Measure = { readonly what: string; readonly unit: string; readonly fitted?: false };

/** Values in the order of the measures; undefined where it was not measured at this size. */
export type CurvePoint = { readonly size: number; readonly values: readonly (number | undefined)[] };

export type CurveStudy = { readonly points: readonly CurvePoint[]; readonly text: string };

export type Curve = {
  /** Its file's. */
  readonly name: string;
  readonly title: string;
  /** What the size counts. */
  readonly of: string;
  readonly measures: readonly Measure[];
  /** Throws where an answer is wrong, or `NotHere`. Values of a point are looked for by what the measures say. */
  readonly measure: (size: Size, say: Say) => Promise<CurveStudy>;
};

export type KeptCurve = CurveStudy & { readonly day: string; readonly machine: string; readonly seconds: number };
