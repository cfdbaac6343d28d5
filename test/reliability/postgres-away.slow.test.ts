/** The database is gone for a while under a server that probes: afterwards it watches, judges and shows as before. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, test } from "vitest";
import { connectAndSee, connectForm, type Target, target, until } from "../http/watched.ts";
import { findPostgres } from "../postgres-server.ts";
import { type OneDatabase, oneDatabase } from "./one-database.ts";

const programs = findPostgres();
/** Several beats, so that what is seen meanwhile cannot be kept. */
const awayMs = 4_000;
let shared: OneDatabase;
let api: Target;
beforeAll(async () => {
  if (programs === undefined) return;
  shared = await oneDatabase("ocp01");
  api = await target();
});
afterAll(async () => {
  await shared?.end();
  await api?.close();
});

test.runIf(programs !== undefined)(
  "a database that was away and came back finds a platform that is watched, judged and shown",
  async () => {
    const server = await shared.start("a");
    await connectAndSee(server.client, connectForm("ocp01", { api }));
    await shared.postgres.kill();
    await delay(awayMs);
    await shared.postgres.start();
    const shown = () => server.client("GET", "/platforms/ocp01");
    await until(shown, ({ status, body }) => status === 200 && body.state === "up", 30_000);
    api.well = false;
    await until(shown, ({ status, body }) => status === 200 && body.state === "down" && body.outage !== null, 30_000);
  },
  120_000,
);
