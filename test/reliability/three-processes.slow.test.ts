import { type AddressInfo, createServer, type Server as Listener } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../../server/ledger/verify.ts";
import { type Garant, openGarant } from "../../server/open.ts";
import { readObservations } from "../../server/store/observation-logs.ts";
import { keepFigures } from "../figures.ts";
import { findPostgres } from "../postgres-server.ts";
import { withClient } from "../server-database.ts";
import { beatsOf, type Kill, type MissedBeat, missedBeats, unexplained } from "./beats-by-kill.ts";
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

/** The holders of leases by what they hold, as the database has it now. */
async function leases(): Promise<{ name: string; holder: string }[]> {
  let held: { name: string; holder: string }[] = [];
  await withClient(shared.postgres.url, async (client) => {
    const { rows } = await client.query("select name, holder from garant.lease where until > clock_timestamp()");
    held = rows;
  });
  return held;
}

/** A process that has been started, and the name by which it holds what it probes: the one that was not there before. */
async function joined(name: string, known: ReadonlySet<string>): Promise<{ server: Server; holder: string }> {
  const server = await shared.start(name);
  for (;;) {
    const found = (await leases()).find(({ name: held, holder }) => held.startsWith("process ") && !known.has(holder));
    if (found !== undefined) return { server, holder: found.holder };
    await delay(20);
  }
}

/** Instants of the observations of a platform, as the books have them. */
async function observedAt(garant: Garant, platform: string): Promise<number[]> {
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const logs = await garant.store.read("client", (tx) => readObservations(tx, platform, always));
  return logs.flatMap(({ at }) => [...at]);
}

const wordsOf = ({ platform, kill, afterMs }: MissedBeat) => `${kill?.number ?? "none"}: ${platform}, ${afterMs} ms`;

/** Starts the three, connects what is watched, and kills one of them again and again, each time the next. */
async function killedOneAfterAnother(): Promise<Kill[]> {
  const known = new Set<string>();
  const joining = async (name: string) => {
    const one = await joined(name, known);
    known.add(one.holder);
    return one;
  };
  const first = await joining("a");
  for (const target of targets) await connect(first.server, target);
  const running = new Map([["a", first]]);
  for (const name of ["b", "c"]) running.set(name, await joining(name));
  await delay(3 * intervalMs);
  const done: Kill[] = [];
  for (let number = 0; number < kills; number++) {
    const name = ["a", "b", "c"][number % 3] ?? "a";
    const killed = running.get(name) ?? first;
    const held = (await leases()).filter(({ holder }) => holder === killed.holder).map(({ name: lease }) => lease);
    done.push({ number, at: Date.now(), held: platforms.filter((one) => held.includes(`probes client ${one}`)) });
    await killed.server.kill();
    const [other] = [...running].filter(([one]) => one !== name);
    await other?.[1].server.post(`during ${number}`);
    await delay(everyMs / 2);
    running.set(name, await joining(name));
    await delay(everyMs / 2);
  }
  for (const { server } of running.values()) await server.kill();
  return done;
}

/** What the books say when all processes are gone. */
async function booksAfter() {
  const garant = await openGarant({
    ...{ dataFolder: await shared.folderOf("a"), clock: Date.now, databaseUrl: shared.postgres.url },
  });
  const log = garant.ledger.log("client");
  const verified = log && (await verifyLedger(garant.store, log, { state: true }));
  const reports = await garant.store.read("client", (tx) =>
    tx.selectFrom("stated").select("id").where("kind", "=", "notification").execute(),
  );
  const observed = new Map<string, number[]>();
  for (const platform of platforms) observed.set(platform, await observedAt(garant, platform));
  await garant.close();
  return { verified, reports, observed };
}

test.runIf(programs !== undefined)(
  "three processes on one database, one killed again and again: no beat doubled, at most one missed per kill and probe",
  async () => {
    const done = await killedOneAfterAnother();
    const { verified, reports, observed } = await booksAfter();
    const asked = targets.flatMap(({ platform, at }) => beatsOf(platform, intervalMs, at));
    const kept = platforms.flatMap((platform) => beatsOf(platform, intervalMs, observed.get(platform) ?? []));
    const doubled = [...asked, ...kept].filter(({ times }) => times > 1);
    const missed = platforms.flatMap((platform) => missedBeats(platform, intervalMs, observed.get(platform) ?? [], done));
    const ofOthers = missed.filter(({ platform, kill }) => kill?.held.includes(platform) !== true);
    await keepFigures("T31", {
      ...{ kills, "probes held by those killed": done.flatMap(({ held }) => held).length },
      ...{ "beats observed": kept.length, "beats doubled": doubled.length, "beats missed": missed.length },
      "beats missed of a probe that the killed one did not hold": ofOthers.length,
      "which (kill: platform, due so long after it)": missed.map(wordsOf).join("; "),
      "most missed for one kill and probe": missed.length === 0 ? 0 : unexplained(missed).length === 0 ? 1 : "more",
      "due after its kill, at the latest (ms)": Math.round(Math.max(0, ...missed.map(({ afterMs }) => afterMs ?? 0))),
    });
    expect(doubled).toEqual([]);
    expect(unexplained(missed).map(wordsOf)).toEqual([]);
    expect(done.flatMap(({ held }) => held).length).toBeGreaterThan(0);
    expect(verified?.faults).toEqual([]);
    expect(reports).toHaveLength(kills);
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
    expect(beatsOf(target.platform, intervalMs, target.at).filter(({ times }) => times > 1).length).toBeGreaterThan(0);
  },
  120_000,
);
