/** A vantage point is admitted: from now on its key signs blocks of observations. */
import { refuse } from "../../../api/errors.ts";
import { EnrolVantage } from "../../../api/schemas/act.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const enrolVantage = verb({
  name: "enrol-vantage",
  party: "either",
  permission: "vantage:enrol",
  input: EnrolVantage,
  load: async (tx, { vantage }) => ({
    known: await tx.selectFrom("vantage").select("id").where("id", "=", vantage).executeTakeFirst(),
  }),
  decide: ({ vantage, title, key, party, kind }, { known, actor }) => {
    if (known !== undefined) return refuse("already-exists", { name: vantage });
    if (party !== actor.party) return refuse("wrong-party", { party });
    return [fact("vantage.enrolled", vantage, { vantage, title, key, party, ...(kind && { kind }) })];
  },
});
