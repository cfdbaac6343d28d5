/** Whether service is back, asked of who reported it lost, and the answers. Rules, section 4. */
import type { FactBodies } from "../../../core/facts/fact.ts";
import type { Entry } from "../../../core/ledger/entry.ts";
import type { RestorationRecord, StatedRecord } from "../../../core/watching/record.ts";
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../projection.ts";

export const asked: Projection<"restoration.asked"> = async (tx, { seq, at }, { platform, notification, seenAt }) => {
  const open = { answer: null, answered_at: null };
  await tx
    .insertInto("question")
    .values({ asked_seq: seq, platform, notification, seen_at: seenAt, asked_at: at, ...open, seq })
    .execute();
};

export const denied: Projection<"restoration.denied"> = async (tx, entry, { notification }) => {
  await answer(tx, entry, "denied", [notification]);
};

/** A confirmation answers for the notification that it names, or for each one whose components it covers. */
export async function answerCovered(tx: Tx, entry: Entry, body: FactBodies["restoration.confirmed"]): Promise<void> {
  const { platform, record } = body;
  const open = await tx
    .selectFrom("question")
    .innerJoin("stated", "stated.id", "question.notification")
    .select(["question.notification", "stated.record"])
    .where("question.platform", "=", platform)
    .where("question.answer", "is", null)
    .execute();
  const covered = open.filter((question) => covers(record, question.notification, componentsOf(question.record)));
  if (covered.length > 0)
    await answer(
      tx,
      entry,
      "confirmed",
      covered.map(({ notification }) => notification),
    );
}

function covers({ of, components }: RestorationRecord, notification: string, affected: readonly string[] | undefined): boolean {
  if (of !== undefined) return of === notification;
  if (components === undefined) return true;
  return affected?.every((component) => components.includes(component)) ?? false;
}

function componentsOf(record: StatedRecord): readonly string[] | undefined {
  return record.kind === "notification" ? record.components : undefined;
}

async function answer(tx: Tx, { seq, at }: Entry, said: "confirmed" | "denied", notifications: readonly string[]): Promise<void> {
  await tx
    .updateTable("question")
    .set({ answer: said, answered_at: at, seq })
    .where("notification", "in", notifications)
    .where("answer", "is", null)
    .execute();
}
