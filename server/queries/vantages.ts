/** Every vantage of a tenant, invited or enrolled, with what is known of its agent. */
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";
import type { KnownVantage } from "../views/supervision.ts";

const dayMs = 86_400_000;

/** By name; `local` is the vantage of this server. */
export async function knownVantages(tx: Tx, local: string, now: Instant): Promise<KnownVantage[]> {
  const enrolled = await tx.selectFrom("vantage").selectAll().orderBy("id").execute();
  const invited = await tx.selectFrom("invitation").selectAll().where("expires", ">", now).orderBy("vantage").execute();
  const reports = await tx.selectFrom("agent_report").selectAll().execute();
  const missed = await missedSince(tx, now - dayMs);
  const aside = await asideSince(tx, now - dayMs);
  const waiting = invited.filter(({ vantage }) => !enrolled.some(({ id }) => id === vantage));
  return [
    ...enrolled.map((row) => {
      const report = reports.find(({ vantage }) => vantage === row.id);
      const heard = report !== undefined && report.version !== "" ? report : undefined;
      return {
        ...{
          name: row.id,
          title: row.title,
          party: partyOf(row.party),
          local: row.id === local || row.kind !== "probe",
          kind: kindOf(row.kind),
          key: row.key,
        },
        ...{ enrolledAt: row.enrolled_at, revokedAt: row.revoked_at, invitedUntil: null },
        ...{ heardAt: heard?.heard_at ?? null, version: heard?.version ?? null },
        clock: clockOf(heard),
        buffered: heard === undefined ? null : { blocks: heard.buffered_blocks, bytes: heard.buffered_bytes },
        aside: aside.find(({ vantage }) => vantage === row.id)?.count ?? 0,
        missed: missed.filter(({ vantage }) => vantage === row.id).map(({ reason, beats }) => ({ reason, beats })),
      };
    }),
    ...waiting.map((row) => ({
      ...{
        name: row.vantage,
        title: row.title,
        party: partyOf(row.party),
        local: false,
        kind: "probe" as const,
        key: null,
        version: null,
      },
      ...{ enrolledAt: null, revokedAt: null, invitedUntil: row.expires, heardAt: null, clock: null, buffered: null },
      ...{ aside: 0, missed: [] },
    })),
  ];
}

type Report = { readonly offset_ms: number | null; readonly round_trip_ms: number | null; readonly measured_at: number | null };

function clockOf(report: Report | undefined): KnownVantage["clock"] {
  if (report === undefined || report.offset_ms === null || report.measured_at === null) return null;
  return { offsetMs: report.offset_ms, roundTripMs: report.round_trip_ms ?? 0, measuredAt: report.measured_at };
}

function partyOf(party: string): "client" | "provider" {
  return party === "client" ? "client" : "provider";
}

function kindOf(kind: string): KnownVantage["kind"] {
  return kind === "imported" || kind === "alerts" ? kind : "probe";
}

async function missedSince(tx: Tx, since: Instant) {
  const rows = await tx
    .selectFrom("missed")
    .select(["vantage", "reason", (row) => row.fn.sum<number>("beats").as("beats")])
    .where("due", ">=", since)
    .groupBy(["vantage", "reason"])
    .orderBy("reason")
    .execute();
  return rows.map(({ vantage, reason, beats }) => ({ vantage, reason, beats: Number(beats) }));
}

async function asideSince(tx: Tx, since: Instant) {
  const rows = await tx
    .selectFrom("set_aside")
    .select(["vantage", (row) => row.fn.countAll<number>().as("count")])
    .where("received_at", ">=", since)
    .groupBy("vantage")
    .execute();
  return rows.map(({ vantage, count }) => ({ vantage, count: Number(count) }));
}
