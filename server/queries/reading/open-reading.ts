/** Everything that can be read, for whoever may: what belongs to another tenant is not found. */
import type { Reading } from "../../http/host.ts";
import { readLedger, readPublic } from "./ledger.ts";
import { readOutages } from "./outages.ts";
import { readOverview } from "./overview.ts";
import type { ReadingParts } from "./parts.ts";
import { readPlatforms } from "./platforms.ts";
import { readStatements } from "./statements.ts";

export function openReading(parts: ReadingParts): Reading {
  return {
    ...readPlatforms(parts),
    ...readOverview(parts),
    ...readOutages(parts),
    ...readStatements(parts),
    ...readLedger(parts),
    ...readPublic(parts),
    bundle: parts.bundleOf,
    document: parts.documentOf,
  };
}
