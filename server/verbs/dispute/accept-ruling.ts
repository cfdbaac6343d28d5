/** The other party accepts a ruling as it was proposed: then it holds. Rules, section 5. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { AcceptRuling } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { RulingRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { proposalNamed, proposalRefusal } from "../proposal-asked.ts";
import { recordId } from "../stated-before.ts";

export const acceptRuling = verb({
  name: "accept-ruling",
  party: "either",
  permission: "dispute:rule",
  input: AcceptRuling.extend({ platform: Name }),
  load: async (tx, { platform, of }) => ({ proposal: await proposalNamed(tx, platform, of) }),
  decide: ({ platform, of, reason }, { proposal, at, seq, actor: { party } }) => {
    const refusal = proposalRefusal(of, proposal);
    if (refusal !== undefined || proposal === undefined) return refusal ?? refuse("not-found");
    if (proposal.party === party) return refuse("own-proposal");
    const { from, to, counts } = proposal;
    const id = recordId("D", seq);
    const record: RulingRecord = { kind: "ruling", id, at, from, to, counts };
    const proposedBy = party === "client" ? "provider" : "client";
    return [fact("dispute.ruled", id, { party, platform, record, reason, settled: { by: "parties", proposal: of, proposedBy } })];
  },
});
