/** Which agreement a month is judged by: core's rule over the facts that are stored, as the verifier of its bundle has it. */
import { monthOf } from "../../api/zone.ts";
import { isOf } from "../../core/facts/recorded.ts";
import { agreementInForce } from "../../core/statement/agreement-in-force.ts";
import { factOf, storedFacts } from "../ledger/stored-facts.ts";
import type { Tx } from "../store/tables.ts";
import { type AgreementInForce, readAdopted } from "./agreement-in-force.ts";

/** The agreement of a month among those that the entries `[0, entries)` adopted; undefined where there is none. */
export async function agreementOfMonth(tx: Tx, month: string, entries: number): Promise<AgreementInForce | undefined> {
  return (await agreementsByMonth(tx, entries))?.(month);
}

/** The agreement of any month, all read at once; undefined where none was adopted. */
export async function agreementsByMonth(
  tx: Tx,
  entries = Number.MAX_SAFE_INTEGER,
): Promise<((month: string) => AgreementInForce | undefined) | undefined> {
  const rows = await storedFacts(tx)
    .where("entry.kind", "=", "agreement.adopted")
    .where("entry.seq", "<", entries)
    .orderBy("entry.seq")
    .execute();
  const adopted = rows.map(factOf);
  const [first] = adopted.flatMap((fact) => (isOf(fact, "agreement.adopted") ? [fact.body] : []));
  const read = first && (await readAdopted(tx, first));
  if (read === undefined) return undefined;
  const zone = read.agreement.zone.value;
  const versions = new Map<string, AgreementInForce>();
  for (const fact of adopted) {
    const one = isOf(fact, "agreement.adopted") ? await readAdopted(tx, fact.body) : undefined;
    if (one !== undefined) versions.set(one.digest, one);
  }
  return (month) => {
    const ofMonth = agreementInForce(adopted, read.family, monthOf(month, zone).from);
    return ofMonth && versions.get(ofMonth.digest);
  };
}
