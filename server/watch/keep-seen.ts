/** What the prober saw, kept in the store; what it missed, listed there. */
import type { Insertable } from "kysely";
import { inChunks } from "../store/chunks.ts";
import { keepObservations } from "../store/observations.ts";
import type { MissedRow, Tx } from "../store/tables.ts";
import type { Observed } from "../vantage/messages.ts";
import { seriesOf, storedObservation, type WatchedBy } from "./prober-results.ts";

export type MissedBeats = Omit<Insertable<MissedRow>, "tenant">;

/** Keeps what was seen, and returns it; what comes for the time of a sealed block finds none to stand in, and is listed as missed. */
export async function keepSeen(
  tx: Tx,
  { platform, vantage }: Omit<WatchedBy, "tenant">,
  seen: readonly Observed[],
): Promise<Observed[]> {
  const late = await keepObservations(tx, platform, vantage, seen.map(storedObservation));
  const isLate = ({ series, at }: Observed) => late.some((one) => one.at === at && one.component === seriesOf(series).component);
  await listMissed(
    tx,
    late.map(({ component, at }) => ({ platform, vantage, component, due: at, until: at, beats: 1, reason: "clock-moved" })),
  );
  return late.length === 0 ? [...seen] : seen.filter((one) => !isLate(one));
}

/** Lists beats at which nothing was observed; told again, they are listed once. */
export async function listMissed(tx: Tx, rows: readonly MissedBeats[]): Promise<void> {
  for (const chunk of inChunks(rows))
    await tx
      .insertInto("missed")
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
