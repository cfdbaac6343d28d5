/** Whether service is back, asked of who reported it lost. */
import type { Tx } from "../store/tables.ts";

/** Questions about some platforms, oldest first, each with the instant of its notification; those still open alone, if asked. */
export async function questionsOf(tx: Tx, platforms: readonly string[], { open }: { readonly open: boolean }) {
  if (platforms.length === 0) return [];
  const query = tx
    .selectFrom("question")
    .innerJoin("stated", "stated.id", "question.notification")
    .select(["question.asked_seq", "question.platform", "question.notification", "question.seen_at", "question.asked_at"])
    .select(["question.answer", "question.answered_at", "question.seq", "stated.at as notified_at", "stated.record"])
    .where("question.platform", "in", platforms)
    .where("stated.retracted_by", "is", null)
    .orderBy("question.asked_at")
    .orderBy("question.asked_seq");
  return await (open ? query.where("question.answer", "is", null) : query).execute();
}

export type QuestionFound = Awaited<ReturnType<typeof questionsOf>>[number];
