/** What a reader may do about a record. The server decides again; here it is only not offered. */
import type { Party, StatedRecord } from "../../../api/types.ts";

export type RecordAct = "contest-record" | "retract-record" | "accept-claimed-instant";
type Reader = { readonly party: Party; readonly permissions: readonly string[] };
type Shown = Pick<StatedRecord, "kind" | "party" | "at" | "claimedAt" | "retracted" | "contested" | "advanced">;

/** The provider contests reports, the client exclusions; who stated a record withdraws it; a retraction stays. */
export function recordActs(of: Shown, { party, permissions }: Reader): RecordAct[] {
  if (of.retracted || of.kind === "retraction") return [];
  const may = (permission: string) => permissions.includes(permission);
  const acts: RecordAct[] = [];
  const claims = of.kind === "notification" && of.claimedAt !== null && of.claimedAt < of.at;
  if (claims && !of.advanced && !of.contested && may("instant:accept")) acts.push("accept-claimed-instant");
  const contests = of.kind === "notification" ? "provider" : of.kind === "exclusion" ? "client" : null;
  if (contests === party && !of.contested && may("record:contest")) acts.push("contest-record");
  if (of.party === party && may("record:retract")) acts.push("retract-record");
  return acts;
}
