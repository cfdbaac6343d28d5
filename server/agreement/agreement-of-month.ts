/** Which agreement a month is judged by: core's rule over the facts that are stored, as the verifier of its bundle has it. */
import { monthOf } from "../../api/zone.ts";
import { isOf } from "../../core/facts/recorded.ts";
import { agreementInForce } from "../../core/statement/agreement-in-force.ts";
import { factOf, storedFacts } from "../ledger/stored-facts.ts";
import type { Tx } from "../store/tables.ts";
import { type AgreementInForce, readAdopted } from "./agreement-in-force.ts";

/** The agreement of a month among those that the entries `[0, entries)` adopted; undefined where there is none. */
export async function agreementOfMonth(tx: Tx, month: string, entries: number): Promise<AgreementInForce | undefined> {
  const rows = await storedFacts(tx)
    .where("entry.kind", "=", "agreement.adopted")
    .where("entry.seq", "<", entries)
    .orderBy("entry.seq")
    .execute();
  const adopted = rows.map(factOf);
  const [first] = adopted.flatMap((fact) => (isOf(fact, "agreement.adopted") ? [fact.body] : []));
  const read = first && (await readAdopted(tx, first));
  if (read === undefined) return undefined;
  const { from } = monthOf(month, read.agreement.zone.value);
  const ofMonth = agreementInForce(adopted, read.family, from);
  return ofMonth && (await readAdopted(tx, ofMonth));
}
