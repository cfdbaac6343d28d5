import { Hono } from "hono";
import { expect, test } from "vitest";
import { accountOf } from "../../test/opened.ts";
import type { Environment } from "./environment.ts";
import { Changes, streamChanges } from "./events.ts";

class CountedChanges extends Changes {
  listeners = 0;

  override listen(listener: Parameters<Changes["listen"]>[0]): () => void {
    this.listeners += 1;
    const stop = super.listen(listener);
    return () => {
      this.listeners -= 1;
      stop();
    };
  }
}

/** An API of one endpoint, opened by the client. */
function streaming(changes: Changes, stillMay: () => Promise<boolean>): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(async (c, next) => {
    c.set("actor", { ...accountOf("client"), channel: "api" });
    await next();
  });
  app.get("/events", (c) => streamChanges(c, changes, { stillMay, heartbeatMs: 5 }));
  return app;
}

test("a stream that nobody can read is not begun, and one that is left is ended", async () => {
  const changes = new CountedChanges();
  const app = streaming(changes, async () => true);
  const head = await app.request("/events", { method: "HEAD" });
  expect([head.status, head.headers.get("content-type"), changes.listeners]).toEqual([200, "text/event-stream", 0]);
  const left = await app.request("/events");
  expect([left.status, changes.listeners]).toEqual([200, 1]);
  await left.body?.cancel();
  expect(changes.listeners).toBe(0);
});

test("a stream ends when who opened it may read no more", async () => {
  const changes = new CountedChanges();
  const may = [true, true, false];
  const told = await (await streaming(changes, async () => may.shift() === true).request("/events")).text();
  expect([told.match(/event: heartbeat/g)?.length, changes.listeners]).toEqual([2, 0]);
});
