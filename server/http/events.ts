/** Live updates to pages: what changed, not what it became. The page asks again for what it shows. */
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Environment } from "./environment.ts";

export type Changed = {
  readonly tenant: string;
  readonly kind: string;
  readonly platform: string | null;
  readonly outage: string | null;
  readonly at: number;
};

type Listener = (changed: Changed) => void;

const HEARTBEAT_MS = 15_000;

/** Hands each change to the streams that are open, within one process. */
export class Changes {
  readonly #listeners = new Set<Listener>();

  tell(changed: Changed): void {
    for (const listener of this.#listeners) listener(changed);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

type Streaming = {
  /** Whether who opened the stream may still read: asked at each heartbeat, and the stream ends where not. */
  readonly stillMay: () => Promise<boolean>;
  readonly heartbeatMs?: number;
};

/** A stream of server-sent events for the actor's own tenant; a heartbeat each 15 s. */
export function streamChanges(
  c: Context<Environment>,
  changes: Changes,
  { stillMay, heartbeatMs = HEARTBEAT_MS }: Streaming,
): Response {
  if (c.req.method === "HEAD") return c.body(null, 200, { "content-type": "text/event-stream" });
  const { tenant } = c.get("actor");
  return streamSSE(c, async (stream) => {
    const write = ({ tenant: _, ...data }: Changed) => void stream.writeSSE({ event: "changed", data: JSON.stringify(data) });
    const stop = changes.listen((changed) => changed.tenant === tenant && write(changed));
    stream.onAbort(stop);
    while (!stream.aborted && !stream.closed && (await stillMay())) {
      await stream.writeSSE({ event: "heartbeat", data: String(Date.now()) });
      await stream.sleep(heartbeatMs);
    }
    stop();
  });
}
