/** One lane from its preparation to the figures of its rows. */
import { type Figure, spreadOf } from "./figure.ts";
import { type Lane, type Measured, NotHere, type Prepared, type RoundsLane, type Row, type Say, type Study } from "./lane.ts";
import { measureRounds, type Round } from "./rounds.ts";

/** Throws what the lane throws, a `WrongAnswer` among others. What the machine has not is no error: its rows say so. */
export async function measureLane(lane: Lane, say: Say): Promise<Study> {
  try {
    return "study" in lane ? await lane.study("whole", say) : { figures: await measuredRows(lane, say) };
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    return { figures: [{ what: lane.title, unit: "", notMeasured: error.message }] };
  }
}

async function measuredRows(lane: RoundsLane, say: Say): Promise<Figure[]> {
  const prepared = await lane.prepare("whole", say);
  try {
    const rounds = await measureRounds(prepared, lane.rounds, say);
    return prepared.rows.map((row) => figureOf(row, prepared, rounds));
  } finally {
    await prepared.end?.();
  }
}

/** The figure of a row. It is noisy where no more than half of the rounds were calm: the middle one may be none of them. */
export function figureOf(row: Row, { sides, absent = [] }: Prepared, rounds: readonly Round[]): Figure {
  const { what, unit, wanted, opponent } = row;
  const told = { what, unit, ...(wanted && { wanted }), ...(opponent !== undefined && { opponent }) };
  const ours = rounds.map(({ runs }) => row.value(runs[0]));
  const noisy = rounds.filter(({ calm }) => calm).length * 2 <= rounds.length;
  const figure = { ...told, ours: spreadOf(ours), oursCpuS: middleCpuS(rounds, 0), noisy };
  if (opponent === undefined) return figure;
  const place = sides.findIndex(({ name }) => name === opponent);
  const missing = absent.find(({ name }) => name === opponent)?.why ?? `no side is called ${opponent}`;
  if (place < 0) return { ...figure, notMeasured: missing };
  const theirs = rounds.map(({ runs }) => row.value(sideOf(runs, place)));
  const ratios = theirs.map((value, round) => ratio(row, ours[round], value));
  return { ...figure, theirs: spreadOf(theirs), theirsCpuS: middleCpuS(rounds, place), ratio: spreadOf(ratios) };
}

function middleCpuS(rounds: readonly Round[], place: number): number {
  return spreadOf(rounds.map(({ runs }) => sideOf(runs, place).cpuS)).median;
}

function ratio({ wanted, better }: Row, ours: number, theirs: number): number {
  if (wanted && "timesAtMost" in wanted) return ours / theirs;
  return better === "less" ? theirs / ours : ours / theirs;
}

function sideOf(runs: readonly Measured[], place: number): Measured {
  const run = runs[place];
  if (run === undefined) throw new RangeError(`no run of side ${place}`);
  return run;
}
