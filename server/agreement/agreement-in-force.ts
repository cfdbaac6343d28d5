/** The agreement that a tenant's books are kept by: adopted by a fact, kept as its canonical document. Design, section 3. */
import { readFile } from "node:fs/promises";
import { yamlNodes } from "../../api/documents/yaml.ts";
import { dayStart, zoneExists } from "../../api/zone.ts";
import type { Agreement } from "../../core/agreement/agreement.ts";
import { agreementDocument } from "../../core/agreement/agreement-document.ts";
import { agreementFromJson } from "../../core/agreement/agreement-from-json.ts";
import { parseAgreement } from "../../core/agreement/parse-agreement.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
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
  const document: Json = JSON.parse(text);
  const read = agreementFromJson(document, zoneExists);
  if (!read.ok) throw new Error(`the agreement ${family} ${version} cannot be read any more`);
  return { agreement: read.value, family, version, digest };
}

/** The first agreement as it comes with Garant: its canonical text, ready to be adopted. */
export async function firstAgreement(): Promise<{ family: string; version: string; text: string; from: Instant }> {
  const bytes = await readFile(new URL("../../agreements/paas-openshift-snc/2.0.yaml", import.meta.url));
  const nodes = yamlNodes(bytes);
  const read = nodes.ok ? parseAgreement(nodes.value, zoneExists) : nodes;
  if (!read.ok) throw new Error("the first agreement cannot be read: run `garant agreement check` on it");
  const { family, version, inForceFrom, zone } = read.value;
  return { family, version, text: canonicalJson(agreementDocument(read.value)), from: dayStart(inForceFrom.value, zone.value) };
}
