/** Observations as the rules read them: packed, one log for each component and vantage, sealed or not. */
import { sql } from "kysely";
import type { Interval } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import { sealedLogs } from "./sealed-logs.ts";
import type { Tx } from "./tables.ts";

/** Every observation of a platform in `[from, to)`. Throws `BlockUnreadable`. */
export async function readObservations(tx: Tx, platform: string, within: Interval): Promise<ObservationLog[]> {
  const sealed = await sealedLogs(tx, platform, within);
  const pending = await readPending(tx, platform, within);
  return joined([...sealed, ...pending]).map((log) => cut(log, within));
}

const bytesOfInstant = 8;
const bytesOfObservation = bytesOfInstant + 1;

/** As bytes, nine an observation: a row each would take ten times as long. */
async function readPending(tx: Tx, platform: string, { from, to }: Interval): Promise<ObservationLog[]> {
  const rows = await tx
    .selectFrom("pending")
    .select(["component", "vantage"])
    .select(
      sql<Uint8Array>`string_agg(int8send(at) || case when ok then '\\x01'::bytea else '\\x00'::bytea end, '' order by at)`.as(
        "packed",
      ),
    )
    .where("platform", "=", platform)
    .where("at", ">=", from)
    .where("at", "<", to)
    .groupBy(["component", "vantage"])
    .execute();
  return rows.map(({ component, vantage, packed }) => ({ component, vantage, ...unpacked(packed) }));
}

function unpacked(packed: Uint8Array): Pick<ObservationLog, "at" | "ok"> {
  const count = packed.length / bytesOfObservation;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const at = Float64Array.from({ length: count }, (_, index) => Number(view.getBigInt64(index * bytesOfObservation)));
  const ok = Uint8Array.from({ length: count }, (_, index) => view.getUint8(index * bytesOfObservation + bytesOfInstant));
  return { at, ok };
}

/** What is pending is later than what is sealed. */
function joined(logs: readonly ObservationLog[]): ObservationLog[] {
  const series = new Map<string, ObservationLog>();
  for (const log of logs) {
    const name = `${log.vantage} ${log.component}`;
    const before = series.get(name);
    series.set(name, before === undefined ? log : after(before, log));
  }
  return [...series.values()];
}

function after(before: ObservationLog, log: ObservationLog): ObservationLog {
  const at = new Float64Array(before.at.length + log.at.length);
  const ok = new Uint8Array(before.ok.length + log.ok.length);
  at.set(before.at);
  at.set(log.at, before.at.length);
  ok.set(before.ok);
  ok.set(log.ok, before.ok.length);
  return { ...before, at, ok };
}

function cut(log: ObservationLog, { from, to }: Interval): ObservationLog {
  const [first, end] = [firstNotBefore(log.at, from), firstNotBefore(log.at, to)];
  return { ...log, at: log.at.subarray(first, end), ok: log.ok.subarray(first, end) };
}

function firstNotBefore(at: Float64Array, instant: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? Number.POSITIVE_INFINITY) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
