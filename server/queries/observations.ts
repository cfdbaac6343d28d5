/** The last observations of one series with their details: what is pending, then what the newest blocks hold. */
import { hex } from "../../core/json/hex.ts";
import { decodeBody } from "../../core/watching/block.ts";
import { digestLength } from "../../core/watching/block-content.ts";
import { decodeDetails, type ObservationDetails } from "../../core/watching/block-details.ts";
import { BlockUnreadable, seriesChanges } from "../store/blocks.ts";
import type { Tx } from "../store/tables.ts";

export type Series = { readonly platform: string; readonly component: string; readonly vantage: string };

export type DetailedObservation = {
  readonly at: number;
  readonly ok: boolean;
  readonly details: ObservationDetails;
  /** Of the block that holds it, in hexadecimal, and the fact that seals that; null while none does. */
  readonly digest: string | null;
  readonly seq: number | null;
};

/** Newest first. Throws `BlockUnreadable`. */
export async function lastObservations(tx: Tx, series: Series, limit: number): Promise<DetailedObservation[]> {
  const { platform, component, vantage } = series;
  const rows = await tx
    .selectFrom("pending")
    .select(["at", "ok", "detail"])
    .where((pending) => pending.and({ platform, component, vantage }))
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
  const pending = rows.map(pendingObservation);
  const sealed = pending.length < limit ? await sealedObservations(tx, series, limit - pending.length) : [];
  return [...pending, ...sealed];
}

/** What was observed at these instants, by `component vantage at`. Throws `BlockUnreadable`. */
export async function observationsAt(
  tx: Tx,
  platform: string,
  instants: readonly number[],
): Promise<Map<string, DetailedObservation>> {
  const found = new Map<string, DetailedObservation>();
  if (instants.length === 0) return found;
  const wanted = new Set(instants);
  const pending = tx
    .selectFrom("pending")
    .select(["component", "vantage", "at", "ok", "detail"])
    .where("platform", "=", platform);
  for (const row of await pending.where("at", "in", [...wanted]).execute())
    found.set(`${row.component} ${row.vantage} ${row.at}`, pendingObservation(row));
  const blocks = tx.selectFrom("block").select(blockColumns).where("platform", "=", platform);
  const rows = await blocks
    .where((row) => row.or([...wanted].map((at) => row.and([row("from", "<=", at), row("to", ">", at)]))))
    .execute();
  for (const { vantage, series } of await blocksRead(tx, platform, rows))
    for (const { component, observations } of series)
      for (const one of observations) if (wanted.has(one.at)) found.set(`${component} ${vantage} ${one.at}`, one);
  return found;
}

function pendingObservation({ at, ok, detail }: { at: number; ok: boolean; detail: string }): DetailedObservation {
  return { at, ok, details: detailsOf(detail), digest: null, seq: null };
}

/** A block holds ten minutes at most: so many hold as many observations as are ever asked for, at a beat of a minute. */
const blocksAtMost = 60;
const blockColumns = ["vantage", "number", "digest", "body", "detail", "seq"] as const;

async function sealedObservations(
  tx: Tx,
  { platform, component, vantage }: Series,
  limit: number,
): Promise<DetailedObservation[]> {
  const rows = await tx
    .selectFrom("block")
    .select(blockColumns)
    .where((block) => block.and({ platform, vantage }))
    .orderBy("number", "desc")
    .limit(Math.min(limit, blocksAtMost))
    .execute();
  const blocks = await blocksRead(tx, platform, rows);
  const found = blocks.flatMap(({ series }) =>
    series.filter((one) => one.component === component).flatMap(({ observations }) => [...observations].reverse()),
  );
  return found.slice(0, limit);
}

type StoredBlock = {
  readonly vantage: string;
  readonly number: number;
  readonly digest: Uint8Array;
  readonly body: Uint8Array;
  readonly detail: Uint8Array;
  readonly seq: number;
};
type ReadBlock = {
  readonly vantage: string;
  readonly series: { readonly component: string; readonly observations: DetailedObservation[] }[];
};

async function blocksRead(tx: Tx, platform: string, rows: readonly StoredBlock[]): Promise<ReadBlock[]> {
  if (rows.length === 0) return [];
  const changes = await seriesChanges(tx, platform, Math.max(...rows.map(({ number }) => number)));
  return rows.map(({ vantage, number, digest, body, detail, seq }) => {
    const series = changes.findLast((change) => change.vantage === vantage && change.number <= number)?.series ?? [];
    const content = decodeBody(
      { tenant: "any", platform, vantage, number, previous: new Uint8Array(digestLength), series },
      body,
    );
    if (!content.ok) throw new BlockUnreadable(platform, vantage, number, content.errors[0]);
    const details = decodeDetails(detail);
    const shown = hex(digest);
    return {
      vantage,
      series: content.value.observed.map(({ at, ok }, index) => ({
        component: series[index]?.component ?? "",
        observations: Array.from(at, (instant, place) => ({
          ...{ at: instant, ok: ok[place] === 1, digest: shown, seq },
          details: (details.ok ? details.value[index]?.[place] : undefined) ?? { phases: {} },
        })),
      })),
    };
  });
}

function detailsOf(text: string): ObservationDetails {
  return text === "" ? { phases: {} } : JSON.parse(text);
}
