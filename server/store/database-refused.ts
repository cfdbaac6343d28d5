/** Why this program does not open a database. */
export type DatabaseFault =
  /** The server is older than the SQL used here; its major version. */
  | { readonly code: "database-too-old"; readonly version: number }
  /** A later version of this program changed the schema; the first of its steps that is not known here. */
  | { readonly code: "database-newer"; readonly migration: string }
  /** A step that was applied reads otherwise now. */
  | { readonly code: "migration-changed"; readonly migration: string }
  /** Nobody answers at the address, or lets us in; what the driver said. */
  | { readonly code: "database-unreachable"; readonly cause: string };

export class DatabaseRefused extends Error {
  readonly fault: DatabaseFault;

  constructor(fault: DatabaseFault) {
    super(messageOf(fault));
    this.fault = fault;
  }

  get code(): DatabaseFault["code"] {
    return this.fault.code;
  }
}

function messageOf(fault: DatabaseFault): string {
  switch (fault.code) {
    case "database-too-old":
      return `PostgreSQL ${fault.version} is too old: 15 or later was expected`;
    case "database-newer":
      return `the database was changed by a later version of Garant (${fault.migration}): this one does not go back`;
    case "migration-changed":
      return `Migration ${fault.migration} was changed after it was applied.`;
    case "database-unreachable":
      return `the database does not answer: ${fault.cause}`;
  }
}
