/** A party proposes how disputed time is settled; nothing moves until the other one accepts. Rules, section 5: a person entitled settles. */
import { Name } from "../../../api/schemas/fields.ts";
import { ProposeRuling } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";
import { intervalRefusal } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId, recordNamed, recordRefusal } from "../stated-before.ts";

/** What may put time in dispute. */
const disputing = ["contest", "restoration", "void"] as const;

export const proposeRuling = verb({
  name: "propose-ruling",
  party: "either",
  permission: "dispute:rule",
  input: ProposeRuling.extend({ platform: Name }),
  load: async (tx, { platform, dispute }) => ({
    described: await platformNamed(tx, platform),
    opening: dispute === undefined ? undefined : await recordNamed(tx, platform, dispute),
  }),
  decide: ({ platform, dispute, from, to, counts, reason }, { described, opening, seq, actor: { party } }) => {
    const refusal =
      platformRefusal(described) ??
      intervalRefusal({ from, to }) ??
      (dispute === undefined ? undefined : recordRefusal(dispute, opening, disputing));
    if (refusal !== undefined) return refusal;
    const proposed = { dispute: dispute ?? null, from, to, counts };
    return [fact("ruling.proposed", recordId("P", seq), { party, platform, ...proposed, reason })];
  },
});
