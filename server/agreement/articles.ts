/** Which articles of an agreement rule the start and the end of an outage, the watching, and each cause of exclusion. */
import type { Agreement } from "../../core/agreement/agreement.ts";
import { wordOf } from "../../core/agreement/values/value.ts";
import type { Articles } from "../views/outage/parts.ts";

/** Those of the first clause of each kind; empty where no agreement is in force, or it has none of that kind. */
export function articlesOf({ clauses }: Pick<Agreement, "clauses"> = { clauses: [] }): Articles {
  const article = (kind: string) => clauses.find((clause) => clause.kind === kind)?.article ?? "";
  const causes = clauses.flatMap(({ kind, article: where, parameters }) =>
    kind === "exclusion" ? (parameters.cause?.values ?? []).map(({ value }) => [wordOf(value), where] as const) : [],
  );
  return {
    start: article("outage-start"),
    end: article("outage-end"),
    supervision: article("supervision"),
    causes: new Map(causes),
  };
}
