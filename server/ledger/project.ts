/** Facts, folded into the tables that are read: the same whether a fact is new or read again for a rebuild. */
import type { FactBodies, FactKind } from "../../core/facts/fact.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import type { Tx } from "../store/tables.ts";
import { adopted } from "./projections/agreement.ts";
import { keyReplaced, opened } from "./projections/log.ts";
import { outageClosed, outageCorrected, outageOpened, outageReopened, outageWithdrawn } from "./projections/outage.ts";
import { described } from "./projections/platform.ts";
import { asked, denied } from "./projections/question.ts";
import { confirmed, retracted, stated } from "./projections/stated.ts";
import { amended, frozen } from "./projections/statement.ts";
import { enrolled, sealed, watchingLost, watchingRegained } from "./projections/supervision.ts";
import { created, revoked } from "./projections/token.ts";

/** Writes at least one row of state that carries the entry's sequence: the schema refuses a fact without. */
export type Projection<Kind extends FactKind> = (tx: Tx, entry: Entry, body: FactBodies[Kind]) => Promise<void>;

const projections: { readonly [Kind in FactKind]: Projection<Kind> } = {
  "log.opened": opened,
  "log.key-replaced": keyReplaced,
  "agreement.adopted": adopted,
  "vantage.enrolled": enrolled,
  "platform.described": described,
  "observations.sealed": sealed,
  "unavailability.reported": stated,
  "restoration.asked": asked,
  "restoration.confirmed": confirmed,
  "restoration.denied": denied,
  "notification.contested": stated,
  "exclusion.contested": stated,
  "exclusion.declared": stated,
  "zones.recorded": stated,
  "observations.voided": stated,
  "dispute.ruled": stated,
  "record.retracted": retracted,
  "outage.opened": outageOpened,
  "outage.corrected": outageCorrected,
  "outage.closed": outageClosed,
  "outage.reopened": outageReopened,
  "outage.withdrawn": outageWithdrawn,
  "watching.lost": watchingLost,
  "watching.regained": watchingRegained,
  "statement.frozen": frozen,
  "statement.amended": amended,
  "token.created": created,
  "token.revoked": revoked,
};

/** Makes or changes the state that the fact is about. */
export function project<Kind extends FactKind>(tx: Tx, entry: Entry, kind: Kind, body: FactBodies[Kind]): Promise<void> {
  return projections[kind](tx, entry, body);
}
