/** DuckDB, from a lock of its own in tools/bench: the program does not need it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Say } from "./lane.ts";
import { processorCount } from "./processor.ts";

const folder = path.resolve(import.meta.dirname, "../tools/bench");

/** One connection to a database in memory, on as many threads as this process may use processors. */
export type DuckDb = {
  readonly run: (statement: string) => Promise<void>;
  /** Rows as texts. */
  readonly rows: (query: string) => Promise<string[][]>;
  readonly close: () => void;
};

export type DuckDbOrWhy = { readonly database: DuckDb } | { readonly why: string };

/** Where it is not installed it is, if that may be: `npm ci` in tools/bench, about 70 MB. */
export async function openDuckDb(mayInstall: boolean, say: Say): Promise<DuckDbOrWhy> {
  const installed = existsSync(path.join(folder, "node_modules/@duckdb/node-api"));
  if (!installed && !mayInstall) return { why: "DuckDB is not installed: npm ci in tools/bench" };
  if (!installed) {
    say("installing DuckDB (once, about 70 MB)");
    const { status } = spawnSync("npm", ["ci"], { cwd: folder, stdio: "inherit" });
    if (status !== 0) return { why: "DuckDB could not be installed: npm ci in tools/bench" };
  }
  const { DuckDBInstance } = asDuckDb(createRequire(path.join(folder, "package.json"))("@duckdb/node-api"));
  const instance = await DuckDBInstance.create(":memory:", { threads: String(processorCount()) });
  const connection = await instance.connect();
  const run = async (statement: string) => {
    await connection.run(statement);
  };
  const rows = async (query: string) => {
    const found = (await connection.runAndReadAll(query)).getRows();
    return found.map((row) => row.map(String));
  };
  return { database: { run, rows, close: () => connection.closeSync() } };
}

/** Only the parts that are used here. */
type DuckDbModule = {
  readonly DuckDBInstance: {
    readonly create: (file: string, options: Readonly<Record<string, string>>) => Promise<{ connect: () => Promise<Connection> }>;
  };
};
type Connection = {
  readonly run: (statement: string) => Promise<unknown>;
  readonly runAndReadAll: (query: string) => Promise<{ readonly getRows: () => unknown[][] }>;
  readonly closeSync: () => void;
};

/** Sound as far as the version in the lock keeps to its documentation. */
function asDuckDb(value: unknown): DuckDbModule {
  return value as DuckDbModule;
}
