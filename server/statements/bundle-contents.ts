/** What a bundle holds, read from the store: entries, bodies, blocks up to a checkpoint, and the agreement of the statement. */
import { zoneExists } from "../../api/zone.ts";
import { agreementFromJson } from "../../core/agreement/agreement-from-json.ts";
import type { Json } from "../../core/json/json.ts";
import type { SignedBlock } from "../../core/statement/block-file.ts";
import type { StatementDocument } from "../../core/statement/document.ts";
import type { BundleParts, SaltedBody } from "../../core/statement/write-bundle.ts";
import type { WatchedSeries } from "../../core/watching/block-content.ts";
import type { StatementOf } from "../http/host.ts";
import { entryOf } from "../ledger/stored-facts.ts";
import { stampsUpTo } from "../stamping/stored-stamps.ts";
import { documentOf } from "../store/documents.ts";
import type { Tx } from "../store/tables.ts";

/** A frozen or amended statement, the last version where none is named; undefined where there is none. */
export async function statementOf(tx: Tx, { platform, month, version }: StatementOf): Promise<StatementDocument | undefined> {
  const versions = tx
    .selectFrom("statement")
    .select("digest")
    .where((statement) => statement.and({ platform, month }));
  const named = version === undefined ? versions : versions.where("version", "=", version);
  const row = await named.orderBy("version", "desc").limit(1).executeTakeFirst();
  const text = row && (await documentOf(tx, row.digest));
  return text === undefined ? undefined : JSON.parse(text);
}

/** Everything else of the bundle. Throws where the agreement of the statement is gone: then nobody can prove the month. */
export async function bundleContents(
  tx: Tx,
  { agreement, figures }: StatementDocument,
  entries: number,
): Promise<Omit<BundleParts, "statement" | "checkpoint">> {
  const rows = await tx.selectFrom("entry").selectAll().where("seq", "<", entries).orderBy("seq").execute();
  return {
    agreement: await agreementOf(tx, agreement.digest),
    entries: rows.map(entryOf),
    bodies: await bodiesBefore(tx, entries),
    blocks: await blocksBefore(tx, figures.platform, entries),
    stamps: await stampsUpTo(tx, entries, figures.period.from),
  };
}

/** The agreement of that digest. Throws where it is gone. */
export async function agreementOf(tx: Tx, digest: string): Promise<BundleParts["agreement"]> {
  const text = await documentOf(tx, digest);
  if (text === undefined) throw new Error(`the agreement ${digest} is not kept`);
  const document: Json = JSON.parse(text);
  const read = agreementFromJson(document, zoneExists);
  if (!read.ok) throw new Error(`the agreement ${digest} cannot be read any more`);
  return read.value;
}

async function bodiesBefore(tx: Tx, entries: number): Promise<SaltedBody[]> {
  return await tx.selectFrom("body").select(["seq", "salt", "content"]).where("seq", "<", entries).execute();
}

async function blocksBefore(tx: Tx, platform: string, entries: number): Promise<SignedBlock[]> {
  const rows = await tx
    .selectFrom("block")
    .select(["vantage", "number", "series", "body", "signature"])
    .where("platform", "=", platform)
    .where("seq", "<", entries)
    .orderBy("vantage")
    .orderBy("number")
    .execute();
  let [vantage, inForce]: [string, readonly WatchedSeries[]] = ["", []];
  return rows.map(({ series, ...block }) => {
    inForce = series ?? (block.vantage === vantage ? inForce : []);
    vantage = block.vantage;
    return { ...block, series: inForce };
  });
}
