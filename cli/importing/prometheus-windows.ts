/**
 * A long range as windows that the server's limits allow, oldest first. Of a plain selector the samples themselves are asked for: values
 * at steps repeat the last sample for minutes after a target has gone, and what is repeated was not observed.
 */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import { type Prometheus, PrometheusFailed, type RangeQuery, type Series } from "./prometheus-range.ts";

export type Sample = { readonly at: Instant; readonly value: string };
export type SampledSeries = { readonly labels: Series["labels"]; readonly samples: readonly Sample[] };
export type Window = { readonly from: Instant; readonly to: Instant; readonly series: readonly SampledSeries[] };

export type Wanted = {
  readonly queries: readonly string[];
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly stepMs: Milliseconds;
};

/** Prometheus gives 11,000 points of a series at most. */
const mostPoints = 10_080;

/** The windows with their samples; the next one is asked for while the one before is worked on. Throws `PrometheusFailed`. */
export async function* windowsOf(prometheus: Prometheus, wanted: Wanted): AsyncGenerator<Window> {
  let points = mostPoints;
  let at = wanted.from;
  const window = (from: Instant) => {
    const to = Math.min(wanted.to, from + points * wanted.stepMs);
    return { from, to, series: sampled(prometheus, wanted, from, to) };
  };
  let next = at < wanted.to ? window(at) : undefined;
  while (next !== undefined) {
    const now = next;
    try {
      const series = await now.series;
      at = now.to;
      next = at < wanted.to ? window(at) : undefined;
      next?.series.catch(() => {});
      yield { from: now.from, to: now.to, series };
    } catch (error) {
      if (!(error instanceof PrometheusFailed) || error.code !== "too-many" || points === 1) throw error;
      points = Math.ceil(points / 2);
      next = window(now.from);
    }
  }
}

type Range = Pick<RangeQuery, "from" | "to" | "stepMs">;

async function sampled(
  prometheus: Prometheus,
  { queries, stepMs }: Wanted,
  from: Instant,
  to: Instant,
): Promise<SampledSeries[]> {
  const answers = await Promise.all(queries.map((query) => answered(prometheus, query, { from, to, stepMs })));
  return answers.flat().map(({ labels, values }) => ({ labels, samples: samplesIn(values, from, to) }));
}

async function answered(prometheus: Prometheus, query: string, range: Range): Promise<Series[]> {
  try {
    return await prometheus.samples({ query, ...range });
  } catch (error) {
    if (!(error instanceof PrometheusFailed) || error.code !== "not-a-selector") throw error;
    return await prometheus.evaluated({ query, ...range });
  }
}

function samplesIn(values: Series["values"], from: Instant, to: Instant): Sample[] {
  return values.map(([seconds, value]) => ({ at: Math.round(seconds * 1000), value })).filter(({ at }) => at >= from && at < to);
}
