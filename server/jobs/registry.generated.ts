// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { amendMonths } from "./amend-months.ts";
import { archiveStatements } from "./archive-statements.ts";
import { freezeMonths } from "./freeze-months.ts";
import { sealAlerts } from "./seal-alerts.ts";
import { stampCheckpoints } from "./stamp-checkpoints.ts";

export const registry = [amendMonths, archiveStatements, freezeMonths, sealAlerts, stampCheckpoints] as const;
