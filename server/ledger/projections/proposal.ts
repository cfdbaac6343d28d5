/** Rulings proposed by one party, and what the other answered. A ruling that was agreed closes its proposal. */
import type { Entry } from "../../../core/ledger/entry.ts";
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../projection.ts";
import { stated } from "./stated.ts";

export const proposed: Projection<"ruling.proposed"> = async (tx, entry, body) => {
  const { platform, dispute, from, to, counts, reason, party } = body;
  const { seq, actor, at: proposed_at, subject: id } = entry;
  await tx
    .insertInto("proposal")
    .values({
      id,
      platform,
      dispute,
      from,
      to,
      counts,
      reason,
      party,
      actor,
      proposed_at,
      proposed_seq: seq,
      state: "open",
      answer: null,
      answered_at: null,
      seq,
    })
    .execute();
};

export const declined: Projection<"ruling.declined"> = async (tx, entry, { proposal, party, reason }) => {
  const own = await tx.selectFrom("proposal").select("party").where("id", "=", proposal).executeTakeFirst();
  await answer(tx, entry, proposal, own?.party === party ? "withdrawn" : "declined", reason);
};

export const ruled: Projection<"dispute.ruled"> = async (tx, entry, body) => {
  await stated(tx, entry, body);
  if (body.settled?.by === "parties") await answer(tx, entry, body.settled.proposal, "accepted", body.record.id);
};

type Answer = "accepted" | "declined" | "withdrawn";

async function answer(tx: Tx, { seq, at }: Entry, proposal: string, state: Answer, said: string): Promise<void> {
  await tx
    .updateTable("proposal")
    .set({ state, answer: said, answered_at: at, seq })
    .where("id", "=", proposal)
    .where("state", "=", "open")
    .execute();
}
