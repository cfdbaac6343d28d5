// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { announcedMaintenance } from "./announced-maintenance.ts";
import { blackholing } from "./blackholing.ts";
import { duplicateRejection } from "./duplicate-rejection.ts";
import { forceMajeure } from "./force-majeure.ts";
import { hammeringBlock } from "./hammering-block.ts";
import { suspension } from "./suspension.ts";

export const registry = [announcedMaintenance, blackholing, duplicateRejection, forceMajeure, hammeringBlock, suspension] as const;
