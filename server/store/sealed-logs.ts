/** What sealed blocks say was observed: the bodies of a vantage come as one value, since a row each would take ten times as long. */
import { sql } from "kysely";
import type { Interval } from "../../core/time/instant.ts";
import { decodeBody } from "../../core/watching/block.ts";
import { type BlockContent, digestLength } from "../../core/watching/block-content.ts";
import { observationLogs } from "../../core/watching/block-logs.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import { BlockUnreadable, type SeriesChange, seriesChanges } from "./blocks.ts";
import type { Tx } from "./tables.ts";

/**
 * The observations of every block that has some time in `[from, to)`, whole blocks. Throws `BlockUnreadable`.
 *
 * @param entries only of the blocks that the entries `[0, entries)` seal; all where it is not given
 */
export async function sealedLogs(
  tx: Tx,
  platform: string,
  within: Interval,
  entries = Number.MAX_SAFE_INTEGER,
): Promise<ObservationLog[]> {
  const volumes = await readVolumes(tx, platform, within, entries);
  const changes = await seriesChanges(tx, platform, Math.max(0, ...volumes.map(({ last }) => last)));
  return volumes.flatMap((volume) => observationLogs(contentsOf(platform, volume, changes)));
}

/** The bodies of one vantage's blocks, from number `first` to `last`, end to end; lengths as 32-bit integers. */
type Volume = {
  readonly vantage: string;
  readonly first: number;
  readonly last: number;
  readonly bodies: Uint8Array;
  readonly lengths: Uint8Array;
};

async function readVolumes(tx: Tx, platform: string, { from, to }: Interval, entries: number): Promise<Volume[]> {
  return await tx
    .selectFrom("block")
    .select(["vantage", ({ fn }) => fn.min<number>("number").as("first"), ({ fn }) => fn.max<number>("number").as("last")])
    .select(sql<Uint8Array>`string_agg(body, '' order by number)`.as("bodies"))
    .select(sql<Uint8Array>`string_agg(int4send(octet_length(body)), '' order by number)`.as("lengths"))
    .where("platform", "=", platform)
    .where("to", ">", from)
    .where("from", "<", to)
    .where("seq", "<", entries)
    .groupBy("vantage")
    .orderBy("vantage")
    .execute();
}

const bytesOfLength = 4;
const noDigest = new Uint8Array(digestLength);

/** Of the headers only what is watched is right: nothing else is needed to read a body. */
function contentsOf(platform: string, { vantage, first, bodies, lengths }: Volume, all: readonly SeriesChange[]): BlockContent[] {
  const changes = all.filter((change) => change.vantage === vantage);
  const view = new DataView(lengths.buffer, lengths.byteOffset, lengths.byteLength);
  let offset = 0;
  return Array.from({ length: lengths.byteLength / bytesOfLength }, (_, place) => {
    const number = first + place;
    const series = changes.findLast((change) => change.number <= number)?.series ?? [];
    const end = offset + view.getInt32(place * bytesOfLength);
    const body = bodies.subarray(offset, end);
    offset = end;
    const content = decodeBody({ tenant: "any", platform, vantage, number, previous: noDigest, series }, body);
    if (!content.ok) throw new BlockUnreadable(platform, vantage, number, content.errors[0]);
    return content.value;
  });
}
