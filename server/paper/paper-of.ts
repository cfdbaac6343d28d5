/** What a statement's paper is made from, beside its words: the statement as the console shows it, its outages, its evidence. */
import type { Outage, Statement } from "../../api/types.ts";

/** Of an outage, what a paper says beyond the list: who saw and who said what. */
export type PaperOutage = Pick<
  Outage,
  "id" | "from" | "to" | "components" | "openedBy" | "counted" | "excluded" | "disputed" | "claimable" | "steps" | "disagreements"
>;

export type Evidence = { readonly name: string; readonly digest: string; readonly bytes: number };

export type PaperOf = {
  /** Who the statement is for. */
  readonly client: string;
  readonly statement: Statement;
  /** Those that have time in the month, oldest first. */
  readonly outages: readonly PaperOutage[];
  /** The bundle that goes with it; null while the month is under way. */
  readonly evidence: Evidence | null;
  /** Titles of components, by name. */
  readonly components: ReadonlyMap<string, string>;
};
