/** A vantage watches a platform from now on, at the components' beats or at its own. Rules, section 1: membership is effective-dated. */
import { refuse } from "../../../api/errors.ts";
import { PlaceVantageAct } from "../../../api/schemas/act.ts";
import { descriptionFaults } from "../../../core/watching/description.ts";
import { verb } from "../define-verb.ts";
import { describedPlatform, describedWith } from "../described-again.ts";

export const placeVantage = verb({
  name: "place-vantage",
  party: "either",
  permission: "platform:connect",
  input: PlaceVantageAct,
  changes: ({ platform }) => ({ what: "description", id: platform }),
  load: async (tx, { platform, vantage }) => ({
    described: await describedPlatform(tx, platform),
    known: await tx.selectFrom("vantage").select("revoked_at").where("id", "=", vantage).executeTakeFirst(),
  }),
  decide: ({ vantage, beats }, { described, known, at }) => {
    if (described === undefined) return refuse("not-found");
    if (known === undefined || known.revoked_at !== null) return refuse("record-unknown", { record: vantage });
    const { vantages } = described.record;
    if (vantages.some(({ name }) => name === vantage)) return refuse("already-exists", { name: vantage });
    const own = beats?.map(({ from, ...beat }) => (from === undefined ? beat : { ...beat, from: from === "now" ? at : from }));
    const placed = [...vantages, { name: vantage, from: at, ...(own && { beats: own }) }];
    const [fault] = descriptionFaults({ ...described.record, vantages: placed });
    if (fault !== undefined) return refuse("input-invalid", {}, [{ path: `${fault.list}.${fault.name}`, message: fault.code }]);
    return [describedWith(described, placed)];
  },
});
