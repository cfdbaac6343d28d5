/** No statement of production reads a table that grows from end to end, nor most of its index, where it holds a million rows (`TEST_LONG=1`). */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../../server/start.ts";
import { type Ask, asker, settingsOf } from "../http/served.ts";
import { connectAndSee, connectForm, type Target, target, until } from "../http/watched.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { growing, seedMillions } from "./million-rows.ts";
import { type Finding, findingOf, pagesToSettle } from "./read-plans.ts";
import { listenToStatements, type Sent } from "./sent-statements.ts";

const tenant = "client";
/** A tenth of a million takes half a minute to write, and shows the same plans; the whole million is for whoever waits. */
const count = process.env.TEST_LONG === "1" ? 1_000_000 : 100_000;
/** It is thrown away: nothing of it must survive. */
const inHaste = ["fsync=off", "full_page_writes=off", "max_wal_size=4GB", "maintenance_work_mem=256MB", "jit=off"];

/** Statements that are about all there is of something, with why that is borne. They are as many as platforms and months, a row each. */
const ofAllThereIs: readonly RegExp[] = [
  // The page of all statements puts first those whose penalty can still be claimed.
  /^select \* from \(select distinct on \("statement"."platform", "statement"."month"\)/,
];

describe.runIf(findPostgres() !== undefined)("on PostgreSQL", () => {
  let postgres: PostgresServer;
  let client: Client;
  let sent: Sent[];
  beforeAll(async () => {
    postgres = await startPostgres({ settings: inHaste });
    const heard = listenToStatements();
    try {
      await dayOfAServer(postgres.url);
      sent = heard.sent().filter(ofGrowing);
    } finally {
      heard.stop();
    }
    client = new Client({ connectionString: postgres.url });
    await client.connect();
    await seedMillions(client, tenant, count);
  }, 600_000);
  afterAll(async () => {
    await client?.end();
    await postgres?.end();
  });

  const findings = async (statements: readonly Sent[]): Promise<Finding[]> => {
    const found: Finding[] = [];
    for (const statement of statements)
      found.push(...[await findingOf(client, { tenant, count }, statement)].filter((one) => one !== null));
    return found;
  };

  test("the day of a server sent the statements of every path that grows", () => {
    const texts = sent.map(({ text }) => text).join("\n");
    expect(sent.length).toBeGreaterThan(60);
    for (const table of ["entry", "body", "node", "outage", "stated", "block", "pending", "missed", "heard", "statement"])
      expect(texts).toMatch(new RegExp(`"?${table}"?`));
  });

  test("each finds what it looks for by an index", { timeout: 120_000 }, async () => {
    const found = await findings(sent);
    expect(found.filter(({ text }) => ofAllThereIs.every((known) => !known.test(text)))).toEqual([]);
    expect(ofAllThereIs.filter((known) => found.every(({ text }) => !known.test(text)))).toEqual([]);
  });

  test("control: without the index of a platform's outages, reading them is found", { timeout: 120_000 }, async () => {
    await client.query("begin");
    await client.query("drop index garant.outage_platform, garant.outage_time");
    await client.query("commit");
    const found = await findings(sent.filter(({ text }) => text.includes('"outage"')));
    expect(found.map(({ why }) => why)).toContain("reads outage from end to end");
    await client.query('create index outage_platform on garant.outage (tenant, platform, "from")');
    await client.query('create index outage_time on garant.outage (tenant, "from", id)');
  });

  test("a new entry is held against the one before it alone, also where nobody counted rows for the planner", async () => {
    expect(await pagesToSettle(client, tenant)).toBeLessThan(100);
  });

  test("control: looked for by its number and its time at once, it is found after most of an index", async () => {
    expect(await pagesToSettle(client, tenant, byNumberAndTime)).toBeGreaterThan(count / 1_000);
  });

  test("control: a whole index is too much as well", async () => {
    const every = { text: 'select "id" from "outage"', values: [] };
    expect(await findings([every])).toHaveLength(1);
  });
});

/** As it was before migration 15. */
const byNumberAndTime = `create or replace function garant.entry_is_whole() returns trigger language plpgsql as $$ begin
  perform from garant.entry e where e.tenant = new.tenant and e.seq = new.seq - 1 and e.at <= new.at;
  return null;
end $$`;

/** Statements about tables that grow: those of accounts and of leases are as long as there are people and platforms. */
function ofGrowing({ text }: Sent): boolean {
  const isStatement = /^\s*(select|insert|update|delete|with)\b/i.test(text);
  return isStatement && (text.match(/\w+/g) ?? []).some((word) => growing.has(word));
}

/** A platform is connected, fails, comes back; people say so; everything is read, and what was kept is opened again. */
async function dayOfAServer(databaseUrl: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "garant-plans-"));
  const settings = { ...settingsOf(folder), databaseUrl };
  const log = pino({ level: "silent" });
  const api = await target();
  try {
    for (const visit of [firstVisit, laterVisit]) {
      const running = await startServer(settings, log);
      await running.watching;
      const origin = (party: string) => running.consoles.find(({ console }) => console === party)?.origin ?? "";
      const token = async (party: string) => (await readFile(join(folder, "tokens", `${party}.token`), "utf8")).trim();
      const ask = async (party: string) => asker(origin(party), await token(party));
      await visit(await ask("client"), await ask("provider"), api);
      await running.stop();
    }
  } finally {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstVisit(client: Ask, provider: Ask, api: Target): Promise<void> {
  await connectAndSee(provider, connectForm("p1", { api }));
  const state = async () => (await client("GET", "/platforms/p1")).body.state;
  api.well = false;
  await until(state, (now) => now === "down");
  await client("POST", "/platforms/p1/notifications", {
    headers: { "idempotency-key": "a-report-of-it" },
    body: { note: "down" },
  });
  api.well = true;
  await until(state, (now) => now !== "down");
  await client("POST", "/platforms/p1/restorations", { headers: { "idempotency-key": "it-is-back" }, body: {} });
}

/** A process that opens what another kept, and everything that pages ask. */
async function laterVisit(client: Ask, provider: Ask, api: Target): Promise<void> {
  await until(
    async () => (await client("GET", "/platforms/p1")).status,
    (status) => status === 200,
  );
  const { body } = await client("GET", "/outages?platform=p1");
  const outage: string = body.items[0].id;
  const month = new Date().toISOString().slice(0, 7);
  const now = Date.now();
  for (const path of [
    ...[
      "/overview",
      "/platforms",
      "/platforms/p1",
      "/platforms/p1/description",
      "/disputes",
      "/statements",
      "/agreement",
      "/metrics",
    ],
    ...[
      "/outages",
      "/outages?state=open",
      "/outages?platform=p1&state=closed",
      `/outages/${outage}`,
      "/supervision",
      "/publication",
    ],
    ...[`/platforms/p1/timeline?from=${now - 31_536_000_000}&to=${now}`, "/platforms/p1/missed-beats", "/ledger/entries"],
    ...["/platforms/p1/observations?component=api&vantage=local", "/ledger/entries/1", "/ledger/entries?kind=outage.opened"],
    ...["/platforms/p1/openslo", `/statements/p1/${month}`, `/statements?platform=p1`, "/agreement/comparison", "/tokens"],
    ...["/public/client/status.json", "/public/client/outages.atom", "/ledger/client/checkpoint", "/ledger/client/key"],
    ...["/ledger/client/consistency?from=1&to=3"],
  ])
    for (const ask of [client, provider]) await ask("GET", path, { unchecked: true });
  api.well = false;
  await until(
    async () => (await client("GET", "/platforms/p1")).body.state,
    (now) => now === "down",
  );
}
