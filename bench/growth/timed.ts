/** How long something takes at one size of a curve, and how many queries it asks. */
import { Connection } from "pg";
import { spreadOf } from "../figure.ts";

export type Timed<Value> = { readonly ms: number; readonly queries: number; readonly value: Value };

/** After one run that warms up, the middle of so many; of one where it takes long, and the first run alone where it takes very long. */
export async function timed<Value>(run: () => Value | Promise<Value>, times = 7): Promise<Timed<Value>> {
  const [longMs, veryLongMs] = [5_000, 60_000];
  const counted = countQueries();
  try {
    const first = await once(run);
    const queries = counted.so();
    if (first.ms > veryLongMs) return { ...first, queries };
    const took: number[] = [];
    while (took.length < (first.ms > longMs ? 1 : times)) took.push((await once(run)).ms);
    return { ms: spreadOf(took).median, queries, value: first.value };
  } finally {
    counted.end();
  }
}

async function once<Value>(run: () => Value | Promise<Value>): Promise<{ ms: number; value: Value }> {
  const began = performance.now();
  const value = await run();
  return { ms: performance.now() - began, value };
}

/**
 * Every statement of this process on every connection, those that begin and end transactions too: as text alone, or with values, prepared
 * or not. Counted at the wire, because a client's `query` may be another one than its prototype's (`server/store/prepared.ts`).
 */
function countQueries() {
  const { prototype } = Connection;
  const { query, bind } = prototype;
  let count = 0;
  const counting = <Sent extends (...given: never[]) => unknown>(send: Sent) =>
    function counted(this: Connection, ...given: unknown[]): unknown {
      count += 1;
      return Reflect.apply(send, this, given);
    };
  Object.assign(prototype, { query: counting(query), bind: counting(bind) });
  return { so: () => count, end: () => Object.assign(prototype, { query, bind }) };
}

/** Megabytes that this process holds in memory, collected where that can be asked for. */
export function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1_000_000;
}
