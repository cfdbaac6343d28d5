/** The last checkpoint of a tenant's log, on disk before anyone is given it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkpointText } from "../../core/ledger/checkpoint.ts";
import { type Signer, signNote } from "../../core/ledger/note.ts";
import { type Frontier, rootOf } from "../../core/ledger/tree.ts";
import type { Instant } from "../../core/time/instant.ts";
import { sha256 } from "../keys/crypto.ts";
import { type DurableFiles, missingAsUndefined } from "../keys/durable-files.ts";

export type CheckpointFile = {
  readonly read: () => Promise<string | undefined>;
  readonly write: (note: string) => Promise<void>;
};

export function checkpointFile(dataFolder: string, tenant: string, files: DurableFiles): CheckpointFile {
  const path = join(dataFolder, "checkpoints", tenant);
  return {
    read: () => missingAsUndefined(readFile(path, "utf8")),
    write: (note) => files.replace(path, note),
  };
}

/** The checkpoint of a tree, signed: what may be given out once it is on disk. */
export function signCheckpoint(tree: Frontier, at: Instant, signers: readonly [Signer, ...Signer[]]): string {
  const origin = signers[0].key.name;
  return signNote(checkpointText({ origin, size: tree.size, root: rootOf(tree, sha256), at, others: [] }), signers);
}
