/** The files of endpoints: the one list of them. */
import * as accounts from "./accounts.ts";
import * as agreement from "./agreement.ts";
import * as archive from "./archive.ts";
import * as disputes from "./disputes.ts";
import * as ledger from "./ledger.ts";
import * as platforms from "./platforms.ts";
import * as published from "./published.ts";
import * as reading from "./reading.ts";
import * as records from "./records.ts";
import * as session from "./session.ts";
import * as sources from "./sources.ts";
import * as supervision from "./supervision.ts";

/** Every file of endpoints: what is served, described, and tried on each. */
export const endpointModules = [
  session,
  accounts,
  reading,
  agreement,
  archive,
  platforms,
  records,
  disputes,
  sources,
  published,
  ledger,
  supervision,
] as const;
