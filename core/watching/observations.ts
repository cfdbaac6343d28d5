/** Observations of one series: a platform-month holds a million of them. */
import type { Instant } from "../time/instant.ts";

/** One component from one vantage: instants ascending, without repetition, and whether each probe succeeded (1) or failed (0). */
export type ObservationLog = {
  readonly component: string;
  readonly vantage: string;
  readonly at: Float64Array;
  readonly ok: Uint8Array;
};

/** Observations in order, instants ascending, without repetition, wherever they lie. Ask no position that is not there. */
export type Observations = {
  readonly length: number;
  readonly at: (position: number) => Instant;
  /** 1 for a probe that succeeded, 0 for one that failed. */
  readonly ok: (position: number) => number;
};

/** Observations that lie one beside the other. */
export class FlatObservations implements Observations {
  readonly length: number;
  readonly #at: Float64Array;
  readonly #ok: Uint8Array;

  constructor({ at, ok }: Pick<ObservationLog, "at" | "ok">) {
    this.length = at.length;
    this.#at = at;
    this.#ok = ok;
  }

  at(position: number): Instant {
    return this.#at[position];
  }

  ok(position: number): number {
    return this.#ok[position];
  }
}

/** Observations one beside the other, in memory of their own. */
export function flat(seen: Observations): Pick<ObservationLog, "at" | "ok"> {
  const { length } = seen;
  const [at, ok] = [new Float64Array(length), new Uint8Array(length)];
  for (let position = 0; position < length; position++) {
    at[position] = seen.at(position);
    ok[position] = seen.ok(position);
  }
  return { at, ok };
}

/** Position of the first instant at `from` or later; their number where there is none. */
export function positionFrom(
  instants: { readonly length: number; at: (position: number) => Instant | undefined },
  from: Instant,
): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants.at(middle) ?? from) >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}
