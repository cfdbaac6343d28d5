/** The provider contests a notification, or the client an exclusion: its time is in dispute until a ruling. Rules, sections 1 and 4. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { Contest } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { ContestRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { isContested, recordId, recordNamed, recordRefusal } from "../stated-before.ts";

export const contestRecord = verb({
  name: "contest-record",
  party: "either",
  permission: "record:contest",
  input: Contest.extend({ platform: Name }),
  load: async (tx, { platform, of }) => ({
    before: await recordNamed(tx, platform, of),
    contested: await isContested(tx, of),
  }),
  decide: ({ platform, of, reason }, { before, contested, at, seq, actor: { party } }) => {
    const refusal = recordRefusal(of, before, ["notification", "exclusion"]);
    if (refusal !== undefined) return refusal;
    const isNotification = before?.record.kind === "notification";
    const entitled = isNotification ? "provider" : "client";
    if (party !== entitled) return refuse("wrong-party", { party: entitled });
    if (contested) return refuse("already-exists", { name: of });
    const id = recordId("C", seq);
    const record: ContestRecord = { kind: "contest", id, at, of };
    return [fact(isNotification ? "notification.contested" : "exclusion.contested", id, { party, platform, record, reason })];
  },
});
