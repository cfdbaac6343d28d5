/** Rulings that were proposed. */
import type { z } from "zod";
import type { RulingProposal } from "../../api/schemas/dispute.ts";
import type { Tx } from "../store/tables.ts";

type Shown = z.output<typeof RulingProposal>;

/** Those about some platforms, oldest first; those that wait for an answer alone, if asked. */
export async function proposalsOf(tx: Tx, platforms: readonly string[], { open }: { readonly open: boolean }): Promise<Shown[]> {
  if (platforms.length === 0) return [];
  const query = tx.selectFrom("proposal").selectAll().where("platform", "in", platforms).orderBy("proposed_seq");
  const rows = await (open ? query.where("state", "=", "open") : query).execute();
  return rows.map(({ id, platform, dispute, from, to, counts, reason, party, state, answer, ...row }) => ({
    ...{ id, platform, dispute, from, to, counts, reason, state, answer },
    ...{
      party: party === "client" ? "client" : "provider",
      at: row.proposed_at,
      answeredAt: row.answered_at,
      seq: row.proposed_seq,
    },
  }));
}
