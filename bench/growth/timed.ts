/** How long something takes at one size of a curve, and how many queries it asks. */
import { Client } from "pg";
import { spreadOf } from "../figure.ts";

export type Timed<Value> = { readonly ms: number; readonly queries: number; readonly value: Value };

/** After one run that warms up, the middle of so many; one run alone where it takes long. */
export async function timed<Value>(run: () => Value | Promise<Value>, times = 7): Promise<Timed<Value>> {
  const longMs = 5_000;
  const counted = countQueries();
  try {
    const first = await once(run);
    const queries = counted.so();
    if (first.ms > longMs) return { ...first, queries };
    const took: number[] = [];
    while (took.length < times) took.push((await once(run)).ms);
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

/** Every statement of this process on every connection, those that begin and end transactions too. */
function countQueries() {
  const { prototype } = Client;
  const asked = prototype.query;
  let count = 0;
  Object.defineProperty(prototype, "query", {
    configurable: true,
    writable: true,
    value(this: Client, ...given: unknown[]) {
      count += 1;
      return Reflect.apply(asked, this, given);
    },
  });
  const end = () => Object.defineProperty(prototype, "query", { configurable: true, writable: true, value: asked });
  return { so: () => count, end };
}

/** Megabytes that this process holds in memory, collected where that can be asked for. */
export function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1_000_000;
}
