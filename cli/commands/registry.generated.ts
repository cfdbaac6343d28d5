// Written by scripts/registries.mjs from the files of this folder: do not edit.
import type { Registry } from "../registry.ts";

export const registry: Registry = [
  {
    path: ["version"],
    summary: {"en":"The version of Garant, and of what runs it.","fr":"La version de Garant, et de ce qui l’exécute."},
    load: () => import("./version.ts"),
  },
];
