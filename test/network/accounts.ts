/** What a vantage observed, held against what the endpoint was asked and against its beats. Reliability test T23. */

/** The endpoint was asked, by whom, and whether it was well. */
export type Hit = { readonly from: string; readonly at: number; readonly ok: boolean };

export type Seen = { readonly at: number; readonly ok: boolean; readonly failure: string | null; readonly phase: string | null };
export type MissedSpan = { readonly due: number; readonly beats: number };

export type Account = {
  /** Beats of which there is neither an observation nor a word that they were missed. */
  readonly lost: number;
  /** Observations of a beat that has another one. */
  readonly doubled: number;
  /** Good ones without a good answer of the endpoint, failed ones while it answered well and nothing was in the way. */
  readonly madeUp: number;
  readonly observed: number;
};

export type Accounted = {
  readonly seen: readonly Seen[];
  readonly missed: readonly MissedSpan[];
  /** What the endpoint was asked from there. */
  readonly hits: readonly Hit[];
  readonly intervalMs: number;
  /** Whether what was asked reached the endpoint, and its answer the vantage: then a failed observation must be its own. */
  readonly clear: boolean;
  readonly from: number;
  readonly to: number;
};

/** An answer of the endpoint belongs to an observation that began so long before at most. */
const longestProbeMs = 1_000;

export function accountOf({ seen, missed, hits, intervalMs, clear, from, to }: Accounted): Account {
  const within = seen.filter(({ at }) => at >= from && at < to);
  // From the last one before to the first one after: what is lost at an edge is lost too.
  const [before, after] = [seen.findLast(({ at }) => at < from), seen.find(({ at }) => at >= to)];
  const instants = [before, ...within, after].flatMap((one) => (one === undefined ? [] : [one.at]));
  const gaps = instants.slice(1).map((at, place) => Math.round((at - (instants[place] ?? at)) / intervalMs));
  const told = missed.filter(({ due }) => due >= from - intervalMs && due < to).reduce((sum, { beats }) => sum + beats, 0);
  const answered = ({ at }: Seen, ok: boolean) =>
    hits.some((hit) => hit.ok === ok && hit.at >= at - 1 && hit.at <= at + longestProbeMs);
  return {
    lost: Math.max(0, gaps.reduce((sum, gap) => sum + Math.max(0, gap - 1), 0) - told),
    doubled: gaps.filter((gap) => gap < 1).length,
    madeUp: within.filter((one) => (one.ok ? !answered(one, true) : clear && !answered(one, false))).length,
    observed: within.length,
  };
}
