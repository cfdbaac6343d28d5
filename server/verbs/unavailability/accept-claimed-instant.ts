/**
 * The provider accepts the earlier instant that a report claimed: one more notification, for the same components, begins then. The report
 * itself stands, so nothing that it claims is lost; who confirmed its end has confirmed the end of both. Agreement, article 9.
 */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { AcceptClaimedInstant } from "../../../api/schemas/record.ts";
import { type Channel, fact } from "../../../core/facts/fact.ts";
import type { NotificationRecord, RestorationRecord } from "../../../core/watching/record.ts";
import type { Tx } from "../../store/tables.ts";
import { verb } from "../define-verb.ts";
import { advancedFrom, isContested, recordId, recordNamed, recordRefusal } from "../stated-before.ts";

export const acceptClaimedInstant = verb({
  name: "accept-claimed-instant",
  party: "provider",
  permission: "instant:accept",
  input: AcceptClaimedInstant.extend({ platform: Name }),
  load: async (tx, { platform, of }) => ({
    before: await recordNamed(tx, platform, of),
    claimedAt: await claimedBy(tx, of),
    contested: await isContested(tx, of),
    advanced: await advancedFrom(tx, platform, of),
    answers: await answersTo(tx, of),
  }),
  decide: ({ platform, of, reason }, { before, claimedAt, contested, advanced, answers, seq, actor: { party } }) => {
    const refusal = recordRefusal(of, before, ["notification"]);
    if (refusal !== undefined || before?.record.kind !== "notification") return refusal ?? refuse("not-found");
    if (contested || advanced !== undefined) return refuse("already-exists", { name: advanced ?? of });
    if (claimedAt === null || claimedAt >= before.record.at) return refuse("no-claimed-instant", { record: of });
    const id = recordId("N", seq);
    const { components } = before.record;
    const record: NotificationRecord = { kind: "notification", id, at: claimedAt, ...(components && { components }) };
    return [
      fact("notification.advanced", id, { party, platform, record, of, reason }),
      ...answers.map(({ at, said, party: by }, place) => {
        const answer: RestorationRecord = { kind: "restoration", id: recordId("R", seq + 1 + place), at, of: id };
        return fact("restoration.confirmed", answer.id, { ...said, party: by, platform, record: answer });
      }),
    ];
  },
});

async function claimedBy(tx: Tx, of: string): Promise<number | null> {
  const row = await tx.selectFrom("stated").select("said").where("id", "=", of).executeTakeFirst();
  const { claimedAt }: { claimedAt?: number | null } = row?.said ?? {};
  return claimedAt ?? null;
}

/** The confirmations that name the report and stand, as their facts say them. */
async function answersTo(tx: Tx, of: string) {
  const rows = await tx
    .selectFrom("stated")
    .select(["at", "party", "said"])
    .where((stated) => stated.and({ of, kind: "restoration" }))
    .where("retracted_by", "is", null)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ at, party, said }) => ({ at, party: partyOf(party), said: channelAndNote(said) }));
}

function channelAndNote(said: { channel?: Channel; note?: string | null }) {
  return { channel: said.channel ?? "import", note: said.note ?? null };
}

function partyOf(text: string): "client" | "provider" {
  return text === "client" ? "client" : "provider";
}
