/** Everything below HTTP, for one data folder: the server, the tasks of the command line and the tests open it here. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import type { Instant } from "../core/time/instant.ts";
import { type DurableFiles, durableFiles } from "./keys/durable-files.ts";
import { type Ledger, openLedger } from "./ledger/ledger.ts";
import { lockFolder } from "./store/folder-lock.ts";
import { openPglite } from "./store/open-pglite.ts";
import { openStore, type Store } from "./store/store.ts";
import { registry } from "./verbs/registry.generated.ts";
import { openVerbs, type Verbs } from "./verbs/run.ts";

export type Garant = {
  readonly dataFolder: string;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly verbs: Verbs;
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
  readonly openDatabase?: (dataFolder: string) => Promise<PGlite>;
};

const maintainEveryMs = 5 * 60_000;

/** Takes the folder, opens the database, migrates it, opens the logs. Throws `DataFolderInUse`. */
export async function openGarant(options: GarantOptions): Promise<Garant> {
  const { dataFolder, clock, host = "garant.local", files = durableFiles, openDatabase = openPglite } = options;
  const { id, name } = options.tenant ?? { id: "client", name: "Client" };
  for (const folder of ["keys", "checkpoints", "tokens"]) await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dataFolder);
  try {
    const store = await openStore(await openDatabase(dataFolder));
    await store.addTenant({ id, name, created_at: clock() });
    const ledger = await openLedger({ store, dataFolder, clock, files, originOf: (tenant) => `${host}/ledger/${tenant}` });
    const maintenance = setInterval(() => store.maintain().catch(() => {}), maintainEveryMs).unref();
    const close = async (): Promise<void> => {
      clearInterval(maintenance);
      await ledger.close();
      await store.close();
      unlock();
    };
    return { dataFolder, store, ledger, verbs: openVerbs(ledger, registry), close };
  } catch (error) {
    unlock();
    throw error;
  }
}
