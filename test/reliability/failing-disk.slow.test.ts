/** Nothing can be forced to the disk for a while, of the embedded database or of PostgreSQL: no act is acknowledged. Reliability test T06. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openGarant } from "../../server/open.ts";
import { keepFigures } from "../figures.ts";
import { connected, opened } from "../opened.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { checkBooks } from "./check-books.ts";
import { failDisk, failingDiskMissing, familyOf } from "./failing-disk.ts";
import { startBooks, type Told } from "./start-books.ts";
import { type Server, startServer } from "./start-server.ts";

const missing = failingDiskMissing();
if (missing !== undefined) console.log(`not tried: ${missing}`);
const platform = "ocp01";
const acts = 10;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function started(more: Readonly<Record<string, string>> = {}): Promise<Server> {
  return await startServer(folder, platform, more);
}

async function connect(server: Server): Promise<void> {
  const beat = { intervalMs: 1_000, staleAfterMs: 5_000, failures: 2, of: 3, successes: 2 };
  const components = [{ name: "api", title: "API", beat, probe: { kind: "tcp", parameters: { host: "127.0.0.1", port: 1 } } }];
  const answer = await server.send("/platforms", { id: platform, title: "On a failing disk", components }, "connect");
  expect(answer, answer.text).toMatchObject({ status: 201 });
}

const path = `/platforms/${platform}/notifications`;

/** Posts so many, each for some seconds at most: what was acknowledged, the keys of the others, and what these were answered. */
async function post(server: Server, prefix: string, count = acts) {
  const acknowledged = new Map<string, Told>();
  const refused = new Map<string, number | undefined>();
  for (let number = 0; number < count; number++) {
    const key = `${prefix}-${number}`;
    const answer = await Promise.race([server.send(path, { note: key }, key).catch(() => undefined), delay(3_000)]);
    if (answer?.status === 201)
      acknowledged.set(key, { answered: key, receipt: JSON.stringify(JSON.parse(answer.text).receipts[0]) });
    else refused.set(key, answer?.status);
  }
  return { acknowledged, refused };
}

const answered = ({ refused }: { readonly refused: ReadonlyMap<string, number | undefined> }) =>
  [...new Set(refused.values())].filter((status) => status !== undefined);

/** Until an act is acknowledged: how long that took (ms). */
async function untilAcknowledged(server: Server, key: string): Promise<{ ms: number; told: Told } | undefined> {
  const began = performance.now();
  while (performance.now() - began < 30_000) {
    const told = await Promise.race([server.post(key).catch(() => undefined), delay(3_000)]);
    if (told !== undefined) return { ms: Math.round(performance.now() - began), told };
    await delay(100);
  }
  return undefined;
}

const receiptsOf = (...acknowledged: readonly ReadonlyMap<string, Told>[]) =>
  new Map(acknowledged.flatMap((all) => [...all].map(([key, told]) => [key, "receipt" in told ? told.receipt : ""] as const)));

async function wrongIn(receipts: ReadonlyMap<string, string>, databaseUrl?: string) {
  const garant = await openGarant({ dataFolder: folder, clock: Date.now, ...(databaseUrl && { databaseUrl }) });
  const { lost, doubled, receiptsWrong, faults } = await checkBooks(garant, "client", platform, { receipts, observed: [] });
  await garant.close();
  return { lost, doubled, receiptsWrong, faults };
}

const nothing = { lost: [], doubled: [], receiptsWrong: [], faults: [] };

