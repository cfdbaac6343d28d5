/** The body that the agreement names has settled disputed time; either party records what it decided, with the decision as proof. Rules, section 5. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { RuleDispute } from "../../../api/schemas/record.ts";
import { rulingBody } from "../../../core/agreement/ruling-body.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { RulingRecord } from "../../../core/watching/record.ts";
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import { verb } from "../define-verb.ts";
import { intervalRefusal } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId } from "../stated-before.ts";

export const ruleDispute = verb({
  name: "rule-dispute",
  party: "either",
  permission: "dispute:rule",
  input: RuleDispute.extend({ platform: Name }),
  load: async (tx, { platform }, { at }) => ({
    described: await platformNamed(tx, platform),
    inForce: await agreementInForce(tx, at),
  }),
  decide: ({ platform, from, to, counts, reason, proof, digest }, { described, inForce, at, seq, actor: { party } }) => {
    const refusal = platformRefusal(described) ?? intervalRefusal({ from, to });
    if (refusal !== undefined) return refusal;
    const body = inForce && rulingBody(inForce.agreement);
    if (body === undefined) return refuse("no-ruling-body");
    const id = recordId("D", seq);
    const record: RulingRecord = { kind: "ruling", id, at, from, to, counts };
    const settled = { by: "body", body, proof, ...(digest && { digest }) } as const;
    return [fact("dispute.ruled", id, { party, platform, record, reason, settled })];
  },
});
