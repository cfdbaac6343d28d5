/** What an agent's report brings, taken in: its clock, beats missed, observations, those set aside, and one block. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import { inChunks } from "../store/chunks.ts";
import type { Tx } from "../store/tables.ts";
import type { Observed } from "../vantage/messages.ts";
import { asObserved } from "../watch/as-observed.ts";
import { seriesText, type WatchedBy } from "../watch/prober-results.ts";
import type { AgentsParts, Report } from "./agents-parts.ts";

type Parts = Pick<AgentsParts, "garant" | "watching">;

/** No observation may be so far ahead of this server's clock. */
const aheadMs = 60_000;

/** Takes it in, each part once however often it comes. Returns whether a component changed state by it. */
export async function takeReport(parts: Parts, report: Report, now: Instant): Promise<Result<{ turned: boolean }, Refusal>> {
  const { tenant, vantage } = report;
  await parts.garant.store.asTenant(tenant, async (tx) => {
    await noteReport(tx, vantage, { heardAt: now, report });
    await keepAside(tx, report, now);
  });
  const seen = Map.groupBy(report.seen, ({ platform }) => platform);
  const missed = Map.groupBy(report.missed, ({ platform }) => platform);
  const named = [...seen.keys(), ...missed.keys(), ...(report.block === null ? [] : [report.block.platform])];
  const platforms = await parts.garant.store.read(tenant, (tx) => platformsAmong(tx, named));
  await takeMissed(parts, report, missed, platforms);
  const block = await takeBlock(parts, report, platforms);
  if (!block.ok) return block;
  let { turned } = block.value;
  for (const [platform, own] of seen) {
    if (!platforms.has(platform)) continue;
    const observed = observedOf({ tenant, platform, vantage }, own, now);
    if (observed === undefined)
      return bad([refuse("input-invalid", {}, [{ path: "seen", message: "no failure of ours, or ahead" }])]);
    turned = (await parts.watching.hear({ tenant, platform, vantage }, observed)) || turned;
  }
  return good({ turned });
}

async function takeBlock(
  { watching }: Parts,
  { tenant, vantage, block }: Report,
  platforms: ReadonlySet<string>,
): Promise<Result<{ turned: boolean }, Refusal>> {
  if (block === null) return good({ turned: false });
  if (!platforms.has(block.platform)) return bad([refuse("block-refused", { reason: "its platform is unknown" })]);
  return await watching.takeBlock({ tenant, platform: block.platform, vantage }, block);
}

function observedOf(by: WatchedBy, seen: Report["seen"], now: Instant): Observed[] | undefined {
  const observed = seen.map((one) =>
    one.at > now + aheadMs ? undefined : asObserved(seriesText({ ...by, component: one.component }), one),
  );
  const sound = observed.filter((one) => one !== undefined);
  return sound.length === observed.length ? sound : undefined;
}

async function takeMissed(
  { watching }: Parts,
  { tenant, vantage }: Report,
  missed: ReadonlyMap<string, Report["missed"]>,
  platforms: ReadonlySet<string>,
): Promise<void> {
  for (const [platform, own] of missed) {
    if (!platforms.has(platform)) continue;
    const rows = own.map(({ component, due, until, beats, reason }) => ({
      ...{ platform, vantage, component, due, until, beats, reason },
    }));
    await watching.miss({ tenant, platform, vantage }, rows);
  }
}

/** Those of the named platforms that the tenant has. */
async function platformsAmong(tx: Tx, named: readonly string[]): Promise<ReadonlySet<string>> {
  if (named.length === 0) return new Set();
  const rows = await tx
    .selectFrom("platform")
    .select("id")
    .where("id", "in", [...new Set(named)])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** For each platform of which the vantage has a block: the number of the one that is wanted next. */
export async function nextBlocks(tx: Tx, vantage: string): Promise<{ platform: string; number: number }[]> {
  const rows = await tx
    .selectFrom("block")
    .select(["platform", ({ fn }) => fn.max<number>("number").as("last")])
    .where("vantage", "=", vantage)
    .groupBy("platform")
    .execute();
  return rows.map(({ platform, last }) => ({ platform, number: Number(last) + 1 }));
}

/** Keeps when an agent was heard, and what it said of itself and its clock. */
export async function noteReport(
  tx: Tx,
  vantage: string,
  { heardAt, report }: { readonly heardAt: Instant; readonly report?: Report },
): Promise<void> {
  const clock = report?.clock ?? null;
  const said = {
    heard_at: heardAt,
    version: report?.version ?? "",
    offset_ms: clock?.offsetMs ?? null,
    round_trip_ms: clock?.roundTripMs ?? null,
    measured_at: clock?.measuredAt ?? null,
    buffered_blocks: report?.buffered.blocks ?? 0,
    buffered_bytes: report?.buffered.bytes ?? 0,
  };
  await tx
    .insertInto("agent_report")
    .values({ vantage, ...said })
    .onConflict((conflict) => conflict.columns(["tenant", "vantage"]).doUpdateSet(said))
    .execute();
  if (clock === null) return;
  await tx
    .insertInto("clock_offset")
    .values({ vantage, measured_at: clock.measuredAt, offset_ms: clock.offsetMs, round_trip_ms: clock.roundTripMs })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function keepAside(tx: Tx, { vantage, aside }: Report, now: Instant): Promise<void> {
  const rows = aside.map(({ platform, component, at, ok, offsetMs }) => ({
    ...{ platform, vantage, component, at, ok },
    ...{ offset_ms: Math.max(-2_147_483_648, Math.min(2_147_483_647, offsetMs)), received_at: now },
  }));
  for (const chunk of inChunks(rows))
    await tx
      .insertInto("set_aside")
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
