// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { arithmetic } from "./arithmetic.ts";
import { detection } from "./detection.ts";
import { memory } from "./memory.ts";
import { pages } from "./pages.ts";
import { probes } from "./probes.ts";
import { start } from "./start.ts";

export const registry = [arithmetic, detection, memory, pages, probes, start] as const;
