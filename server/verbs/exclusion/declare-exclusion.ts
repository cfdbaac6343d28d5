/** The provider declares time that the agreement may subtract. Agreement, article 8.1.2; rules, section 5. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { DeclareExclusion } from "../../../api/schemas/record.ts";
import { dayContaining } from "../../../api/zone.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { ExclusionRecord } from "../../../core/watching/record.ts";
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import { heldTerms } from "../../agreement/held-terms.ts";
import { verb } from "../define-verb.ts";
import { intervalRefusal } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId } from "../stated-before.ts";

export const declareExclusion = verb({
  name: "declare-exclusion",
  party: "provider",
  permission: "exclusion:declare",
  input: DeclareExclusion.extend({ platform: Name }),
  load: async (tx, { platform }, { at }) => ({
    described: await platformNamed(tx, platform),
    inForce: await agreementInForce(tx, at),
  }),
  decide: (
    { platform, cause, from, to, components, reason, proof, digest },
    { described, inForce, at, seq, actor: { party } },
  ) => {
    const bounds = { from, ...(to !== undefined && { to }) };
    const refusal = platformRefusal(described, components) ?? intervalRefusal(bounds);
    if (refusal !== undefined) return refusal;
    if (inForce === undefined) return refuse("no-agreement");
    const terms = heldTerms(inForce.agreement, dayContaining(from, inForce.agreement.zone.value));
    if (!terms.causes.some((one) => one.cause === cause)) return refuse("cause-unknown", { cause });
    const id = recordId("X", seq);
    const record: ExclusionRecord = { kind: "exclusion", id, at, cause, ...bounds, ...(components && { components }) };
    return [fact("exclusion.declared", id, { party, platform, record, reason, proof, ...(digest && { digest }) })];
  },
});
