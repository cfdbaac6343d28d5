/** Data written as YAML that `yamlNodes` reads back as the same, and that readers of YAML 1.1 read alike. */
import { stringify } from "yaml";
import type { Json } from "../../core/json/json.ts";

/** One document a value, `---` between them. Text that another reader could take for a number, a date or a truth is quoted. */
export function yamlText(documents: readonly Json[]): string {
  return documents
    .map((value) => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0, compat: "yaml-1.1" }))
    .join("---\n");
}
