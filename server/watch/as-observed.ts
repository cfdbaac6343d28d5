/** What came over the wire as an observation, made one that the books take: its reason is one of ours, or it is none. */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import { type PhaseTimings, type ProbeFailure, probePhases } from "../../core/watching/probe-failure.ts";
import { failureWords } from "../../core/words/probe-failures.ts";
import type { Observed } from "../vantage/messages.ts";

export type WireObservation = {
  readonly at: Instant;
  readonly ok: boolean;
  readonly phases: Readonly<Partial<Record<string, Milliseconds>>>;
  readonly failure: Readonly<Record<string, unknown>> | null;
};

/** Undefined where its failure is none that has words, or a failed one says none. */
export function asObserved(series: string, { at, ok, phases, failure }: WireObservation): Observed | undefined {
  const told = failure === null ? undefined : asFailure(failure);
  if (failure !== null && told === undefined) return undefined;
  return { probe: series, series, at, due: at, ok, phases: timings(phases), ...(told && { failure: told }) };
}

function timings(phases: WireObservation["phases"]): PhaseTimings {
  const known = probePhases.flatMap((phase) => (phases[phase] === undefined ? [] : [[phase, phases[phase]] as const]));
  return { ...Object.fromEntries(known), total: phases.total ?? 0 };
}

/** A failure is sound where its words can be said in full. */
function asFailure(failure: Readonly<Record<string, unknown>>): ProbeFailure | undefined {
  const claimed = claimedFailure(failure);
  try {
    const words = failureWords(claimed, "en");
    return typeof words === "string" && !words.includes("undefined") ? claimed : undefined;
  } catch {
    return undefined;
  }
}

/** Believed only once its words were said: see `asFailure`. */
function claimedFailure(failure: Readonly<Record<string, unknown>>): ProbeFailure {
  return failure as ProbeFailure;
}
