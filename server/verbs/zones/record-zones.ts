/** Over how many zones the client's systems are spread, from now on. Agreement, 9.1: under two, no penalty can be claimed. */
import { Name } from "../../../api/schemas/fields.ts";
import { RecordZones } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { ZonesRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId } from "../stated-before.ts";

export const recordZones = verb({
  name: "record-zones",
  party: "either",
  permission: "zones:record",
  input: RecordZones.extend({ platform: Name }),
  load: async (tx, { platform }) => ({
    described: await platformNamed(tx, platform),
  }),
  decide: ({ platform, zones, evidence, digest }, { described, at, seq, actor: { party } }) => {
    const id = recordId("Z", seq);
    const record: ZonesRecord = { kind: "zones", id, at, zones };
    return (
      platformRefusal(described) ?? [fact("zones.recorded", id, { party, platform, record, evidence, ...(digest && { digest }) })]
    );
  },
});
