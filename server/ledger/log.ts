/** One tenant's log as it was found on opening: taken on from its last checkpoint, or left alone with the reason. Design, section 5. */
import { fact } from "../../core/facts/fact.ts";
import { keyChange } from "../../core/ledger/key-change.ts";
import type { Signer } from "../../core/ledger/note.ts";
import { formatVerifierKey, type VerifierKey } from "../../core/ledger/verifier-key.ts";
import { good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Store } from "../store/store.ts";
import type { Tx } from "../store/tables.ts";
import { type Acknowledged, type Act, LedgerUnavailable, type LogFault } from "./act.ts";
import { type CheckpointFile, checkpointFile, signCheckpoint } from "./checkpoint-file.ts";
import { type FoundLog, findLog, sizeOfCheckpoint } from "./find-log.ts";
import { firstKey, type KeyPlace, keyInForce, nextKey, putNextInPlace } from "./log-key.ts";
import { checkpointRow, logTurns } from "./log-turns.ts";
import { Writer, type WriterParts } from "./writer.ts";

export type Log = {
  readonly tenant: string;
  /** Its name in checkpoints. */
  readonly origin: string;
  /** Why it takes nothing: it is read, and signs nothing. */
  readonly fault: LogFault | undefined;
  readonly key: () => VerifierKey | undefined;
  /** The last one on this process's disk: it gave out nothing newer. */
  readonly checkpoint: () => string | undefined;
  /** The last one that any process may have given out. */
  readonly checkpointIn: (tx: Tx) => Promise<string | undefined>;
  /** Rejects with `LedgerUnavailable`. */
  readonly append: <Problem>(act: Act<Problem>) => Promise<Result<Acknowledged, Problem>>;
  /** Signs from now on with a new key, after a fact and a checkpoint signed by both. */
  readonly replaceKey: (actor: string) => Promise<Acknowledged>;
  readonly close: () => Promise<void>;
};

type Signers = readonly [Signer, ...Signer[]];

export type LogParts = KeyPlace & {
  readonly store: Store;
  readonly clock: () => Instant;
  /** Who begins it, where nobody did before; absent: this server. */
  readonly by?: string;
};

/** Opens the log of a tenant, or begins it. */
export async function openLog(parts: LogParts): Promise<Log> {
  const disk = checkpointFile(parts.dataFolder, parts.tenant, parts.files);
  const found = await findLog(parts, disk);
  if (found.fault !== undefined) return brokenLog(parts, found, found.fault);
  return found.size === 0 ? await beginLog(parts, disk) : await workingLog(parts, disk, found);
}

async function beginLog(parts: LogParts, disk: CheckpointFile): Promise<Log> {
  const { tenant, origin } = parts;
  const signer = await firstKey(parts);
  const log = logOf(parts, disk, signer, undefined);
  const opened = fact("log.opened", origin, { tenant, origin, key: formatVerifierKey(signer.key) });
  await log.append({ actor: parts.by ?? "garant", decide: async () => good({ facts: [opened] }) });
  return log;
}

async function workingLog(parts: LogParts, disk: CheckpointFile, { origin, signer, note }: FoundLog): Promise<Log> {
  if (signer === undefined) throw new Error("a log without its key is broken, and was not found so");
  const log = logOf({ ...parts, origin }, disk, signer, note);
  await log.catchUp();
  return log;
}

function brokenLog({ tenant }: LogParts, { origin, signer, note }: FoundLog, fault: LogFault): Log {
  const refuse = () => Promise.reject(new LedgerUnavailable(fault.code, `the log of ${tenant} takes nothing: ${fault.code}`));
  const [key, checkpoint, checkpointIn] = [() => signer?.key, () => note, async () => note];
  return { tenant, origin, fault, key, checkpoint, checkpointIn, append: refuse, replaceKey: refuse, close: async () => {} };
}

function logOf(parts: LogParts, disk: CheckpointFile, first: Signer, note: string | undefined) {
  const { store, tenant, origin, clock } = parts;
  let signers: Signers = [first];
  const parted: WriterParts = {
    ...{ store, tenant, clock, keep: disk.write, sign: (tree) => signCheckpoint(tree, clock(), signers) },
    ...(store.shared && {
      turns: logTurns(tenant, async (tx) => {
        signers = await signersNow(parts, tx, signers);
      }),
    }),
  };
  const writer = new Writer(parted, { note, size: sizeOfCheckpoint(note) });
  const replaceKey = async (actor: string): Promise<Acknowledged> => {
    const older = signers[0];
    const newer = await nextKey(parts);
    const replaced = fact("log.key-replaced", origin, keyChange(older, newer));
    signers = [older, newer];
    try {
      return await appended(writer, { actor, decide: async () => good({ facts: [replaced] }) });
    } finally {
      const inForce = await store.read(tenant, (tx) => tx.selectFrom("log").select("key").executeTakeFirst());
      const changed = inForce?.key === replaced.body.to;
      if (changed) await putNextInPlace(parts);
      signers = [changed ? newer : older];
    }
  };
  return {
    tenant,
    origin,
    fault: undefined,
    key: () => signers[0].key,
    checkpoint: () => writer.checkpoint.note,
    checkpointIn: async (tx: Tx) => (store.shared ? (await checkpointRow(tx))?.note : writer.checkpoint.note),
    append: <Problem>(act: Act<Problem>) => writer.append(act),
    catchUp: () => writer.catchUp(),
    replaceKey,
    close: () => writer.close(),
  };
}

/** Another process may have put another key in force. While this one puts one in force itself, it knows. */
async function signersNow(parts: LogParts, tx: Tx, signers: Signers): Promise<Signers> {
  const row = await tx.selectFrom("log").select("key").executeTakeFirst();
  if (row === undefined || signers.some(({ key }) => formatVerifierKey(key) === row.key)) return signers;
  const signer = await keyInForce(parts, row.key);
  if (signer === undefined) throw new LedgerUnavailable("log-key-differs", `the log of ${parts.tenant} has another key in force`);
  return [signer];
}

async function appended(writer: Writer, act: Act<never>): Promise<Acknowledged> {
  const acknowledged = await writer.append(act);
  if (!acknowledged.ok) throw new Error("an act that refuses nothing was refused");
  return acknowledged.value;
}
