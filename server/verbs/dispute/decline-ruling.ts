/** The other party declines a proposed ruling, or who proposed it takes it back; what was in dispute stays so. */
import { Name } from "../../../api/schemas/fields.ts";
import { DeclineRuling } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";
import { proposalNamed, proposalRefusal } from "../proposal-asked.ts";

export const declineRuling = verb({
  name: "decline-ruling",
  party: "either",
  permission: "dispute:rule",
  input: DeclineRuling.extend({ platform: Name }),
  load: async (tx, { platform, of }) => ({ proposal: await proposalNamed(tx, platform, of) }),
  decide: ({ platform, of, reason }, { proposal, actor: { party } }) =>
    proposalRefusal(of, proposal) ?? [fact("ruling.declined", of, { party, platform, proposal: of, reason })],
});
