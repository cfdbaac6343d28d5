/** The kinds of facts that have words. */
import type { FactKind } from "../../core/facts/fact.ts";

const kinds: Readonly<Record<FactKind, true>> = {
  "log.opened": true,
  "log.key-replaced": true,
  "agreement.adopted": true,
  "vantage.enrolled": true,
  "vantage.invited": true,
  "vantage.revoked": true,
  "platform.described": true,
  "observations.sealed": true,
  "unavailability.reported": true,
  "restoration.asked": true,
  "restoration.confirmed": true,
  "restoration.denied": true,
  "notification.contested": true,
  "notification.advanced": true,
  "exclusion.contested": true,
  "exclusion.declared": true,
  "zones.recorded": true,
  "observations.voided": true,
  "ruling.proposed": true,
  "ruling.declined": true,
  "dispute.ruled": true,
  "record.retracted": true,
  "outage.opened": true,
  "outage.corrected": true,
  "outage.closed": true,
  "outage.reopened": true,
  "outage.withdrawn": true,
  "watching.lost": true,
  "watching.regained": true,
  "statement.frozen": true,
  "statement.amended": true,
  "token.created": true,
  "token.revoked": true,
  "account.invited": true,
  "account.sessions-ended": true,
  "account.closed": true,
  "alert-source.configured": true,
  "alert-source.removed": true,
  "publication.changed": true,
  "claim.sent": true,
  "statement.archived": true,
  "archive.retrieved": true,
  "archive.erased": true,
};

/** Whether a kind, as the wire names it, has words here. */
export const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(kinds, kind);

/** All of them, in the order of their names. */
export const factKinds: readonly FactKind[] = Object.keys(kinds).filter(isFactKind).sort();
