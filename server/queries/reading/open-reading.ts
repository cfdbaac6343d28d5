/** Everything that can be read, for whoever may: what belongs to another tenant is not found. */
import type { Reading } from "../../http/host.ts";
import { readAgreement } from "./agreement.ts";
import { readComparison } from "./comparison.ts";
import { readDisputes } from "./disputes.ts";
import { readLedger, readPublic } from "./ledger.ts";
import { readOutages } from "./outages.ts";
import { readOverview } from "./overview.ts";
import type { ReadingParts } from "./parts.ts";
import { readPlatformLists } from "./platform-lists.ts";
import { readPlatforms } from "./platforms.ts";
import { readPreview } from "./preview.ts";
import { readStatement } from "./statement.ts";
import { readStatementList } from "./statement-list.ts";
import { readSupervision } from "./supervision.ts";

export function openReading(parts: ReadingParts): Reading {
  return {
    ...readPlatforms(parts),
    ...readPlatformLists(parts),
    ...readAgreement(parts),
    ...readOverview(parts),
    ...readOutages(parts),
    ...readStatement(parts),
    ...readStatementList(parts),
    ...readSupervision(parts),
    ...readComparison(parts),
    ...readDisputes(parts),
    ...readPreview(parts),
    ...readLedger(parts),
    ...readPublic(parts),
    bundle: parts.bundleOf,
    document: parts.documentOf,
  };
}
