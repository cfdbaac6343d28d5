/** The observations of one series as they come in a file, packed: not an object each. Rules, section 1. */
import type { Instant } from "../time/instant.ts";
import type { ObservationLog } from "../watching/observations.ts";

export type OpenLog = {
  readonly component: string;
  readonly vantage: string;
  at: Float64Array;
  ok: Uint8Array;
  count: number;
  /** Whether each one so far was later than the one before it. */
  ascending: boolean;
};

/** A log without observations. */
export function openLog(component: string, vantage: string): OpenLog {
  return { component, vantage, at: new Float64Array(64), ok: new Uint8Array(64), count: 0, ascending: true };
}

/** Takes an observation in. */
export function addTo(log: OpenLog, at: Instant, ok: boolean): void {
  if (log.count === log.at.length) {
    log.at = enlarged(log.at, new Float64Array(2 * log.count));
    log.ok = enlarged(log.ok, new Uint8Array(2 * log.count));
  }
  log.ascending &&= log.count === 0 || at > log.at[log.count - 1];
  log.at[log.count] = at;
  log.ok[log.count] = ok ? 1 : 0;
  log.count++;
}

/** The log in order, each observation once. Of two at one instant that disagree the failed one holds, the other one is overruled. */
export function closeLog({ component, vantage, at, ok, count, ascending }: OpenLog): {
  log: ObservationLog;
  overruled: Instant[];
} {
  const given = { at: at.slice(0, count), ok: ok.slice(0, count) };
  if (ascending) return { log: { component, vantage, ...given }, overruled: [] };
  const [failed, good] = [instantsWith(given, 0), instantsWith(given, 1)];
  const { merged, overruled } = merge(failed, good);
  return { log: { component, vantage, ...merged }, overruled };
}

function merge(failed: Float64Array, good: Float64Array) {
  const at = new Float64Array(failed.length + good.length);
  const ok = new Uint8Array(at.length);
  const overruled: Instant[] = [];
  let count = 0;
  for (let f = 0, g = 0; f < failed.length || g < good.length; count++) {
    const isFailed = g === good.length || failed[f] <= good[g];
    if (isFailed && failed[f] === good[g]) overruled.push(good[g++]);
    ok[count] = isFailed ? 0 : 1;
    at[count] = isFailed ? failed[f++] : good[g++];
  }
  return { merged: { at: at.slice(0, count), ok: ok.slice(0, count) }, overruled };
}

/** The instants of the failed (0) or of the good (1) observations, ascending, each once. */
function instantsWith({ at, ok }: { at: Float64Array; ok: Uint8Array }, verdict: 0 | 1): Float64Array {
  const sorted = at.filter((_, position) => ok[position] === verdict).sort();
  return sorted.filter((instant, position) => position === 0 || instant !== sorted[position - 1]);
}

function enlarged<Packed extends Float64Array | Uint8Array>(from: Packed, to: Packed): Packed {
  to.set(from);
  return to;
}
