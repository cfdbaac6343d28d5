/** Every kind of fact, and whether it can move the figure of a platform's month: then whoever recomputes the month must have its body. */
import type { FactKind } from "./fact.ts";

/** `of-its-platform`: only for the platform that is the entry's subject. */
export type Bearing = "always" | "of-its-platform" | "never";

export const bearing: Readonly<Record<FactKind, Bearing>> = {
  "log.opened": "always",
  "log.key-replaced": "always",
  "agreement.adopted": "always",
  "vantage.enrolled": "always",
  "vantage.invited": "never",
  "vantage.revoked": "always",
  "platform.described": "of-its-platform",
  "observations.sealed": "of-its-platform",
  "unavailability.reported": "always",
  "restoration.asked": "never",
  "restoration.confirmed": "always",
  "restoration.denied": "never",
  "notification.contested": "always",
  "notification.advanced": "always",
  "exclusion.contested": "always",
  "exclusion.declared": "always",
  "zones.recorded": "always",
  "observations.voided": "always",
  "ruling.proposed": "never",
  "ruling.declined": "never",
  "dispute.ruled": "always",
  "record.retracted": "always",
  "outage.opened": "never",
  "outage.corrected": "never",
  "outage.closed": "never",
  "outage.reopened": "never",
  "outage.withdrawn": "never",
  "watching.lost": "never",
  "watching.regained": "never",
  "statement.frozen": "always",
  "statement.amended": "always",
  "token.created": "never",
  "token.revoked": "never",
  "account.invited": "never",
  "account.sessions-ended": "never",
  "account.closed": "never",
  "alert-source.configured": "never",
  "alert-source.removed": "never",
  "publication.changed": "never",
  "claim.sent": "never",
  "statement.archived": "never",
  "archive.retrieved": "never",
  "archive.erased": "never",
};

/** Whether the word is a kind of fact. */
export function isFactKind(kind: string): kind is FactKind {
  return Object.hasOwn(bearing, kind);
}

/** Whether the body of an entry can move a figure of the platform. What a record is about stands only in its body: those of every platform do. */
export function canMoveFigure({ kind, subject }: { readonly kind: string; readonly subject: string }, platform: string): boolean {
  if (!isFactKind(kind) || bearing[kind] === "never") return false;
  return bearing[kind] === "always" || subject === platform;
}
