/** Which beats were missed at which kill: what is missed for no kill, or twice for one, must show. Reliability test T31. */
import { dueOf, lastBeatUpTo, patienceOf, rhythmOf } from "../../server/vantage/rhythm.ts";

export type Kill = {
  /** Which one, from 0. */
  readonly number: number;
  readonly at: number;
  /** Whose probes it held when it was killed. */
  readonly held: readonly string[];
};

export type MissedBeat = {
  readonly platform: string;
  readonly due: number;
  /** The last kill before it; undefined where none was. */
  readonly kill: Kill | undefined;
  readonly afterMs: number | undefined;
};

const rhythmAt = (platform: string, intervalMs: number) => rhythmOf({ id: `client ${platform} api local`, intervalMs });

/** How often each beat was carried out, from the first to the last, by its instants. */
export function beatsOf(platform: string, intervalMs: number, instants: readonly number[]): { due: number; times: number }[] {
  const rhythm = rhythmAt(platform, intervalMs);
  const numbers = instants.map((instant) => lastBeatUpTo(rhythm, instant));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return Array.from({ length: last - first + 1 }, (_, place) => ({
    due: dueOf(rhythm, first + place),
    times: numbers.filter((number) => number === first + place).length,
  }));
}

/** A beat that was due shortly before a kill may still have waited for its turn. */
export function missedBeats(
  platform: string,
  intervalMs: number,
  instants: readonly number[],
  kills: readonly Kill[],
): MissedBeat[] {
  const patience = patienceOf(rhythmAt(platform, intervalMs));
  const missed = beatsOf(platform, intervalMs, instants).filter(({ times }) => times === 0);
  return missed.map(({ due }) => {
    const kill = kills.findLast(({ at }) => at <= due + patience);
    return { platform, due, kill, afterMs: kill && due - kill.at };
  });
}

/** Those that no kill explains: a second one for the same kill and probe, or one before any. */
export function unexplained(missed: readonly MissedBeat[]): MissedBeat[] {
  const explained = new Set<string>();
  return missed.filter(({ platform, kill }) => {
    const once = `${kill?.number} ${platform}`;
    if (kill === undefined || explained.has(once)) return true;
    explained.add(once);
    return false;
  });
}
