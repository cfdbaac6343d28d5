/** The agreement that a tenant's books are kept by: adopted by a fact, kept as its canonical document. Design, section 3. */
import { zoneExists } from "../../api/zone.ts";
import type { Agreement } from "../../core/agreement/agreement.ts";
import { agreementFromJson } from "../../core/agreement/agreement-from-json.ts";
import type { Json } from "../../core/json/json.ts";
import type { Instant } from "../../core/time/instant.ts";
import { documentOf } from "../store/documents.ts";
import type { Tx } from "../store/tables.ts";

export type AgreementInForce = {
  readonly agreement: Agreement;
  readonly family: string;
  readonly version: string;
  readonly digest: string;
};

/** The last adopted agreement that holds at an instant; undefined where none does yet. */
export async function agreementInForce(tx: Tx, at: Instant): Promise<AgreementInForce | undefined> {
  const row = await tx
    .selectFrom("agreement")
    .selectAll()
    .where("from", "<=", at)
    .orderBy("from", "desc")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && (await readAdopted(tx, row));
}

type Adopted = { readonly family: string; readonly version: string; readonly digest: string };

/** The agreement that was adopted, from its kept document; undefined where that is erased. */
export async function readAdopted(tx: Tx, { family, version, digest }: Adopted): Promise<AgreementInForce | undefined> {
  const text = await documentOf(tx, digest);
  if (text === undefined) return undefined;
  const agreement = lately.get(digest) ?? readText(text, `${family} ${version}`);
  if (lately.size >= mostKept && !lately.has(digest)) lately.clear();
  lately.set(digest, agreement);
  return { agreement, family, version, digest };
}

/** Read agreements by the digest of their text: reading one takes milliseconds, and every page asks for it. */
const lately = new Map<string, Agreement>();
const mostKept = 16;

function readText(text: string, called: string): Agreement {
  const document: Json = JSON.parse(text);
  const read = agreementFromJson(document, zoneExists);
  if (!read.ok) throw new Error(`the agreement ${called} cannot be read any more`);
  return read.value;
}
