/** What the page of a dispute is made from: the books, every record with its fact, the proposals, other readings of the same. */
import type { z } from "zod";
import type { RulingProposal } from "../../../api/schemas/dispute.ts";
import type { Account } from "../../../core/availability/account.ts";
import { type Dispute, disputesOf } from "../../../core/availability/disputes.ts";
import type { Otherwise, SaidRecord } from "../outage/parts.ts";
import type { OpenBooks } from "../platform.ts";

export type ProposalShown = z.output<typeof RulingProposal>;

export type DisputeParts = {
  readonly books: OpenBooks;
  /** All about the platform, oldest first. */
  readonly stated: readonly SaidRecord[];
  readonly otherwise: Otherwise;
  /** Oldest first. */
  readonly proposals: readonly ProposalShown[];
  readonly rulingBody: string | null;
};

/** The disputes of a platform that stand, oldest first. */
export function disputesIn({ books: { account }, stated, otherwise }: DisputeParts): Dispute[] {
  const records = stated.map(({ record }) => record);
  return disputesOf(account, unruledOf(account, records, otherwise), records);
}

/** Nothing to judge again where nobody ruled. */
function unruledOf(account: Account, records: readonly SaidRecord["record"][], otherwise: Otherwise): Account {
  if (account.standing.rulings.length === 0) return account;
  return otherwise(records.filter(({ kind }) => kind !== "ruling"));
}
