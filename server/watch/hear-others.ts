/**
 * Books of one platform in several processes: each turn in which observations were kept or facts followed is counted in the database.
 * Whoever goes on from the books hears first, in the same transaction, what the others kept; so they all say the same.
 */
import type { Instant } from "../../core/time/instant.ts";
import type { PhaseTimings, ProbeFailure } from "../../core/watching/probe-failure.ts";
import { inChunks } from "../store/chunks.ts";
import { readObservations } from "../store/observation-logs.ts";
import type { Tx } from "../store/tables.ts";
import { saidSoFar, statedAfter } from "./load-books.ts";
import type { PlatformBooks, SeenNow } from "./platform-books.ts";

const always = Number.MAX_SAFE_INTEGER;
/** So many turns are remembered; who has slept longer reads everything again. */
const rememberedTurns = 4_096;
const forgetEvery = 256;

/** The last turn of a platform; 0 before the first. */
export async function lastTurn(tx: Tx, platform: string): Promise<number> {
  const row = await tx
    .selectFrom("heard")
    .select((heard) => heard.fn.max<number | null>("turn").as("turn"))
    .where("platform", "=", platform)
    .executeTakeFirst();
  return row?.turn ?? 0;
}

/** Takes in what other processes kept and said since. */
export async function hearOthers(tx: Tx, platform: string, books: PlatformBooks): Promise<void> {
  for (const { record, seq } of await statedAfter(tx, platform, books.heardUpTo)) books.hear(record, seq);
  const turns = await tx
    .selectFrom("heard")
    .select(["turn", "from"])
    .where("platform", "=", platform)
    .where("turn", ">", books.turn)
    .orderBy("turn")
    .execute();
  const [first, last] = [turns[0], turns.at(-1)];
  if (first === undefined || last === undefined) return;
  const from = first.turn === books.turn + 1 ? Math.min(...turns.map((turn) => turn.from)) : 0;
  if (from < always) books.observe(await seenSince(tx, platform, from));
  books.said = await saidSoFar(tx, platform);
  books.turn = last.turn;
}

export type Turn = { readonly platform: string; readonly books: PlatformBooks; readonly from: Instant };

/** Counts a turn: observations from that instant on were kept, or with no instant only facts followed. */
export async function countTurn(tx: Tx, platform: string, books: PlatformBooks, from: Instant = always): Promise<void> {
  await countTurns(tx, [{ platform, books, from }]);
}

/** Counts a turn of each of them. */
export async function countTurns(tx: Tx, turns: readonly Turn[]): Promise<void> {
  for (const { books } of turns) books.turn += 1;
  for (const chunk of inChunks(turns))
    await tx
      .insertInto("heard")
      .values(chunk.map(({ platform, books: { turn }, from }) => ({ platform, turn, from })))
      .execute();
  for (const { platform, books } of turns)
    if (books.turn % forgetEvery === 0)
      await tx
        .deleteFrom("heard")
        .where("platform", "=", platform)
        .where("turn", "<=", books.turn - rememberedTurns)
        .execute();
}

/** Everything from an instant on; what is not sealed yet with its reasons, after the rest. */
async function seenSince(tx: Tx, platform: string, from: Instant): Promise<SeenNow[]> {
  const logs = await readObservations(tx, platform, { from, to: always });
  const rows = await tx
    .selectFrom("pending")
    .select(["component", "vantage", "at", "ok", "detail"])
    .where("platform", "=", platform)
    .where("at", ">=", from)
    .orderBy("at")
    .execute();
  const sealed = logs.flatMap(({ component, vantage, at, ok }) =>
    Array.from(at, (instant, place) => ({ component, vantage, at: instant, ok: ok[place] === 1, failure: null, totalMs: null })),
  );
  return [...sealed, ...rows.map(({ detail, ...seen }) => ({ ...seen, ...toldIn(detail) }))];
}

function toldIn(text: string): Pick<SeenNow, "failure" | "totalMs"> {
  const { failure, phases }: { failure?: ProbeFailure; phases?: PhaseTimings } = text === "" ? {} : JSON.parse(text);
  return { failure: failure ?? null, totalMs: phases?.total ?? null };
}
