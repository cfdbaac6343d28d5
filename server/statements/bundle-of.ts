/** The evidence bundle of a month, as a file to keep: everything up to the last checkpoint that was given out. docs/reference/bundle.md. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { monthContaining } from "../../api/zone.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { utf8 } from "../../core/json/utf8.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { StatementDocument } from "../../core/statement/document.ts";
import { writeBundle } from "../../core/statement/write-bundle.ts";
import type { Actor } from "../http/environment.ts";
import type { Download, StatementOf } from "../http/host.ts";
import { sizeOfCheckpoint } from "../ledger/find-log.ts";
import type { Garant } from "../open.ts";
import type { Tx } from "../store/tables.ts";
import type { Watching } from "../watch/watching.ts";
import { bundleContents, statementOf } from "./bundle-contents.ts";
import { composeStored } from "./compose-stored.ts";
import { packBundle } from "./pack-bundle.ts";

export type BundleContext = {
  readonly garant: Pick<Garant, "store" | "ledger">;
  readonly watching: Watching;
  readonly now: () => number;
};

export type Checkpointed = { readonly checkpoint: string; readonly entries: number };

/** The bundle of a statement; of a month under way, provisional as it stands now. Refused where there is no such month or version. */
export function bundleOf(context: BundleContext, actor: Actor, of: StatementOf): Promise<Result<Download, Refusal>> {
  return download(context, actor, of, bundleIn);
}

/** The bundle of a statement under a checkpoint of its log. */
export async function bundleIn(tx: Tx, statement: StatementDocument, { checkpoint, entries }: Checkpointed): Promise<Download> {
  const bundle = writeBundle({ statement, checkpoint, ...(await bundleContents(tx, statement, entries)) });
  return { name: `${nameOf(statement)}.zip`, bytes: packBundle(bundle) };
}

/** The canonical bytes of a statement: those that the ledger's digest is of; of a month under way, as it stands now. */
export function documentOfMonth(context: BundleContext, actor: Actor, of: StatementOf): Promise<Result<Download, Refusal>> {
  return download(context, actor, of, async (_, statement) => ({
    name: `${nameOf(statement)}.json`,
    bytes: copied(utf8(canonicalJson(statement))),
  }));
}

async function download(
  { garant, watching, now }: BundleContext,
  { tenant }: Actor,
  of: StatementOf,
  make: (tx: Tx, statement: StatementDocument, at: Checkpointed) => Promise<Download>,
): Promise<Result<Download, Refusal>> {
  const books = watching.books(tenant, of.platform);
  if (books === undefined) return bad([refuse("not-found")]);
  const underWay = monthContaining(now(), books.terms.zone) === of.month && !of.version;
  if (underWay) await watching.seal(tenant, of.platform);
  return await garant.store.read(tenant, async (tx) => {
    const checkpoint = await garant.ledger.log(tenant)?.checkpointIn(tx);
    if (checkpoint === undefined) return bad([refuse("not-ready")]);
    const entries = sizeOfCheckpoint(checkpoint);
    const composed = () =>
      underWay ? composeStored(tx, { tenant, platform: of.platform, month: of.month, at: now(), entries }) : undefined;
    const statement = (await statementOf(tx, of)) ?? (await composed());
    return statement === undefined ? bad([refuse("not-found")]) : good(await make(tx, statement, { checkpoint, entries }));
  });
}

function nameOf({ tenant, figures: { platform, month, at } }: StatementDocument): string {
  return `${tenant}-${platform}-${month}-${at}`;
}

function copied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
