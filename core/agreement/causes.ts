/** The closed list of causes that an exclusion may name: the folder of exclusions, by name. Rules, section 1. */
import type { ExclusionDefinition } from "../exclusions/define-exclusion.ts";
import { registry } from "../exclusions/registry.generated.ts";

export const causes: ReadonlyMap<string, ExclusionDefinition> = new Map(registry.map((one) => [one.cause, one]));
