/** Who stated a record withdraws it, from the beginning. Rules, section 1: a retraction can't be retracted. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { RetractRecord } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { RetractionRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { advancedFrom, recordId, recordNamed, recordRefusal } from "../stated-before.ts";

const kinds = ["notification", "restoration", "contest", "exclusion", "zones", "void", "ruling"] as const;

export const retractRecord = verb({
  name: "retract-record",
  party: "either",
  permission: "record:retract",
  input: RetractRecord.extend({ platform: Name }),
  load: async (tx, { platform, of }) => ({
    before: await recordNamed(tx, platform, of),
    advanced: await advancedFrom(tx, platform, of),
  }),
  decide: ({ platform, of, reason }, { before, advanced, at, seq, actor: { party } }) => {
    const refusal = recordRefusal(of, before, kinds);
    if (refusal !== undefined) return refusal;
    if (before?.party !== party) return refuse("wrong-party", { party: before?.party ?? "" });
    const retracted = (place: number, what: string) => {
      const id = recordId("W", place);
      const record: RetractionRecord = { kind: "retraction", id, at, of: what };
      return fact("record.retracted", id, { party, platform, record, reason });
    };
    return advanced === undefined ? [retracted(seq, of)] : [retracted(seq, of), retracted(seq + 1, advanced)];
  },
});
