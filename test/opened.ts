/** A whole Garant below HTTP in a folder of its own, with a clock that the test holds. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { hex } from "../core/json/hex.ts";
import { permissionsOf } from "../server/auth/permissions.ts";
import { type DurableFiles, durableFiles } from "../server/keys/durable-files.ts";
import { makeKey, type SigningKey } from "../server/keys/key-file.ts";
import { type Garant, openGarant } from "../server/open.ts";
import type { Actor } from "../server/verbs/define-verb.ts";
import { databaseOfFolder, freshDatabase } from "./database.ts";
import { ofLite } from "./embedded-database.ts";
import { dropDatabaseOf } from "./server-database.ts";
import type { TestDatabase } from "./test-database.ts";

export type Opened = Garant & {
  /** The domain's time, in milliseconds. */
  readonly time: { now: number };
  /** What no role of the application may do: the tests' own hand in the tables. */
  readonly tamper: (statements: string) => Promise<void>;
  /** Closes, and opens the same folder again. */
  readonly again: () => Promise<Opened>;
  /** Closes and removes the folder. */
  readonly end: () => Promise<void>;
};

export const firstInstant = Date.UTC(2026, 9, 14, 8, 0, 0);

export type OpeningOptions = { readonly files?: DurableFiles; readonly dataFolder?: string; readonly now?: number };

/** Opens a new folder, or the one given, on the dumped template. */
export async function opened({ files, dataFolder, now = firstInstant }: OpeningOptions = {}): Promise<Opened> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), "garant-")));
  const time = { now };
  let database: TestDatabase | undefined;
  const openDatabase = async (place: string) => {
    database = await (dataFolder === undefined ? freshDatabase(place) : databaseThere(place));
    return database.engine;
  };
  const garant = await openGarant({
    dataFolder: folder,
    clock: () => time.now,
    tenant: { id: "ours", name: "Ours" },
    ...(files && { files }),
    openDatabase,
  });
  const tamper = async (statements: string): Promise<void> => {
    await database?.asSuperuser(`set session_replication_role = replica; ${statements}; set session_replication_role = default`);
  };
  const again = async (): Promise<Opened> => {
    await garant.close();
    return await opened({ ...(files && { files }), dataFolder: folder, now: time.now });
  };
  const end = async (): Promise<void> => {
    await garant.close();
    await dropDatabaseOf(folder);
    await rm(folder, { recursive: true, force: true });
  };
  return { ...garant, time, tamper, again, end };
}

async function databaseThere(folder: string): Promise<TestDatabase> {
  return databaseOfFolder(folder).databaseUrl === undefined
    ? ofLite(await PGlite.create({ dataDir: join(folder, "db") }))
    : await freshDatabase(folder);
}

/** An account of a party with everything that it may hold. */
export function accountOf(party: "client" | "provider", tenant = "ours"): Actor {
  return { id: `${party}.of.${tenant}`, party, tenant, permissions: new Set(permissionsOf(party)), channel: "console" };
}

export const client = accountOf("client");
export const provider = accountOf("provider");

export const usualBeat = { intervalMs: 30_000, staleAfterMs: 90_000, failures: 2, of: 3, successes: 2 };

/** What connects a platform of two components, watched from here. */
export const describedPlatform = {
  platform: "ocp01",
  title: "Production",
  components: [
    { name: "api", title: "API", beats: [usualBeat] },
    { name: "router", title: "Router", beats: [usualBeat] },
  ],
  vantages: [{ name: "local" }],
  probes: [{ component: "api", kind: "tcp", parameters: { host: "127.0.0.1", port: 6443 } }],
};

/** A platform watched from `local`, whose key is made here and given back. */
export async function connected(garant: Pick<Opened, "dataFolder" | "verbs">): Promise<SigningKey> {
  const key = await makeKey(join(garant.dataFolder, "keys", "vantage-local.key"), durableFiles);
  const vantage = { vantage: "local", title: "Here", key: hex(key.publicKey), party: "provider" };
  for (const [verb, input] of [
    ["enrol-vantage", vantage],
    ["describe-platform", describedPlatform],
  ] as const) {
    const result = await garant.verbs.run(verb, input, provider);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
  }
  return key;
}
