/** A user of the client says that service is unavailable. Agreement, article 9: the outage starts at the earlier of this and detection. */
import { Name } from "../../../api/schemas/fields.ts";
import { ReportUnavailability } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { NotificationRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { claimOf, receptionOf } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId } from "../stated-before.ts";

export const reportUnavailability = verb({
  name: "report-unavailability",
  party: "either",
  permission: "outage:report",
  input: ReportUnavailability.extend({ platform: Name }),
  load: async (tx, { platform }) => ({
    described: await platformNamed(tx, platform),
  }),
  decide: ({ platform, components, note, claimedAt: claimed, at: named }, { described, ...given }) => {
    const refusal = platformRefusal(described, components);
    if (refusal !== undefined) return refusal;
    const claim = claimOf(claimed, given);
    if ("code" in claim) return claim;
    const reception = receptionOf(named, given);
    if ("code" in reception) return reception;
    const { at, channel } = reception;
    const id = recordId("N", given.seq);
    const record: NotificationRecord = { kind: "notification", id, at, ...(components && { components }) };
    return [fact("unavailability.reported", id, { party: given.actor.party, platform, record, channel, note, ...claim })];
  },
});
