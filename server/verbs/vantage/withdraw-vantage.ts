/** A vantage watches a platform no more, from now on: what it saw before stays. */
import { refuse } from "../../../api/errors.ts";
import { WithdrawVantageAct } from "../../../api/schemas/act.ts";
import { verb } from "../define-verb.ts";
import { describedPlatform, describedWith, without } from "../described-again.ts";

const onlyOne = {
  path: "vantage",
  message: "only-one",
  words: {
    en: "it is the only one that watches the platform: place another first",
    fr: "il est le seul à observer la plateforme\u202f: placez-en d’abord un autre",
  },
};

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
    if (left.every(({ to }) => to !== undefined && to <= at)) return refuse("input-invalid", {}, [onlyOne]);
    return [describedWith(described, left)];
  },
});
