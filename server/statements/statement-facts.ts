/** What a statement is composed from, read from the ledger: the facts about one platform, and what its sealed blocks hold. */
import type { FactKind } from "../../core/facts/fact.ts";
import type { RecordedFact } from "../../core/facts/recorded.ts";
import { factOf, storedFacts } from "../ledger/stored-facts.ts";
import type { Tx } from "../store/tables.ts";

const movingKinds = [
  "platform.described",
  "unavailability.reported",
  "restoration.confirmed",
  "notification.contested",
  "notification.advanced",
  "exclusion.contested",
  "zones.recorded",
  "exclusion.declared",
  "observations.voided",
  "dispute.ruled",
  "record.retracted",
] as const satisfies readonly FactKind[];

/** Facts about a platform that can move its figures, ascending, among the entries `[0, entries)`. */
export async function movingFacts(tx: Tx, platform: string, entries: number): Promise<RecordedFact[]> {
  const rows = await storedFacts(tx)
    .where("entry.kind", "in", [...movingKinds])
    .where("entry.seq", "<", entries)
    .orderBy("entry.seq")
    .execute();
  return rows
    .map(factOf)
    .filter(({ body }) => ("record" in body && "platform" in body ? body.platform === platform : isOfPlatform(body, platform)));
}

/** The sequence of the last fact that can move a figure of the platform; −1 where there is none. */
export async function lastMovingEntry(tx: Tx, platform: string): Promise<number> {
  const stated = await tx
    .selectFrom("stated")
    .select("stated_seq")
    .where("platform", "=", platform)
    .orderBy("stated_seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const described = await tx.selectFrom("platform").select("seq").where("id", "=", platform).executeTakeFirst();
  return Math.max(-1, stated?.stated_seq ?? -1, described?.seq ?? -1);
}

function isOfPlatform(body: object, platform: string): boolean {
  return (
    "record" in body &&
    typeof body.record === "object" &&
    body.record !== null &&
    "platform" in body.record &&
    body.record.platform === platform
  );
}
