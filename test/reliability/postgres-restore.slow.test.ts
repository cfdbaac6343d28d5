/** Backup and restore of a PostgreSQL server by the very words of docs/postgresql.md, in both languages: its login, its programs. */
import { execFile, execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../http/watched.ts";
import { findPostgres } from "../postgres-server.ts";
import { withClient } from "../server-database.ts";
import { connectHistory } from "../sources/history.ts";
import { type OneDatabase, oneDatabase } from "./one-database.ts";

const programs = findPostgres();
const main = fileURLToPath(new URL("../../server/main.ts", import.meta.url));
let shared: OneDatabase;
beforeAll(async () => {
  if (programs !== undefined) shared = await oneDatabase("ocp01");
});
afterAll(() => shared?.end());

/** The database `garant`, as its login or as who administers the server. */
function urlOf(who: "garant" | "postgres"): string {
  const url = new URL(shared.postgres.url);
  [url.username, url.pathname] = [who, "/garant"];
  return url.href;
}

const asAdministrator = async (...statements: string[]): Promise<void> => {
  await withClient(shared.postgres.url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
};

/** What the page says at the first place that is of this form: the same words in French. */
async function saidOnPage(form: RegExp): Promise<string> {
  const read = async (page: string) => form.exec(await readFile(new URL(`../../docs/${page}`, import.meta.url), "utf8"))?.[1];
  const words = await read("postgresql.md");
  if (words === undefined) throw new Error(`docs/postgresql.md says nothing like ${form}`);
  expect(await read("fr/postgresql.md")).toBe(words);
  return words;
}

const madeAtFirst = async (): Promise<string[]> => (await saidOnPage(/```sql\n(.*?);\n```/s)).replace("…", "garant").split(";\n");
const emptied = async () =>
  asAdministrator("drop database garant with (force)", await saidOnPage(/\(`(create database [^`]+)`\)/));

/** Runs a program of PostgreSQL with the words of the page; its file is `file`, its database that of the login. */
async function run(program: "pg_dump" | "pg_restore", as: "garant" | "postgres", file: string): Promise<void> {
  const words = (await saidOnPage(new RegExp(`\`${program} ([^\`]+)\``))).split(" ");
  const given = words.map((word) => word.replace("garant.dump", file).replace(/(^|=)garant$/, `$1${urlOf(as)}`));
  execFileSync(join(programs ?? "", program), given, { stdio: "pipe" });
}

const dumped = (as: "garant" | "postgres", file: string) => run("pg_dump", as, file);
const restored = (file: string) => run("pg_restore", "postgres", file);

/** What `garant ledger verify` says on the folder of a process. */
async function verified(name: string): Promise<{ code: number | string; said: string }> {
  const env = { ...process.env, DATABASE_URL: urlOf("garant"), GARANT_DATA: await shared.folderOf(name), LC_ALL: "C" };
  return await new Promise((resolve) => {
    execFile(process.execPath, [main, "--task", "ledger-verify"], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });
}

test.runIf(programs !== undefined)(
  "a dump restored is the books as they were; where something newer was given out, it says so and takes nothing",
  async () => {
    await asAdministrator(...(await madeAtFirst()));
    const start = (name: string) => shared.start(name, { DATABASE_URL: urlOf("garant") });
    const [older, newer] = ["older.dump", "newer.dump"].map((name) => join(shared.folder, name));
    const first = await start("a");
    await connectHistory(first.provider, "ocp01", ["api"]);
    await first.post("before");
    // Each row belongs to a tenant, for the login too: it may not read them all.
    await expect(dumped("garant", older)).rejects.toThrow(/row-level security/);
    await dumped("postgres", older);
    await first.post("after");
    await dumped("postgres", newer);
    await first.kill();

    await emptied();
    await restored(newer);
    expect(await verified("a")).toMatchObject({ code: 0, said: expect.stringContaining("everything holds") });
    const again = await start("a");
    await again.post("after the restore");
    await again.kill();

    await emptied();
    await restored(older);
    const behind = await start("a");
    expect(behind.said()).toContain("ledger-behind-checkpoint");
    const refused = await behind.send("/platforms/ocp01/notifications", { note: "lost" }, "lost");
    expect(refused).toMatchObject({ status: 503, body: { code: "ledger-behind-checkpoint" } });
    // Its books are read while it answers already.
    await until(
      () => behind.client("GET", "/platforms/ocp01"),
      ({ status }) => status === 200,
    );
    await behind.kill();
    expect((await verified("a")).code).not.toBe(0);
  },
  120_000,
);
