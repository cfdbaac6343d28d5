/** Observations of one series, packed: a platform-month holds a million of them. */

/** One component from one vantage: instants ascending, without repetition, and whether each probe succeeded (1) or failed (0). */
export type ObservationLog = {
  readonly component: string;
  readonly vantage: string;
  readonly at: Float64Array;
  readonly ok: Uint8Array;
};
