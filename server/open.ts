/** Everything below HTTP, for one data folder: the server, the tasks of the command line and the tests open it here. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "../core/time/instant.ts";
import { type DurableFiles, durableFiles } from "./keys/durable-files.ts";
import { type Ledger, openLedger } from "./ledger/ledger.ts";
import { givenSecretsKey, ownSecretsKey } from "./secrets/secrets-key.ts";
import { openVault, type Vault } from "./secrets/vault.ts";
import type { Engine } from "./store/engine.ts";
import { lockFolder } from "./store/folder-lock.ts";
import { openEngine } from "./store/open-engine.ts";
import { openStore, type Store } from "./store/store.ts";
import { forgetOldKeys } from "./verbs/idempotency.ts";
import { registry } from "./verbs/registry.generated.ts";
import { openVerbs, type Verbs } from "./verbs/run.ts";

export type Garant = {
  readonly dataFolder: string;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly verbs: Verbs;
  /** Secrets of probes: sealed before they are recorded, opened for the prober alone. */
  readonly vault: Vault;
  /** Answers what was taken, writes everything down and gives the folder back; however often it is called, once. */
  readonly close: () => Promise<void>;
};

export type GarantOptions = {
  readonly dataFolder: string;
  readonly clock: () => Instant;
  /** The tenant that is there from the first start. */
  readonly tenant?: { readonly id: string; readonly name: string };
  /** The name of this installation in the names of its logs, like a host. */
  readonly host?: string;
  readonly files?: DurableFiles;
  /** The file of the key that seals secrets; absent: `keys/secrets.key`, made at the first start. */
  readonly secretsKeyFile?: string;
  /** A PostgreSQL server (`postgresql://…`); the embedded database of the data folder where there is none. */
  readonly databaseUrl?: string;
  readonly openDatabase?: (dataFolder: string) => Promise<Engine>;
  /** Told what went wrong where nobody waits for an answer. */
  readonly report?: (error: unknown) => void;
};

const maintainEveryMs = 5 * 60_000;

/** Takes the folder, opens the database, migrates it, opens the logs. Throws `DataFolderInUse`. */
export async function openGarant(options: GarantOptions): Promise<Garant> {
  const { dataFolder, clock, host = "garant.local", files = durableFiles } = options;
  const { report = () => {}, databaseUrl, secretsKeyFile } = options;
  const { openDatabase = (folder: string) => openEngine(folder, databaseUrl) } = options;
  const { id, name } = options.tenant ?? { id: "client", name: "Client" };
  for (const folder of ["keys", "checkpoints", "tokens"]) await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dataFolder);
  let engine: Engine | undefined;
  try {
    engine = await openDatabase(dataFolder);
    const secretsKey = await (secretsKeyFile === undefined
      ? ownSecretsKey(join(dataFolder, "keys", "secrets.key"), files)
      : givenSecretsKey(secretsKeyFile));
    const store = await openStore(engine);
    await store.addTenant({ id, name, created_at: clock() });
    const originOf = (tenant: string) => `${host}/ledger/${tenant}`;
    // One process begins a log, the others find it.
    const ledger = await store.alone({ name: "start", wait: true }, () =>
      openLedger({ store, dataFolder, clock, files, originOf }),
    );
    if (ledger === undefined) throw new Error("who waits for a turn gets it");
    const maintenance = setInterval(() => void maintained(store, clock()).catch(report), maintainEveryMs).unref();
    const shut = async (): Promise<void> => {
      clearInterval(maintenance);
      await ledger.close();
      await store.close();
      unlock();
    };
    let shutting: Promise<void> | undefined;
    const close = (): Promise<void> => {
      shutting ??= shut();
      return shutting;
    };
    return { dataFolder, store, ledger, verbs: openVerbs(ledger, registry, store), vault: openVault(store, secretsKey), close };
  } catch (error) {
    await engine?.close();
    unlock();
    throw error;
  }
}

async function maintained(store: Store, now: Instant): Promise<void> {
  await forgetOldKeys(store, now);
  await store.maintain();
}
