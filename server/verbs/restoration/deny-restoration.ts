/** A user of the client denies that service is back, when asked. An unanswered question is listed. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { DenyRestoration } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const denyRestoration = verb({
  name: "deny-restoration",
  party: "client",
  permission: "restoration:confirm",
  input: DenyRestoration.extend({ platform: Name }),
  load: async (tx, { platform, of }) => {
    const open = tx
      .selectFrom("question")
      .select("asked_seq")
      .where((question) => question.and({ platform, notification: of }));
    return { asked: (await open.where("answer", "is", null).executeTakeFirst()) !== undefined };
  },
  decide: ({ platform, of, note }, { asked, actor }) =>
    asked
      ? [fact("restoration.denied", of, { party: actor.party, platform, notification: of, note })]
      : refuse("record-unknown", { record: of }),
});
