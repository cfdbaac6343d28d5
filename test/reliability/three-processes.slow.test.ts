import { type AddressInfo, createServer, type Server as Listener } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../../server/ledger/verify.ts";
import { openGarant } from "../../server/open.ts";
import { lastBeatUpTo, rhythmOf } from "../../server/vantage/rhythm.ts";
import { keepFigures } from "../figures.ts";
import { findPostgres } from "../postgres-server.ts";
import { type OneDatabase, oneDatabase } from "./one-database.ts";
import { type Server, startServer } from "./start-server.ts";

const programs = findPostgres();
const long = process.env.TEST_LONG === "1";
const kills = long ? 10 : 6;
const everyMs = long ? 60_000 : 7_000;
const intervalMs = 2_000;
const platforms = ["p1", "p2", "p3"];

/** What is probed: each connection is a beat. */
type Target = { readonly platform: string; readonly port: number; readonly at: number[]; readonly listener: Listener };

let shared: OneDatabase;
let targets: Target[] = [];

beforeAll(async () => {
  if (programs === undefined) return;
  shared = await oneDatabase("p1");
  targets = await Promise.all(platforms.map(listening));
});
afterAll(async () => {
  if (programs === undefined) return;
  for (const { listener } of targets) listener.close();
  await shared.end();
});

async function listening(platform: string): Promise<Target> {
  const at: number[] = [];
  const listener = createServer((socket) => {
    at.push(Date.now());
    socket.on("error", () => {});
    socket.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  return { platform, port, at, listener };
}

async function connect(server: Server, { platform, port }: Target): Promise<void> {
  const beat = { intervalMs, staleAfterMs: 10_000, failures: 2, of: 3, successes: 2 };
  const probe = { kind: "tcp", parameters: { host: "127.0.0.1", port } };
  const input = { id: platform, title: platform, components: [{ name: "api", title: "API", beat, probe }] };
  expect(await server.send("/platforms", input, `connect ${platform}`)).toMatchObject({ status: 201 });
}

/** How often each beat was carried out, from the first to the last that is over. */
function beatsOf({ platform, at }: Target): number[] {
  const rhythm = rhythmOf({ id: `client ${platform} api local`, intervalMs });
  const numbers = at.map((instant) => lastBeatUpTo(rhythm, instant));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return Array.from({ length: last - first + 1 }, (_, place) => numbers.filter((number) => number === first + place).length);
}

test.runIf(programs !== undefined)(
  "three processes on one database, one killed again and again: no beat doubled, at most one missed per kill and probe",
  async () => {
    const running = new Map<string, Server>([["a", await shared.start("a")]]);
    for (const target of targets) {
      const first = running.get("a");
      if (first !== undefined) await connect(first, target);
    }
    for (const name of ["b", "c"]) running.set(name, await shared.start(name));
    await delay(3 * intervalMs);
    let acknowledged = 0;
    for (let kill = 0; kill < kills; kill++) {
      const name = ["a", "b", "c"][kill % 3] ?? "a";
      await running.get(name)?.kill();
      const [other] = [...running].filter(([one]) => one !== name);
      await other?.[1].post(`during ${kill}`);
      acknowledged++;
      await delay(everyMs / 2);
      running.set(name, await shared.start(name));
      await delay(everyMs / 2);
    }
    for (const server of running.values()) await server.kill();
    const counts = targets.map(beatsOf);
    const doubled = counts.map((beats) => beats.filter((times) => times > 1).length);
    const missed = counts.map((beats) => beats.filter((times) => times === 0).length);
    const inARow = counts.map((beats) => beats.some((times, place) => times === 0 && beats[place + 1] === 0));
    const total = counts.reduce((sum, beats) => sum + beats.length, 0);
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    await keepFigures("T31", { kills, beats: total, "beats doubled": sum(doubled), "beats missed": sum(missed) });
    console.log({ kills, total, doubled, missed });
    expect(doubled).toEqual([0, 0, 0]);
    expect(inARow).toEqual([false, false, false]);
    expect(Math.max(...missed)).toBeLessThanOrEqual(kills);
    const garant = await openGarant({
      ...{ dataFolder: await shared.folderOf("a"), clock: Date.now, databaseUrl: shared.postgres.url },
    });
    const log = garant.ledger.log("client");
    const verified = log && (await verifyLedger(garant.store, log, { state: true }));
    const reports = await garant.store.read("client", (tx) =>
      tx.selectFrom("stated").select("id").where("kind", "=", "notification").execute(),
    );
    await garant.close();
    expect(verified?.faults).toEqual([]);
    expect(reports).toHaveLength(acknowledged);
  },
  kills * everyMs + 180_000,
);

test.runIf(programs !== undefined)(
  "control: two processes that share no database carry out the same beats",
  async () => {
    const target = await listening("p1");
    const alone = await Promise.all(["x", "y"].map((name) => startServer(join(shared.folder, name), "p1")));
    for (const server of alone) await connect(server, target);
    await delay(4 * intervalMs);
    for (const server of alone) await server.kill();
    target.listener.close();
    expect(beatsOf(target).filter((times) => times > 1).length).toBeGreaterThan(0);
  },
  120_000,
);
