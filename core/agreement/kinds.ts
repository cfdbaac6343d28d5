/** The closed list of kinds of clauses: their folder, by name. */
import type { KindDefinition } from "./kinds/define-kind.ts";
import { registry } from "./kinds/registry.generated.ts";

export const kinds: ReadonlyMap<string, KindDefinition> = new Map(registry.map((one) => [one.kind, one]));
