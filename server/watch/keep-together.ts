/**
 * What one vantage saw of several platforms in the same moment: kept, judged and said in one transaction, with as many statements as
 * for one platform. A probe each second of a thousand components is a thousand rows a second, and must not be a thousand statements.
 */
import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { keepPending } from "../store/observations.ts";
import type { Tx } from "../store/tables.ts";
import type { Observed } from "../vantage/messages.ts";
import { type Following, outageNumbers, whatFollows } from "./consequences.ts";
import { countTurns, hearOthers } from "./hear-others.ts";
import { keepSeen } from "./keep-seen.ts";
import type { PlatformBooks } from "./platform-books.ts";
import { firstOf, seenNow, storedObservation } from "./prober-results.ts";

export type SeenOf = { readonly platform: string; readonly seen: readonly Observed[]; readonly books: PlatformBooks | undefined };

export type KeptOf = SeenOf & {
  /** Whether a component changed state. */
  readonly turned: boolean;
  readonly following: Following | undefined;
};

export type Together = {
  readonly vantage: string;
  readonly at: Instant;
  /** Whether other processes keep the same books. */
  readonly shared: boolean;
};

/** Keeps what was seen of platforms that are this process's to keep. */
export async function keepTogether(tx: Tx, { vantage, at, shared }: Together, of: readonly SeenOf[]): Promise<KeptOf[]> {
  const standings = await standingsOf(tx, vantage, of);
  const heard = shared ? of.filter(({ platform, books }) => isBehind(books, standings.get(platform))) : [];
  for (const { platform, books } of heard) if (books !== undefined) await hearOthers(tx, platform, books);
  await keepPending(
    tx,
    of.flatMap(({ platform, seen }) =>
      seen.filter(inTime(standings.get(platform))).map((one) => ({ platform, vantage, ...storedObservation(one) })),
    ),
  );
  for (const one of of) await hearSeen(tx, vantage, one, standings.get(one.platform));
  if (shared)
    await countTurns(
      tx,
      of.flatMap(({ platform, books, seen }) => (books === undefined ? [] : [{ platform, books, from: firstOf(seen) }])),
    );
  const kept: KeptOf[] = [];
  const next = outageNumbers(tx);
  for (const one of of) kept.push(await judged(tx, one, at, next));
  return kept;
}

async function judged(tx: Tx, of: SeenOf, at: Instant, next: ReturnType<typeof outageNumbers>): Promise<KeptOf> {
  const live = of.books?.liveAt(at);
  if (of.books === undefined || live?.changed !== true) return { ...of, turned: false, following: undefined };
  const { terms, said } = of.books;
  return { ...of, turned: true, following: await whatFollows(tx, of.platform, live.account, terms.zone, said, next) };
}

/** What comes for the time of a sealed block is rare, and is asked about by itself. */
async function hearSeen(
  tx: Tx,
  vantage: string,
  { platform, seen, books }: SeenOf,
  standing: Standing | undefined,
): Promise<void> {
  const isInTime = inTime(standing);
  const late = seen.filter((one) => !isInTime(one));
  const kept = late.length === 0 ? [] : await keepSeen(tx, { platform, vantage }, late);
  books?.observe([...kept, ...seen.filter(isInTime)].map(seenNow));
}

/** How far the database is: the last turn that was counted, the last record that was stated, the end of the last block. */
type Standing = {
  readonly platform: string;
  readonly turn: number | null;
  readonly stated: number | null;
  readonly sealed_to: number | null;
};

async function standingsOf(tx: Tx, vantage: string, of: readonly SeenOf[]): Promise<ReadonlyMap<string, Standing>> {
  const platforms = JSON.stringify(of.map(({ platform }) => platform));
  const { rows } = await sql<Standing>`select platform,
      (select turn from heard where heard.platform = asked.platform order by turn desc limit 1) as turn,
      (select stated_seq from stated where stated.platform = asked.platform order by stated_seq desc limit 1) as stated,
      (select "to" from block where block.platform = asked.platform and vantage = ${vantage} order by number desc limit 1) as sealed_to
    from json_array_elements_text(${platforms}::json) as asked (platform)`.execute(tx);
  return new Map(rows.map((row) => [row.platform, row]));
}

function isBehind(books: PlatformBooks | undefined, standing: Standing | undefined): boolean {
  if (books === undefined || standing === undefined) return false;
  return (standing.turn ?? 0) > books.turn || (standing.stated ?? -1) > books.heardUpTo;
}

function inTime(standing: Standing | undefined): (seen: Observed) => boolean {
  const sealedTo = standing?.sealed_to ?? Number.NEGATIVE_INFINITY;
  return ({ at }) => at >= sealedTo;
}
