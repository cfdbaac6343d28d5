/** What happens by itself happens once, though two processes are due at the same moment; and versions that meet on one database. */
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { monthContaining, monthOf } from "../../api/zone.ts";
import { localVantageKey, prepareTenant } from "../../server/first-start.ts";
import { openGarant } from "../../server/open.ts";
import { hasOpenssl, type OpensslAuthority, opensslAuthority } from "../fixtures/openssl-authority.ts";
import { until } from "../http/watched.ts";
import { accountOf, describedPlatform } from "../opened.ts";
import { findPostgres } from "../postgres-server.ts";
import { withClient } from "../server-database.ts";
import { type OneDatabase, oneDatabase } from "./one-database.ts";
import type { Server } from "./start-server.ts";

const root = join(import.meta.dirname, "../..");
const [platform, tenant, zone] = ["ocp01", "client", "Europe/Paris"];
const day = 86_400_000;
/** The two months before this one: both are over, and past their grace. */
const { from: thisMonth } = monthOf(monthContaining(Date.now() - day, zone), zone);
const due = [monthContaining(thisMonth - 40 * day, zone), monthContaining(thisMonth - day, zone)];

let shared: OneDatabase;
let authority: OpensslAuthority | undefined;
const running: Server[] = [];

/** Books that were begun two months ago, and that nobody has looked after since. */
async function begunLongAgo(): Promise<void> {
  const dataFolder = await shared.folderOf("a");
  const clock = () => thisMonth - 40 * day;
  const databaseUrl = shared.postgres.url;
  const garant = await openGarant({ dataFolder, clock, tenant: { id: tenant, name: "Client" }, databaseUrl });
  await prepareTenant(garant, tenant, await localVantageKey(dataFolder));
  const done = await garant.verbs.run("describe-platform", describedPlatform, accountOf("provider", tenant));
  await garant.close();
  if (!done.ok) throw new Error(JSON.stringify(done.errors));
}

async function rowsOf(query: string): Promise<unknown[]> {
  let rows: unknown[] = [];
  await withClient(shared.postgres.url, async (client) => {
    ({ rows } = await client.query(query));
  });
  return rows;
}

describe.skipIf(findPostgres() === undefined)("processes on one database", () => {
  beforeAll(async () => {
    shared = await oneDatabase(platform);
    authority = hasOpenssl ? await opensslAuthority() : undefined;
    authority?.behave({ silent: true });
    await begunLongAgo();
    const stamping: Record<string, string> = authority === undefined ? {} : { GARANT_TSA_URL: authority.url };
    running.push(...(await Promise.all(["a", "b"].map((name) => shared.start(name, stamping)))));
  }, 120_000);
  afterAll(async () => {
    await shared?.end();
    authority?.end();
  });

  test("months that are over are frozen once, and nothing is amended", { timeout: 60_000 }, async () => {
    const frozen = () => rowsOf("select month, version from garant.statement order by month");
    await until(frozen, (rows) => rows.length === due.length, 30_000);
    expect(await frozen()).toEqual(due.map((month) => ({ month, version: 1 })));
    const facts = "select count(*)::int as facts from garant.entry where kind like 'statement.%'";
    expect(await rowsOf(facts)).toEqual([{ facts: due.length }]);
  });

  test("an authority that takes its time is asked by one process, and the other asks when that one gave up", {
    timeout: 90_000,
  }, async (context) => {
    if (authority === undefined) return context.skip("no openssl");
    await until(
      async () => authority?.asked(),
      (asked) => (asked ?? 0) > 0,
    );
    // The other process has come to its own turn by now. One asks for the checkpoint, and one for a paper that it archives.
    await delay(3_000);
    expect(authority.asked()).toBeLessThanOrEqual(2);
    authority.behave(undefined);
    const stamps = () => rowsOf("select size from garant.time_stamp");
    await until(stamps, (rows) => rows.length > 0, 60_000);
    expect(authority.asked()).toBeGreaterThan((await stamps()).length);
  });

  test("an older process goes on while a newer one migrates, and is refused where it starts again", {
    timeout: 120_000,
  }, async () => {
    const newer = await mkdtemp(join(tmpdir(), "garant-newer-"));
    await cp(join(root, "server"), join(newer, "server"), { recursive: true });
    for (const name of ["api", "core", "agreements", "node_modules", "package.json"])
      await symlink(join(root, name), join(newer, name));
    const step = "alter table garant.missed add column seen text;\n\n";
    await writeFile(join(newer, "server/store/migrations/9999-later.sql"), step);
    const [older] = running;
    let [posted, serving] = [0, true];
    const posting = (async () => {
      for (; serving; posted++) await older.post(`beside a newer one ${posted}`);
    })();
    const program = join(newer, "server/main.ts");
    const later = await shared.start("c", { GARANT_PROGRAM: program });
    const before = posted;
    await until(
      async () => posted,
      (count) => count > before + 3,
    );
    serving = false;
    await posting;
    expect(before).toBeGreaterThan(0);
    await later.post("by the newer one");
    const kept = await rowsOf("select count(*)::int as kept from garant.stated where kind = 'notification'");
    expect(kept).toEqual([{ kept: posted + 1 }]);
    await older.kill();
    await expect(shared.start("a")).rejects.toThrow(/\(3\).*9999-later/s);
    await rm(newer, { recursive: true });
  });
});
