/** A vantage's key signs nothing more: at once, and the platforms that it watched no longer count on it. Only its own party may. */
import { refuse } from "../../../api/errors.ts";
import { RevokeVantageAct } from "../../../api/schemas/act.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";
import { describedPlatforms, describedWith, without } from "../described-again.ts";

/** The vantage of this server is no agent: its key is the server's own. */
const local = "local";

export const revokeVantage = verb({
  name: "revoke-vantage",
  party: "either",
  permission: "vantage:enrol",
  input: RevokeVantageAct,
  changes: ({ vantage }) => ({ what: "vantage", id: vantage }),
  load: async (tx, { vantage }) => ({
    known: await tx.selectFrom("vantage").select(["party", "revoked_at"]).where("id", "=", vantage).executeTakeFirst(),
    platforms: await describedPlatforms(tx),
  }),
  decide: ({ vantage, reason }, { known, platforms, at, actor: { party } }) => {
    if (known === undefined || vantage === local) return refuse("not-found");
    if (known.party !== party) return refuse("wrong-party", { party: known.party });
    if (known.revoked_at !== null) return refuse("already-retracted", { record: vantage });
    const described = platforms.flatMap((platform) => {
      const { vantages } = platform.record;
      const left = without(vantages, vantage, at);
      const changed = left.length !== vantages.length || left.some((one, place) => one !== vantages[place]);
      return changed && left.length > 0 ? [describedWith(platform, left)] : [];
    });
    return [fact("vantage.revoked", vantage, { party, vantage, reason }), ...described];
  },
});
