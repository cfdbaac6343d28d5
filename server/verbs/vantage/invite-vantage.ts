/** A vantage point elsewhere may enrol, once, by a token that is shown now and never again. Its observations will be the party's that invites it. */
import { refuse } from "../../../api/errors.ts";
import { InviteVantageAct } from "../../../api/schemas/act.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

const longestMs = 7 * 24 * 3_600_000;

export const inviteVantage = verb({
  name: "invite-vantage",
  party: "either",
  permission: "vantage:enrol",
  input: InviteVantageAct,
  changes: ({ vantage }) => ({ what: "vantage", id: vantage }),
  load: async (tx, { vantage }) => ({
    known: await tx.selectFrom("vantage").select("id").where("id", "=", vantage).executeTakeFirst(),
    invited: await tx.selectFrom("invitation").select("party").where("vantage", "=", vantage).executeTakeFirst(),
  }),
  decide: ({ vantage, title, expires }, { known, invited, at, actor: { party } }) => {
    if (known !== undefined) return refuse("already-exists", { name: vantage });
    if (invited !== undefined && invited.party !== party) return refuse("already-exists", { name: vantage });
    if (expires <= at) return refuse("interval-reversed");
    if (expires > at + longestMs) return refuse("input-invalid", {}, [{ path: "expires", message: "later than in seven days" }]);
    return [fact("vantage.invited", vantage, { party, vantage, title, expires })];
  },
  also: async (tx, { vantage, digest }) => {
    await tx
      .insertInto("invitation_secret")
      .values({ vantage, digest })
      .onConflict((conflict) => conflict.columns(["tenant", "vantage"]).doUpdateSet({ digest }))
      .execute();
  },
});
