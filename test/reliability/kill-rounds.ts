/** Kills a process at random while it works, starts it again on the same folder, and keeps what it acknowledged. Reliability test T01. */
import { setTimeout as delay } from "node:timers/promises";

/** A process under test: the books alone in the tests here, or the whole server. */
export type Running<Acknowledgement> = {
  /**
   * Posts one report under an idempotency key; resolves with what was acknowledged. Rejects or never resolves when the process dies.
   * The report's note is the key, so that it can be looked for afterwards.
   */
  readonly post: (key: string) => Promise<Acknowledgement>;
  /** Everything that it acknowledged of its own accord so far. */
  readonly told: () => readonly Acknowledgement[];
  /** `kill -9`; resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

export type KillOptions<Acknowledgement> = {
  readonly rounds: number;
  /** Starts the process on the folder; resolves when it answers. */
  readonly start: (round: number) => Promise<Running<Acknowledgement>>;
  /** Reports under way at any time. */
  readonly writers: number;
  /** It is killed so long at most after its first answer; each fifth one so long after its start, whether it answered or not. */
  readonly mostMs: number;
};

/** A slow machine is waited for, a dead one is not. */
const longestQuietMs = 10_000;

export type KillOutcome<Acknowledgement> = {
  /** What was acknowledged, by key; once acknowledged it is not posted again. */
  readonly acknowledged: ReadonlyMap<string, Acknowledgement>;
  /** Keys that were posted again after a kill, with the same key, as a client does that got no answer. */
  readonly repeated: number;
  readonly told: readonly Acknowledgement[];
  readonly startMs: readonly number[];
};

/** The rounds: start, write, kill. Every key that got no answer is posted again in the next one. */
export async function killRounds<Acknowledgement>(options: KillOptions<Acknowledgement>): Promise<KillOutcome<Acknowledgement>> {
  const acknowledged = new Map<string, Acknowledgement>();
  const told: Acknowledgement[] = [];
  const startMs: number[] = [];
  let [unanswered, repeated, next]: [string[], number, number] = [[], 0, 0];
  for (let round = 0; round < options.rounds; round++) {
    const started = performance.now();
    const running = await options.start(round);
    startMs.push(performance.now() - started);
    const waiting = new Set(unanswered);
    repeated += unanswered.length;
    const answered = Promise.withResolvers<void>();
    let alive = true;
    const writer = async (): Promise<void> => {
      while (alive) {
        const key = unanswered.pop() ?? `k${next++}`;
        waiting.add(key);
        const answer = await running.post(key).catch(() => undefined);
        if (answer === undefined) return;
        answered.resolve();
        acknowledged.set(key, answer);
        waiting.delete(key);
      }
    };
    const writers = Array.from({ length: options.writers }, writer);
    if (round % 5 !== 0) await Promise.race([answered.promise, delay(longestQuietMs)]);
    await delay(Math.random() * options.mostMs);
    alive = false;
    await running.kill();
    await Promise.race([Promise.allSettled(writers), delay(1_000)]);
    told.push(...running.told());
    unanswered = [...waiting];
  }
  return { acknowledged, repeated, told, startMs };
}

/** One line for whoever reads the run. */
export function outcomeText<Acknowledgement>({ acknowledged, repeated, startMs }: KillOutcome<Acknowledgement>): string {
  const [median = 0] = startMs.toSorted((one, other) => one - other).slice(startMs.length >> 1);
  return `${startMs.length} kills, start ${Math.round(median)} ms, ${acknowledged.size} acknowledged, ${repeated} posted again`;
}
