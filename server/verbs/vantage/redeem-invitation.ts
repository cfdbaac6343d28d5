/** An agent that was invited shows its token and its own key: it is a vantage of the party that invited it, and the token is worth nothing more. */
import { refuse } from "../../../api/errors.ts";
import { RedeemInvitation } from "../../../api/schemas/act.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const redeemInvitation = verb({
  name: "redeem-invitation",
  party: "either",
  permission: "vantage:enrol",
  input: RedeemInvitation,
  load: async (tx, { vantage, digest }) => ({
    known: await tx.selectFrom("vantage").select("id").where("id", "=", vantage).executeTakeFirst(),
    invited: await tx
      .selectFrom("invitation")
      .innerJoin("invitation_secret", "invitation_secret.vantage", "invitation.vantage")
      .select(["invitation.title", "invitation.party", "invitation.expires"])
      .where("invitation.vantage", "=", vantage)
      .where("invitation_secret.digest", "=", digest)
      .executeTakeFirst(),
  }),
  decide: ({ vantage, key }, { known, invited, at, actor: { party } }) => {
    if (known !== undefined || invited === undefined || invited.expires <= at || invited.party !== party)
      return refuse("invitation-spent");
    return [fact("vantage.enrolled", vantage, { vantage, title: invited.title, key, party })];
  },
  also: async (tx, { vantage }) => {
    await tx.deleteFrom("invitation_secret").where("vantage", "=", vantage).execute();
  },
});
