/** A lane: one thing measured, ours beside an opponent that does the same work in the same run. */
import type { Figure, Wanted } from "./figure.ts";

/** `whole` is what is measured and told; `tiny` is run by `npm test`, for correctness alone. */
export type Size = "whole" | "tiny";

/** What a run found besides the time that it took, by names of the lane's own. */
export type Readings = Readonly<Record<string, number>>;

export type Ran = {
  /** What the run came to, the same for every side; asked after the clock has stopped. */
  readonly answer: () => string | Promise<string>;
  readonly readings?: Readings;
};

export type Side = { readonly name: string; readonly run: () => Ran | Promise<Ran> };

/** One run of one side, measured. Processor seconds are those of this process and of all that it started. */
export type Measured = { readonly wallS: number; readonly cpuS: number; readonly readings: Readings };

/** A row of the table: a value of a run, of ours and of the opponent named, and what is wanted of it. */
export type Row = {
  readonly what: string;
  /** The name of a side; without it the row stands alone. */
  readonly opponent?: string;
  readonly unit: string;
  readonly better: "less" | "more";
  readonly value: (run: Measured) => number;
  /** Nothing is wanted of what is told beside. */
  readonly wanted?: Wanted;
};

/** Ready to be run: ours first, then the opponents; each run of each must give `expected`, or what ours gave first. */
export type Prepared = {
  readonly sides: readonly [Side, ...Side[]];
  readonly rows: readonly Row[];
  readonly expected?: string;
  /** Opponents that this machine has not, and why. Their rows say so. */
  readonly absent?: readonly { readonly name: string; readonly why: string }[];
  readonly end?: () => Promise<void>;
};

export type Say = (line: string) => void;

type Named = {
  /** Its file's. */
  readonly name: string;
  /** What it measures, and against what, in a sentence. */
  readonly title: string;
  /** Run only where it is named: it is no part of the table's twenty minutes. */
  readonly apart?: boolean;
};

export type RoundsLane = Named & {
  /** Counted rounds after the one that warms up and compares; 5 unless said, 3 where a round lasts for more than 10 s. */
  readonly rounds?: number;
  /** Throws `NotHere` where the machine has not what ours itself needs. */
  readonly prepare: (size: Size, say: Say) => Promise<Prepared>;
};

/** What has its own way of measuring: a curve, a soak. It throws where what it compares differs. */
export type StudyLane = Named & { readonly study: (size: Size, say: Say) => Promise<Study> };

/** Figures for the table, and Markdown below it. */
export type Study = { readonly figures: readonly Figure[]; readonly text?: string };

export type Lane = RoundsLane | StudyLane;

/** The machine has not what a lane cannot do without. */
export class NotHere extends Error {}

/** A run gave another answer than it had to: nothing is told of how fast it was. */
export class WrongAnswer extends Error {
  constructor(side: string, found: string, wanted: string) {
    super(`${side} gave ${short(found)}, and ${short(wanted)} is right`);
  }
}

function short(answer: string): string {
  return answer.length <= 120 ? answer : `${answer.slice(0, 120)}… (${answer.length} characters)`;
}
