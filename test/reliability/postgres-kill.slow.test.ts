import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiptText } from "../../core/ledger/receipt.ts";
import { good } from "../../core/result.ts";
import { type Garant, openGarant } from "../../server/open.ts";
import { keepObservations } from "../../server/store/observations.ts";
import { ourSession, postgresEngine } from "../../server/store/open-postgres.ts";
import { underKey } from "../../server/verbs/idempotency.ts";
import { keepFigures } from "../figures.ts";
import { client, connected } from "../opened.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { checkBooks } from "./check-books.ts";

const programs = findPostgres();
const [tenant, platform] = ["ours", "ocp01"];
const rounds = process.env.TEST_LONG === "1" ? 200 : 50;

let folder: string;
let postgres: PostgresServer;
beforeEach(async () => {
  if (programs === undefined) return;
  folder = await mkdtemp(join(tmpdir(), "garant-"));
  // Written in the background so rarely that what is not forced at the commit is lost.
  postgres = await startPostgres({ settings: ["wal_writer_delay=10s", "checkpoint_timeout=1h"] });
});
afterEach(async () => {
  if (programs === undefined) return;
  await postgres.end();
  await rm(folder, { recursive: true, force: true });
});

const opening = (session: string): Promise<Garant> =>
  openGarant({
    ...{ dataFolder: folder, clock: Date.now, tenant: { id: tenant, name: "Ours" } },
    openDatabase: async () => postgresEngine(postgres.url, session),
  });

/** Four who report and one who observes, each trying again until it is answered; the server is killed under them. */
async function underLoad(garant: Garant, kills: number) {
  const receipts = new Map<string, string>();
  const observed: number[] = [];
  const recoveredMs: number[] = [];
  let [next, failures, goingOn] = [0, 0, true];
  const again = async <Value>(act: () => Promise<Value | undefined>): Promise<Value | undefined> => {
    while (goingOn) {
      const value = await act().catch(() => undefined);
      if (value !== undefined) return value;
      failures++;
      await delay(20);
    }
    return undefined;
  };
  const report = async (): Promise<void> => {
    while (goingOn) {
      const key = `k${next++}`;
      const receipt = await again(async () => {
        const done = await underKey({ actor: client.id, key, fingerprint: key }, () =>
          garant.verbs.run("report-unavailability", { platform, note: key }, client),
        );
        return done.ok ? done.value.receipts[0] : undefined;
      });
      if (receipt !== undefined) receipts.set(key, receiptText(receipt));
    }
  };
  const observe = async (): Promise<void> => {
    while (goingOn) {
      const at = Date.now();
      const seen = ["api", "router"].map((component) => ({ component, at, ok: true, details: { phases: { total: 9 } } }));
      const kept = await again(() =>
        garant.ledger.append<never>(tenant, {
          actor: "garant",
          decide: async (tx) => {
            await keepObservations(tx, platform, "local", seen);
            return good({ facts: [] });
          },
        }),
      );
      if (kept !== undefined) observed.push(at);
      await delay(3);
    }
  };
  const moreThan = async (count: number): Promise<void> => {
    for (let waited = 0; receipts.size <= count && waited < 10_000; waited += 10) await delay(10);
  };
  const load = Promise.all([report(), report(), report(), report(), observe()]);
  for (let kill = 0; kill < kills; kill++) {
    const sinceKilled = receipts.size;
    await delay(100 + Math.random() * 400);
    // On a busy machine nothing may have been acknowledged yet: then there is nothing to lose.
    await moreThan(sinceKilled + 5);
    await postgres.kill();
    const began = performance.now();
    const before = receipts.size;
    await postgres.start();
    await moreThan(before);
    recoveredMs.push(performance.now() - began);
  }
  goingOn = false;
  await load;
  return { receipts, observed, failures, recoveredMs };
}

test.runIf(programs !== undefined)(
  `PostgreSQL killed ${rounds} times under load: nothing acknowledged is lost, nothing is there twice (T02)`,
  async () => {
    const garant = await opening(ourSession);
    await connected(garant);
    const { receipts, observed, failures, recoveredMs } = await underLoad(garant, rounds);
    const { lost, doubled, receiptsWrong, observationsLost, faults, counts } = await checkBooks(garant, tenant, platform, {
      receipts,
      observed,
    });
    await garant.close();
    const wrong = { lost, doubled, receiptsWrong, observationsLost, faults };
    expect(wrong).toEqual({ lost: [], doubled: [], receiptsWrong: [], observationsLost: [], faults: [] });
    expect(receipts.size).toBeGreaterThan(rounds);
    expect(failures).toBeGreaterThan(0);
    const { hostname, port } = new URL(postgres.url);
    const asked = ["--install-missing", "-h", hostname, "-p", port, "-U", "postgres", "-d", "postgres"];
    const checked = execFileSync(join(programs ?? "", "pg_amcheck"), asked, { encoding: "utf8" });
    expect(checked).toBe("");
    await keepFigures("T02", {
      "kills of PostgreSQL": rounds,
      "reports acknowledged": receipts.size,
      "observations acknowledged": observed.length,
      "acknowledging again after the start of PostgreSQL, at the latest (ms)": Math.round(Math.max(...recoveredMs)),
    });
    console.log(counts, failures, Math.round(Math.max(...recoveredMs)));
  },
  rounds * 12_000,
);

test.runIf(programs !== undefined)(
  "control: commits that are not forced to the disk lose some, and the log says so",
  async () => {
    const garant = await opening(
      "select set_config('role', 'garant_identity', false), set_config('synchronous_commit', 'off', false)",
    );
    await connected(garant);
    const { receipts, observed } = await underLoad(garant, 1);
    await garant.close();
    const after = await opening(ourSession);
    const [broken] = after.ledger.faults();
    const unproved = new Map([...receipts.keys()].map((key) => [key, ""]));
    const { lost, observationsLost } = await checkBooks(after, tenant, platform, { receipts: unproved, observed });
    await after.close();
    expect(lost.length + observationsLost.length).toBeGreaterThan(0);
    await keepFigures("T02", { "acts lost by the control in 1 kill": lost.length + observationsLost.length });
    expect(broken?.fault.code).toBe("ledger-behind-checkpoint");
  },
  60_000,
);
