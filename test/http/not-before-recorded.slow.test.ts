/** A page never says what the ledger does not hold yet, however long a commit takes: on a server, where others read meanwhile. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serverUrl, urlOfFolder, withClient } from "../server-database.ts";
import { type Served, served } from "./served.ts";
import { connectAndSee, connectForm, fastBeat, type Target, target, until } from "./watched.ts";

/** Beats after which an outage would be seen: two failures of three, and some. */
const longEnough = 5;

describe.skipIf(serverUrl === undefined)("while a commit waits", () => {
  let garant: Served;
  let api: Target;
  beforeAll(async () => {
    garant = await served();
    api = await target();
    await connectAndSee(garant.provider, connectForm("ocp01", { api }));
  });
  afterAll(async () => {
    await garant.end();
    await api.close();
  });

  const seen = async () => {
    const { body } = await garant.client("GET", "/platforms/ocp01");
    const outages = (await garant.client("GET", "/outages?platform=ocp01")).body.items;
    return { state: body.state, outage: body.outage, recorded: outages.length };
  };

  test("the page goes on saying what is recorded, and says the outage once it is", async () => {
    const meanwhile: Awaited<ReturnType<typeof seen>>[] = [];
    await withClient(urlOfFolder(garant.folder) ?? "", async (client) => {
      // Read, and not written: the outage's row is of the transaction that records it.
      await client.query("begin; lock table garant.outage in exclusive mode");
      api.well = false;
      for (let beat = 0; beat < longEnough * 5; beat++) {
        meanwhile.push(await seen());
        await delay(fastBeat.intervalMs / 5);
      }
      const waiting = "select count(*)::int as waiting from pg_locks where not granted and relation = 'garant.outage'::regclass";
      expect((await client.query(waiting)).rows, "the commit waits").toEqual([{ waiting: 1 }]);
      await client.query("commit");
    });
    expect(meanwhile.filter(({ state, outage, recorded }) => state !== "up" || outage !== null || recorded > 0)).toEqual([]);
    const after = await until(seen, ({ state }) => state === "down");
    expect(after.recorded).toBe(1);
    expect(after.outage).not.toBeNull();
  });
});