test.runIf(missing === undefined)(
  "the embedded database: nothing is acknowledged while nothing can be forced, and nothing that was is lost (T06)",
  async () => {
    let server = await started();
    await connect(server);
    const before = await post(server, "before");
    const disk = await failDisk([server.pid]);
    const during = await post(server, "during");
    const failed = await disk.heal();
    const again = await untilAcknowledged(server, "after");
    await server.kill();
    server = await started();
    const repeated = await post(server, "during");
    await server.kill();
    await keepFigures("T06", {
      "fsyncs of the embedded database's process that ended with EIO": failed,
      "acts acknowledged meanwhile (embedded)": during.acknowledged.size,
      "going on after the disk was well (embedded, ms)": again?.ms ?? "after a restart",
    });
    expect(failed).toBeGreaterThan(0);
    expect(during.acknowledged.size).toBe(0);
    expect(answered(during)).toEqual([503]);
    expect([...repeated.refused.keys()]).toEqual([]);
    const after = new Map(again === undefined ? [] : [["after", again.told]]);
    expect(await wrongIn(receiptsOf(before.acknowledged, repeated.acknowledged, after))).toEqual(nothing);
  },
  180_000,
);

async function onPostgres(settings: readonly string[], check: (postgres: PostgresServer, server: Server) => Promise<void>) {
  const postgres = await startPostgres({ settings });
  const server = await started({ DATABASE_URL: postgres.url });
  try {
    await connect(server);
    await check(postgres, server);
  } finally {
    await server.kill();
    await postgres.end();
  }
}

test.runIf(missing === undefined && findPostgres() !== undefined)(
  "PostgreSQL: nothing is acknowledged while nothing can be forced; all goes on when the disk is well (T06)",
  () =>
    onPostgres([], async (postgres, server) => {
      const before = await post(server, "before");
      const disk = await failDisk(await familyOf(postgres.pid() ?? 0));
      const during = await post(server, "during");
      const failed = await disk.heal();
      // It starts again by itself, or gives up: then whoever runs it starts it.
      if (postgres.pid() === undefined) await postgres.start();
      const again = await untilAcknowledged(server, "after");
      const repeated = await post(server, "during");
      await server.kill();
      await keepFigures("T06", {
        "fsyncs of PostgreSQL that ended with EIO": failed,
        "acts acknowledged meanwhile (PostgreSQL)": during.acknowledged.size,
        "going on after the disk was well (PostgreSQL, ms)": again?.ms ?? "never",
      });
      expect(failed).toBeGreaterThan(0);
      expect(during.acknowledged.size).toBe(0);
      expect(answered(during)).toEqual([503]);
      expect(again?.ms).toBeLessThan(30_000);
      expect([...repeated.refused.keys()]).toEqual([]);
      const receipts = receiptsOf(before.acknowledged, repeated.acknowledged);
      expect(await wrongIn(receipts, postgres.url)).toEqual(nothing);
    }),
  180_000,
);

test.runIf(missing === undefined && findPostgres() !== undefined)(
  "control: a PostgreSQL that forces nothing acknowledges on a disk that takes nothing",
  () =>
    onPostgres(["fsync=off"], async (postgres, server) => {
      const disk = await failDisk(await familyOf(postgres.pid() ?? 0));
      const { acknowledged } = await post(server, "during");
      await disk.heal();
      await keepFigures("T06", { "acts acknowledged meanwhile by the control": acknowledged.size });
      expect(acknowledged.size).toBeGreaterThan(0);
    }),
  120_000,
);

test.runIf(missing === undefined)(
  "control: books that acknowledge before they commit lose what was acknowledged meanwhile",
  async () => {
    let garant = await opened();
    await connected(garant);
    await garant.close();
    const running = await startBooks(garant.dataFolder, ["--acknowledge-before-commit"]);
    const disk = await failDisk([running.pid]);
    const told = await Promise.all(
      Array.from({ length: acts }, (_, number) => running.post(`k${number}`).catch(() => undefined)),
    );
    await delay(500);
    await running.kill();
    await disk.heal();
    garant = await garant.again();
    const receipts = new Map(
      told.flatMap((one) => (one !== undefined && "answered" in one ? [[one.answered, ""] as const] : [])),
    );
    const { lost } = await checkBooks(garant, "ours", platform, { receipts, observed: [] });
    await garant.end();
    expect(receipts.size).toBeGreaterThan(0);
    expect(lost.length).toBeGreaterThan(0);
  },
  120_000,
);
