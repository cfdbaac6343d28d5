/** What a verb must know of a ruling that was proposed. */
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Tx } from "../store/tables.ts";

export type Proposal = Awaited<ReturnType<typeof proposalNamed>>;

/** The proposal of that id on that platform; undefined where there is none. */
export async function proposalNamed(tx: Tx, platform: string, id: string) {
  return await tx
    .selectFrom("proposal")
    .select(["from", "to", "counts", "party", "state"])
    .where((row) => row.and({ platform, id }))
    .executeTakeFirst();
}

/** The refusal of an answer to a proposal that is not there, or was answered. */
export function proposalRefusal(id: string, proposal: Proposal): Refusal | undefined {
  if (proposal === undefined) return refuse("record-unknown", { record: id });
  return proposal.state === "open" ? undefined : refuse("proposal-closed", { proposal: id });
}
