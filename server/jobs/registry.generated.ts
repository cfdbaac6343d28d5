// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { freezeMonths } from "./freeze-months.ts";

export const registry = [freezeMonths] as const;
