/** A database that answers late: a process that is alone keeps what it probes; beside another it gives it up, and there are never two. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openGarant } from "../../server/open.ts";
import { Leases } from "../../server/sharing/leases.ts";
import { until } from "../http/watched.ts";
import { findPostgres } from "../postgres-server.ts";
import { withClient } from "../server-database.ts";
import { type OneDatabase, oneDatabase } from "./one-database.ts";

const name = "probes client ocp01";
/** Of a beat of one second. */
const wanted = [{ name, forMs: 500 }];
const slowMs = 1_500;
let shared: OneDatabase;

async function leasing(holder: string) {
  const lost: string[] = [];
  const nothing = async () => {};
  const leases = new Leases({
    ...{ url: shared.postgres.url, holder, taken: nothing, idle: () => true, holding: () => {}, report: () => {} },
    lost: async (gone) => {
      lost.push(gone);
    },
  });
  leases.want(wanted);
  await leases.start();
  return { leases, lost };
}

/** Nothing is renewed or taken; what is there can be read. */
async function slow(): Promise<void> {
  await withClient(shared.postgres.url, async (client) => {
    await client.query("begin; lock table garant.lease in exclusive mode");
    await delay(slowMs);
    await client.query("commit");
  });
}

describe.skipIf(findPostgres() === undefined)("on a database that answers late", () => {
  beforeAll(async () => {
    shared = await oneDatabase("ocp01");
    const tenant = { id: "client", name: "Client" };
    const dataFolder = await shared.folderOf("a");
    const garant = await openGarant({ dataFolder, clock: Date.now, tenant, databaseUrl: shared.postgres.url });
    await garant.close();
  }, 60_000);
  afterAll(() => shared?.end());

  test("who is alone keeps what it holds; beside another it lets go, and the two never hold it at once", async () => {
    const one = await leasing("one");
    await slow();
    expect([one.lost, one.leases.holds(name)]).toEqual([[], true]);

    const other = await leasing("other");
    let both = 0;
    const looking = setInterval(() => {
      if (one.leases.holds(name) && other.leases.holds(name)) both++;
    }, 1);
    await delay(3_500);
    await slow();
    await until(async () => [one, other].some(({ leases }) => leases.holds(name)), Boolean);
    clearInterval(looking);
    expect([new Set(one.lost), both]).toEqual([new Set([name]), 0]);
    await one.leases.stop();
    await other.leases.stop();
  }, 30_000);
});
