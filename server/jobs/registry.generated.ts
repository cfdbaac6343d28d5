// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { amendMonths } from "./amend-months.ts";
import { freezeMonths } from "./freeze-months.ts";

export const registry = [amendMonths, freezeMonths] as const;
