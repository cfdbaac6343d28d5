/**
 * Observations that were made elsewhere and are brought in afterwards: one signed block for what is new, nothing for what is known.
 * Their blocks are sealed long after what they speak of, so their time is not established, and the verifier says so.
 */
import { type Refusal, refuse } from "../../api/errors.ts";
import { fact } from "../../core/facts/fact.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import { membership } from "../../core/watching/membership.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";
import type { SigningKey } from "../keys/key-file.ts";
import type { Decision } from "../ledger/act.ts";
import { makeBlock, sealedBlock } from "../ledger/make-block.ts";
import { watchedSeries } from "../ledger/watched-series.ts";
import { type LastBlock, lastBlock } from "../store/blocks.ts";
import { readObservations } from "../store/observation-logs.ts";
import type { Tx } from "../store/tables.ts";
import type { Actor } from "../verbs/define-verb.ts";
import type { TakenIn } from "../watch/watching-parts.ts";
import { type Compared, compared } from "./compare-with-sealed.ts";

export type Import = {
  readonly platform: string;
  readonly vantage: string;
  /** Where it comes from, in the words of whoever imports. */
  readonly source: string;
  /** Of that vantage; instants ascending, without repetition. */
  readonly logs: readonly ObservationLog[];
  /** What can't be kept any more is left out, instead of keeping nothing. */
  readonly partial: boolean;
  /** Only says what would be kept. */
  readonly check: boolean;
};

export type Imported = {
  /** New ones, now in a block. */
  readonly kept: number;
  /** In the books already, and the same. */
  readonly known: number;
  /** Earlier than what is sealed and not in it, or other than it says: left out. */
  readonly late: number;
  /** Of those kept: before or after the component or the vantage belongs to the platform, so that they are part of no figure. */
  readonly outside: number;
  /** Up to here the books of the vantage are sealed; null where nothing is. */
  readonly sealedTo: Instant | null;
};

type Ground = {
  readonly tenant: string;
  readonly record: PlatformRecord;
  readonly last: LastBlock | undefined;
  readonly comparison: Compared;
};

/** What is kept of an import, and the facts that say so. */
export async function decideImport(
  tx: Tx,
  actor: Pick<Actor, "tenant" | "party">,
  sent: Import,
  key: SigningKey,
  now: Instant,
): Promise<Result<TakenIn<Imported>, Refusal>> {
  const row = await tx.selectFrom("platform").select("record").where("id", "=", sent.platform).executeTakeFirst();
  if (row === undefined) return bad([refuse("not-found")]);
  const unfit = (await unfitVantage(tx, actor, sent, row.record)) ?? unfitLogs(sent, row.record, now);
  if (unfit !== undefined) return bad([unfit]);
  const last = await lastBlock(tx, sent.platform, sent.vantage);
  const comparison = compared(sent.logs, await sealedOf(tx, sent, last), last?.to ?? Number.NEGATIVE_INFINITY);
  if (comparison.late > 0 && !sent.partial) return bad([sealedAlready(sent, comparison, last)]);
  return good(takenIn(sent, { tenant: actor.tenant, record: row.record, last, comparison }, key));
}

async function unfitVantage(
  tx: Tx,
  { party }: Pick<Actor, "party">,
  { vantage }: Import,
  { vantages }: PlatformRecord,
): Promise<Refusal | undefined> {
  const enrolled = await tx.selectFrom("vantage").select(["kind", "party"]).where("id", "=", vantage).executeTakeFirst();
  if (enrolled?.kind !== "imported" || !vantages.some(({ name }) => name === vantage))
    return refuse("vantage-not-imported", { vantage });
  return enrolled.party === party ? undefined : refuse("wrong-party", { party: enrolled.party });
}

function unfitLogs({ logs }: Import, { components }: PlatformRecord, now: Instant): Refusal | undefined {
  const stranger = logs.find(({ component }) => !components.some(({ name }) => name === component));
  if (stranger !== undefined) return refuse("component-unknown", { component: stranger.component });
  return logs.some(({ at }) => at.length > 0 && at[at.length - 1] > now) ? refuse("instant-in-future") : undefined;
}

async function sealedOf(tx: Tx, { platform, vantage, logs }: Import, last: LastBlock | undefined): Promise<ObservationLog[]> {
  const filled = logs.filter(({ at }) => at.length > 0);
  if (last === undefined || filled.length === 0) return [];
  const from = Math.min(...filled.map(({ at }) => at[0]));
  if (from >= last.to) return [];
  return (await readObservations(tx, platform, { from, to: last.to })).filter((log) => log.vantage === vantage);
}

function sealedAlready({ vantage }: Import, { late, firstLate }: Compared, last: LastBlock | undefined): Refusal {
  const said = (at: Instant | undefined) => (at === undefined ? "" : new Date(at).toISOString());
  const first = { component: firstLate?.component ?? "", at: said(firstLate?.at) };
  return refuse("time-sealed", { vantage, to: said(last?.to), count: late, ...first });
}

function takenIn(sent: Import, { tenant, record, last, comparison }: Ground, key: SigningKey): TakenIn<Imported> {
  const { fresh, known, late } = comparison;
  const kept = fresh.reduce((sum, { at }) => sum + at.length, 0);
  const outside = fresh.reduce((sum, log) => sum + outsideOf(log, record), 0);
  const counts = { kept, known, late, outside };
  if (kept === 0 || sent.check) return { value: { ...counts, sealedTo: last?.to ?? null }, logs: [] };
  const to = Math.max(...fresh.map(({ at }) => at[at.length - 1])) + 1;
  const pending = fresh.map(({ component, at, ok }) => ({ component, at, ok, details: [] }));
  const components = pending.map(({ component }) => component);
  const series = watchedSeries(record, { name: sent.vantage, before: to }, components);
  const block = makeBlock({ tenant, platform: sent.platform, vantage: sent.vantage, last, series, pending, to }, key);
  return { value: { ...counts, sealedTo: to }, keep: async () => keeping(sent, block), logs: fresh };
}

function keeping({ platform, source }: Import, block: ReturnType<typeof makeBlock>): Decision {
  return {
    facts: [fact("observations.sealed", platform, { platform, blocks: [sealedBlock(block)], source })],
    also: async (tx, [entry]) => {
      await tx
        .insertInto("block")
        .values({ ...block.row, seq: entry?.seq ?? 0 })
        .execute();
    },
  };
}

/** How many observations of a log are part of nothing. Rules, section 1. */
function outsideOf({ component, vantage, at }: ObservationLog, { components, vantages }: PlatformRecord): number {
  const bounds = [components.find(({ name }) => name === component), vantages.find(({ name }) => name === vantage)].map((one) =>
    membership(one ?? {}),
  );
  return at.reduce((sum, instant) => (bounds.every(({ from, to }) => from <= instant && instant < to) ? sum : sum + 1), 0);
}
