/** Which table is whose. A table that is not here fails the lint, so nobody adds one without deciding. Design, section 6. */

/** Facts and what they rest on: added to, never changed. */
export const logTables = ["entry", "body", "node", "projected", "document"] as const;

/** State, folded from the facts: dropped and made again by a rebuild, in this order. */
export const stateTables = [
  "log",
  "agreement",
  "vantage",
  "platform",
  "stated",
  "outage",
  "question",
  "proposal",
  "watching_gap",
  "statement",
  "token",
  "invitation",
  "alert_source",
  "publication",
  "claim",
  "archived",
  "retrieval",
  "account",
] as const;

/** Signals, and what only serves the moment. */
export const signalTables = [
  ...(["pending", "block", "missed", "token_secret", "probe_secret", "idempotency", "time_stamp"] as const),
  ...(["checkpoint", "heard", "invitation_secret", "agent_report", "clock_offset", "set_aside"] as const),
  ...(["alert_secret", "alert", "alert_payload", "archived_file"] as const),
] as const;

/** Of no tenant. Those of the accounts are the whole schema `public`. */
export const sharedTables = ["tenant", "lease", "migration_digest", "kysely_migration", "kysely_migration_lock"] as const;

export const tenantTables: readonly string[] = [...logTables, ...stateTables, ...signalTables];

export type StateTable = (typeof stateTables)[number];
