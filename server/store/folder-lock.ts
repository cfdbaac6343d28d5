/** One process a data folder: a second one on the same embedded database would destroy it without an error. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Foreseen } from "../foreseen.ts";

export class DataFolderInUse extends Foreseen {
  readonly folder: string;
  readonly pid: string;

  constructor(folder: string, pid: string) {
    super("data-folder-in-use", {
      en: `The data folder ${folder} is in use by process ${pid}. Stop that process first, or give this one another folder (GARANT_DATA).`,
      fr: `Le dossier de données ${folder} est utilisé par le processus ${pid}. Arrêtez d’abord ce processus, ou donnez à celui-ci un autre dossier (GARANT_DATA).`,
    });
    this.folder = folder;
    this.pid = pid;
  }
}

/** A connection that nothing refers to is closed by the collector of garbage, and its lock with it. */
const heldByUs = new Set<DatabaseSync>();

/**
 * Takes the folder, and returns what gives it back. The kernel holds the lock and frees it when the process dies, however it dies.
 * Throws `DataFolderInUse`.
 */
export function lockFolder(folder: string): () => void {
  const held = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  try {
    held.exec("pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive");
  } catch {
    held.close();
    throw new DataFolderInUse(folder, holderOf(folder));
  }
  writeFileSync(join(folder, "lock.pid"), `${process.pid}\n`);
  heldByUs.add(held);
  return () => {
    heldByUs.delete(held);
    held.close();
  };
}

function holderOf(folder: string): string {
  try {
    return readFileSync(join(folder, "lock.pid"), "utf8").trim();
  } catch {
    return "?";
  }
}
