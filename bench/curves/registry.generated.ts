// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { ledger } from "./ledger.ts";
import { observations } from "./observations.ts";
import { outages } from "./outages.ts";
import { platforms } from "./platforms.ts";
import { processes } from "./processes.ts";

export const registry = [ledger, observations, outages, platforms, processes] as const;
