/** Everything that can be read, for whoever may: what belongs to another tenant is not found. */
import type { Reading } from "../../http/host.ts";
import { readLedger, readPublic } from "./ledger.ts";
import { readOutages } from "./outages.ts";
import { readOverview } from "./overview.ts";
import type { ReadingParts } from "./parts.ts";
import { readPlatforms } from "./platforms.ts";

export function openReading(parts: ReadingParts): Omit<Reading, "statements" | "statement" | "document"> {
  return {
    ...readPlatforms(parts),
    ...readOverview(parts),
    ...readOutages(parts),
    ...readLedger(parts),
    ...readPublic(parts),
    bundle: parts.bundleOf,
  };
}
