/** A vantage watches a platform no more, from now on: what it saw before stays. */
import { refuse } from "../../../api/errors.ts";
import { WithdrawVantageAct } from "../../../api/schemas/act.ts";
import { verb } from "../define-verb.ts";
import { describedPlatform, describedWith, without } from "../described-again.ts";

export const withdrawVantage = verb({
  name: "withdraw-vantage",
  party: "either",
  permission: "platform:connect",
  input: WithdrawVantageAct,
  changes: ({ platform }) => ({ what: "description", id: platform }),
  load: async (tx, { platform, vantage }) => ({
    described: await describedPlatform(tx, platform),
    enrolled: await tx.selectFrom("vantage").select("party").where("id", "=", vantage).executeTakeFirst(),
  }),
  decide: ({ vantage }, { described, enrolled, at, actor: { party } }) => {
    if (described === undefined) return refuse("not-found");
    const { vantages } = described.record;
    const belongs = vantages.some(({ name, to }) => name === vantage && (to ?? Number.POSITIVE_INFINITY) > at);
    if (!belongs) return refuse("record-unknown", { record: vantage });
    if (enrolled !== undefined && enrolled.party !== party) return refuse("wrong-party", { party: enrolled.party });
    const left = without(vantages, vantage, at);
    if (left.length === 0) return refuse("input-invalid", {}, [{ path: "vantage", message: "the only one" }]);
    return [describedWith(described, left)];
  },
});
