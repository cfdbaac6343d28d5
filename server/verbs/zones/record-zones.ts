/**
 * Over how many zones the client's systems are spread, and since when. Agreement, 9.1: under two, no penalty can be claimed. A record may be
 * dated before its recording, and never over time of which a record of the other party speaks: it could not be contested.
 */
import { type Refusal, refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { RecordZones } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { Instant } from "../../../core/time/instant.ts";
import type { ZonesRecord } from "../../../core/watching/record.ts";
import type { Tx } from "../../store/tables.ts";
import { verb } from "../define-verb.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { recordId } from "../stated-before.ts";

export const recordZones = verb({
  name: "record-zones",
  party: "either",
  permission: "zones:record",
  input: RecordZones.extend({ platform: Name }),
  load: async (tx, { platform, at }) => ({
    described: await platformNamed(tx, platform),
    before: at === undefined ? [] : await zonesOf(tx, platform),
  }),
  decide: ({ platform, zones, evidence, digest, at: since }, { described, before, at: received, seq, actor: { party } }) => {
    const at = since ?? received;
    const refusal = platformRefusal(described) ?? dateRefusal(at, { received, before, party });
    if (refusal !== undefined) return refusal;
    const id = recordId("Z", seq);
    const record: ZonesRecord = { kind: "zones", id, at, zones };
    return [fact("zones.recorded", id, { party, platform, record, evidence, ...(digest && { digest }) })];
  },
});

type ZonesBefore = { readonly id: string; readonly at: Instant; readonly party: string };

/** The records of zones that stand, in the order of their instants. */
async function zonesOf(tx: Tx, platform: string): Promise<ZonesBefore[]> {
  const rows = await tx
    .selectFrom("stated")
    .select(["id", "record", "party"])
    .where((stated) => stated.and({ platform, kind: "zones" }))
    .where("retracted_by", "is", null)
    .execute();
  return rows.map(({ id, record, party }) => ({ id, at: record.at, party })).sort((one, other) => one.at - other.at);
}

type Dating = { readonly received: Instant; readonly before: readonly ZonesBefore[]; readonly party: string };

/** A record speaks until the next one: the last at that instant or before, and those of the same instant. */
function dateRefusal(at: Instant, { received, before, party }: Dating): Refusal | undefined {
  if (at > received) return refuse("instant-in-future");
  const inForce = before.findLast((one) => one.at <= at)?.at;
  const other = before.find((one) => one.at === inForce && one.party !== party);
  return other === undefined ? undefined : refuse("zones-said-otherwise", { record: other.id });
}
