/** A source of alerts is admitted, or its rules change from now on. */
import { refuse } from "../../../api/errors.ts";
import { ConfigureAlertSource } from "../../../api/schemas/source.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const configureAlertSource = verb({
  name: "configure-alert-source",
  party: "either",
  permission: "alert-source:configure",
  input: ConfigureAlertSource,
  changes: ({ source }) => ({ what: "alert-source", id: source }),
  load: async (tx, { source }) => ({
    known: await tx
      .selectFrom("alert_source")
      .select("party")
      .where("id", "=", source)
      .where("removed_at", "is", null)
      .executeTakeFirst(),
  }),
  decide: ({ secret, source, party, rules, heartbeat, beforeFirst }, { known, actor }) => {
    if (known !== undefined && secret !== null) return refuse("already-exists", { name: source });
    if (known === undefined && secret === null) return refuse("record-unknown", { record: source });
    if (actor.party !== (known?.party ?? party)) return refuse("wrong-party", { party: known?.party ?? party });
    return [fact("alert-source.configured", source, { party, source, rules, heartbeat, beforeFirst })];
  },
  also: async (tx, { secret, source }) => {
    if (secret !== null)
      await tx
        .insertInto("alert_secret")
        .values({ source, ...secret })
        .execute();
  },
});
