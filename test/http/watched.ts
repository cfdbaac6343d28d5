/** A platform of two components on real endpoints that can be broken, and how to wait for what the server makes of it. */
import { setTimeout as delay } from "node:timers/promises";
import { web } from "../endpoints.ts";
import type { Ask } from "./served.ts";

export const fastBeat = { intervalMs: 1_000, staleAfterMs: 4_000, failures: 2, of: 3, successes: 2 };

export type Target = { well: boolean; readonly port: number; readonly close: () => Promise<void> };

/** Answers 200 while it is well, else 503. */
export async function target(): Promise<Target> {
  const one = { well: true };
  const { port, close } = await web((_, reply) => {
    reply.statusCode = one.well ? 200 : 503;
    reply.end("ok");
  });
  return Object.assign(one, { port, close });
}

/** What connects a platform with one component a target. */
export function connectForm(id: string, targets: Readonly<Record<string, Target>>, zones: number | null = 3) {
  const components = Object.entries(targets).map(([name, { port }]) => ({
    name,
    title: name.toUpperCase(),
    probe: { kind: "http", parameters: { url: `http://127.0.0.1:${port}/` } },
    beat: fastBeat,
  }));
  return { id, title: `Platform ${id}`, region: null, components, zones };
}

/** Asks again until the answer is as wanted; throws with the last one when it does not come. */
export async function until<Value>(
  ask: () => Promise<Value>,
  wanted: (value: Value) => boolean,
  atMostMs = 15_000,
): Promise<Value> {
  const end = performance.now() + atMostMs;
  for (;;) {
    const value = await ask();
    if (wanted(value)) return value;
    if (performance.now() > end) throw new Error(`not within ${atMostMs} ms: ${JSON.stringify(value)?.slice(0, 2_000)}`);
    await delay(100);
  }
}

/** Connects it and waits until it is seen up. */
export async function connectAndSee(
  ask: Ask,
  form: ReturnType<typeof connectForm> & { readonly vantages?: readonly object[] },
): Promise<void> {
  const { status, text } = await ask("POST", "/platforms", { body: form });
  if (status !== 201) throw new Error(text);
  await until(
    async () => (await ask("GET", `/platforms/${form.id}`)).body,
    ({ state }) => state === "up",
  );
}
