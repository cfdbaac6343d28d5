import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../../server/ledger/verify.ts";
import { openGarant } from "../../server/open.ts";
import { keepFigures } from "../figures.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { withClient } from "../server-database.ts";
import { type Server, startServer } from "./start-server.ts";

/** A small disk of its own, which only root may make. */
const disk = mkdtempSync(join(tmpdir(), "garant-disk-"));
const megabytes = 160;
const mounted = mount();
const possible = findPostgres() !== undefined && mounted;
const filler = join(disk, "filler");

let folder: string;
let postgres: PostgresServer;
let server: Server;

function mount(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "garant-test", disk], { stdio: "pipe" });
    execFileSync("chmod", ["777", disk]);
    return true;
  } catch {
    return false;
  }
}

function fill(): void {
  const file = openSync(filler, "w");
  try {
    for (const block of [1 << 20, 4_096]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(block));
      } catch {}
    }
  } finally {
    closeSync(file);
  }
}

beforeAll(async () => {
  if (!possible) return;
  folder = mkdtempSync(join(tmpdir(), "garant-"));
  postgres = await startPostgres({ under: disk, settings: ["max_wal_size=48MB", "min_wal_size=32MB", "restart_after_crash=on"] });
  server = await startServer(folder, "ocp01", { DATABASE_URL: postgres.url });
  const beat = { intervalMs: 5_000, staleAfterMs: 15_000, failures: 2, of: 3, successes: 2 };
  const probe = { kind: "tcp", parameters: { host: "127.0.0.1", port: 1 } };
  const components = [{ name: "api", title: "API", beat, probe }];
  const connected = await server.send("/platforms", { id: "ocp01", title: "On a full disk", components }, "connect");
  expect(connected.status).toBe(201);
});
afterAll(async () => {
  if (possible) {
    await server.kill();
    await postgres.end();
    await rm(folder, { recursive: true, force: true });
  }
  if (mounted) execFileSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

type Posted = { readonly key: string; readonly status: number; readonly text: string };

async function post(key: string): Promise<Posted> {
  // As large as a note may be: it takes room.
  const { status, text } = await server.send("/platforms/ocp01/notifications", { note: `${key} ${"x".repeat(1_500)}` }, key);
  return { key, status, text };
}

/** How many of these are in the database, whoever asks. */
async function keptOf(keys: readonly string[]): Promise<number> {
  let count = 0;
  await withClient(postgres.url, async (client) => {
    const sent = "select from garant.stated where split_part(said ->> 'note', ' ', 1) = any ($1)";
    count = (await client.query(sent, [keys])).rowCount ?? 0;
  });
  return count;
}

test.runIf(possible)(
  "the database's disk is full: no act is acknowledged without its entry, each is answered 503, and all goes on by itself (T06)",
  async () => {
    const posted: Posted[] = [];
    for (let before = 0; before < 20; before++) posted.push(await post(`before-${before}`));
    fill();
    for (let full = 0; full < 4_000 && posted.filter(({ status }) => status !== 201).length < 20; full++)
      posted.push(await post(`full-${full}`));
    const refused = posted.filter(({ status }) => status !== 201);
    rmSync(filler);
    const freed = performance.now();
    let again = await post("after-0");
    for (let tries = 1; again.status !== 201 && performance.now() - freed < 60_000; tries++) {
      await delay(100);
      again = await post(`after-${tries}`);
    }
    const recoveredMs = Math.round(performance.now() - freed);
    const swallowed = refused.length - (await keptOf(refused.map(({ key }) => key)));
    for (const { key } of refused) posted.push(await post(key));
    await server.kill();
    const garant = await openGarant({ dataFolder: folder, clock: Date.now, databaseUrl: postgres.url });
    const rows = await garant.store.read("client", (tx) =>
      tx.selectFrom("stated").select("said").where("kind", "=", "notification").execute(),
    );
    const log = garant.ledger.log("client");
    const verified = log && (await verifyLedger(garant.store, log, { state: true }));
    await garant.close();
    const kept = rows.map(({ said }) => String((said as { note?: string }).note).split(" ")[0] ?? "");
    const acknowledged = posted.filter(({ status }) => status === 201).map(({ key }) => key);
    await keepFigures("T06", {
      "acts acknowledged": acknowledged.length,
      "answered 503": refused.length,
      "going on after (ms)": recoveredMs,
    });
    // Control: had the refusals been answered as if nothing were the matter, these would be lost.
    expect(swallowed).toBeGreaterThan(0);
    expect([...new Set(refused.map(({ status }) => status))]).toEqual([503]);
    for (const { text } of refused) expect(JSON.parse(text)).toMatchObject({ status: 503 });
    expect(acknowledged.filter((key) => !kept.includes(key))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    expect(recoveredMs).toBeLessThan(30_000);
    expect(verified?.faults).toEqual([]);
  },
  180_000,
);

test.runIf(possible)(
  "a database that may only be read: 503, nothing kept, and all goes on when it may be written again (T06)",
  async () => {
    server = await startServer(folder, "ocp01", { DATABASE_URL: postgres.url });
    const readOnly = (value: string) =>
      withClient(postgres.url, async (client) => {
        await client.query("set default_transaction_read_only = off");
        await client.query(`alter database postgres set default_transaction_read_only = ${value}`);
        await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'garant'");
      });
    await readOnly("on");
    await delay(300);
    expect(await post("read-only")).toMatchObject({ status: 503 });
    await readOnly("off");
    await expect.poll(async () => (await post("read-only")).status, { timeout: 30_000 }).toBe(201);
    expect(await keptOf(["read-only"])).toBe(1);
  },
);
