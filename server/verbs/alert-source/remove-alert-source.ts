/** A source of alerts is heard no more: its secret is forgotten with the fact. Only its own party may. */
import { refuse } from "../../../api/errors.ts";
import { RemoveAlertSource } from "../../../api/schemas/source.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const removeAlertSource = verb({
  name: "remove-alert-source",
  party: "either",
  permission: "alert-source:configure",
  input: RemoveAlertSource,
  changes: ({ source }) => ({ what: "alert-source", id: source }),
  load: async (tx, { source }) => ({
    known: await tx.selectFrom("alert_source").select(["party", "removed_at"]).where("id", "=", source).executeTakeFirst(),
  }),
  decide: ({ source, reason }, { known, actor: { party } }) => {
    if (known === undefined) return refuse("not-found");
    if (known.party !== party) return refuse("wrong-party", { party: known.party });
    if (known.removed_at !== null) return refuse("already-retracted", { record: source });
    return [fact("alert-source.removed", source, { party, source, reason })];
  },
  also: async (tx, { source }) => {
    await tx.deleteFrom("alert_secret").where("source", "=", source).execute();
    await tx.deleteFrom("alert_payload").where("source", "=", source).execute();
  },
});
