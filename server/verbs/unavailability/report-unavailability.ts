/** A user of the client says that service is unavailable. Agreement, article 9: the outage starts at the earlier of this and detection. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/common.ts";
import { ReportUnavailability } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { NotificationRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { receptionOf } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { nextRecordId } from "../stated-before.ts";

export const reportUnavailability = verb({
  name: "report-unavailability",
  party: "either",
  permission: "unavailability:report",
  input: ReportUnavailability.extend({ platform: Name }),
  load: async (tx, { platform }, { at }) => ({
    described: await platformNamed(tx, platform),
    id: await nextRecordId(tx, "N", at),
  }),
  decide: ({ platform, components, note, claimedAt, at: named }, { described, id, ...given }) => {
    const refusal = platformRefusal(described, components);
    if (refusal !== undefined) return refusal;
    if (claimedAt !== null && claimedAt > given.at) return refuse("instant-in-future");
    const reception = receptionOf(named, given);
    if ("code" in reception) return reception;
    const { at, channel } = reception;
    const record: NotificationRecord = { kind: "notification", id, at, ...(components && { components }) };
    return [fact("unavailability.reported", id, { party: given.actor.party, platform, record, channel, note, claimedAt })];
  },
});
