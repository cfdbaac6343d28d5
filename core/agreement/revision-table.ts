/** The table of an agreement's versions, made from the versions themselves. Agreement, article 5. */
import type { Words } from "../words/language.ts";
import type { Agreement } from "./agreement.ts";
import { differences } from "./difference.ts";

export type RevisionRow = {
  readonly version: string;
  /** Of the document, `YYYY-MM-DD`. */
  readonly date: string;
  /** First day on which it holds. */
  readonly from: string;
  /** First day on which the next one holds instead; absent while no later version is known. */
  readonly to?: string;
  readonly clauses: number;
  /** What the version says of itself in its own table. */
  readonly summary?: Words;
  /** How many differences with the version before it; absent for the first. */
  readonly changes?: number;
};

/** One row a version, in the order in which they come into force. Versions of other families are left out. */
export function revisionTable(family: string, agreements: readonly Agreement[]): RevisionRow[] {
  const versions = agreements
    .filter((one) => one.family === family)
    .toSorted((one, other) => (one.inForceFrom.value < other.inForceFrom.value ? -1 : 1));
  return versions.map((agreement, place) => {
    const [before, after] = [versions[place - 1], versions[place + 1]];
    const { version, date, inForceFrom, clauses, revisions } = agreement;
    const summary = revisions.find((one) => one.version === version)?.summary;
    return {
      ...{ version, date, from: inForceFrom.value, clauses: clauses.length },
      ...(after && { to: after.inForceFrom.value }),
      ...(summary && { summary }),
      ...(before && { changes: differences(before, agreement).length }),
    };
  });
}
