// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { arithmetic } from "./arithmetic.ts";
import { probes } from "./probes.ts";

export const registry = [arithmetic, probes] as const;
