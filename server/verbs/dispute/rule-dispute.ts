/** A person entitled settles the time in dispute inside an interval. Rules, section 5. */
import { Name } from "../../../api/schemas/fields.ts";
import { RuleDispute } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { RulingRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { intervalRefusal } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId } from "../stated-before.ts";

export const ruleDispute = verb({
  name: "rule-dispute",
  party: "either",
  permission: "dispute:rule",
  input: RuleDispute.extend({ platform: Name }),
  load: async (tx, { platform }) => ({
    described: await platformNamed(tx, platform),
  }),
  decide: ({ platform, from, to, counts, reason }, { described, at, seq, actor: { party } }) => {
    const id = recordId("D", seq);
    const record: RulingRecord = { kind: "ruling", id, at, from, to, counts };
    const refusal = platformRefusal(described) ?? intervalRefusal({ from, to });
    return refusal ?? [fact("dispute.ruled", id, { party, platform, record, reason })];
  },
});
