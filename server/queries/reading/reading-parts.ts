/** What reading stands on in a server that watches: its books, its clock, its settings, and the files that it makes. */
import { zoneDataVersion } from "../../../api/zone.ts";
import { engine } from "../../../core/statement/engine.ts";
import type { Garant } from "../../open.ts";
import type { Settings } from "../../settings.ts";
import { bundleOf, documentOfMonth } from "../../statements/bundle-of.ts";
import type { Watching } from "../../watch/watching.ts";
import type { ReadingParts } from "./parts.ts";

type Given = {
  readonly garant: Garant;
  readonly watching: Watching;
  readonly settings: Settings;
  readonly clock: () => number;
};

export function readingPartsOf({ garant, watching, settings, clock }: Given): ReadingParts {
  return {
    garant,
    books: (tenant, platform) => watching.books(tenant, platform),
    now: clock,
    engine,
    zoneData: zoneDataVersion(process.versions),
    limits: settings.agents,
    ...(settings.outlook && { rules: settings.outlook }),
    bundleOf: (actor, of) => bundleOf({ garant, watching, now: clock }, actor, of),
    documentOf: (actor, of) => documentOfMonth({ garant, watching, now: clock }, actor, of),
  };
}
