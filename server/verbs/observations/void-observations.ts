/** Observations were wrong, says the party whose vantage made them: as if never made, and in dispute where that matters. Rules, sections 1 and 5. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { VoidObservations } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { VoidRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { intervalRefusal } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId } from "../stated-before.ts";

export const voidObservations = verb({
  name: "void-observations",
  party: "either",
  permission: "observations:void",
  input: VoidObservations.extend({ platform: Name }),
  load: async (tx, { platform }) => ({
    described: await platformNamed(tx, platform),
    enrolled: await tx.selectFrom("vantage").select(["id", "party"]).execute(),
  }),
  decide: ({ platform, component, vantage, from, to, reason }, { described, enrolled, at, seq, actor: { party } }) => {
    const refusal = platformRefusal(described, [component]) ?? intervalRefusal({ from, to });
    if (refusal !== undefined) return refusal;
    const members = described?.vantages.map(({ name }) => name) ?? [];
    const meant = vantage === undefined ? members : [vantage];
    const foreign = meant.find((name) => !members.includes(name));
    if (foreign !== undefined) return refuse("record-unknown", { record: foreign });
    const other = enrolled.find((one) => meant.includes(one.id) && one.party !== party);
    if (other !== undefined) return refuse("wrong-party", { party: other.party });
    const id = recordId("V", seq);
    const record: VoidRecord = { kind: "void", id, at, component, ...(vantage && { vantage }), from, to };
    return [fact("observations.voided", id, { party, platform, record, reason })];
  },
});
