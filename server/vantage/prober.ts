/** The prober as the rest of the server sees it: probes go in; observations and missed beats come out, until they are committed. */
import { setTimeout as delay } from "node:timers/promises";
import type { Instant } from "../../core/time/instant.ts";
import type { Batch, FromWorker, Missed, Note, Observed, ScheduledProbe } from "./messages.ts";
import type { ProberPlace, StartProbing } from "./prober-place.ts";

export type ProberOptions = {
  readonly probes: readonly ScheduledProbe[];
  /** Commits observations; all that were sent before `complete` have come with them. Rejects: they are handed in again later, so one may come twice, word for word. Never two calls at a time. */
  readonly onBatch: (results: readonly Observed[], complete: Instant) => Promise<void>;
  /** Commits beats that were missed; as `onBatch`. */
  readonly onMissed: (missed: readonly Missed[]) => Promise<void>;
  readonly onNote?: (note: Note) => void;
  /** Where it runs: in a thread of its own wherever there is room for one. */
  readonly place: StartProbing;
};

export type Prober = {
  /** The probes that hold from now on. */
  update(probes: readonly ScheduledProbe[]): void;
  /** Until when each lease is held; see `messages.ts`. */
  hold(until: ReadonlyMap<string, number>): void;
  /** Lets what is under way end and be committed; resolves when the thread is gone, after at most some seconds. */
  stop(): Promise<void>;
};

const longestStopMs = 8_000;
const retryMs = { first: 250, longest: 5_000 };
const restartMs = { first: 100, longest: 10_000 };

/** Starts probing. A thread of its own is started again if it dies, and the beats lost with it are listed as missed (`paused`). */
export function startProber(options: ProberOptions): Prober {
  const prober = new ProbedFor(options);
  prober.start();
  return { update: (probes) => prober.update(probes), hold: (until) => prober.hold(until), stop: () => prober.stop() };
}

class ProbedFor {
  readonly #options: ProberOptions;
  #probes: readonly ScheduledProbe[];
  #place: ProberPlace | null = null;
  #gone: Promise<void> = Promise.resolve();
  #handling: Promise<void> = Promise.resolve();
  #retryMs = retryMs.first;
  #restartMs = restartMs.first;
  #stopping = false;
  #held: ReadonlyMap<string, number> = new Map();
  /** Up to which due instant each probe is accounted for by what was committed. */
  readonly #accounted = new Map<string, Instant>();

  constructor(options: ProberOptions) {
    this.#options = options;
    this.#probes = options.probes;
  }

  start(): void {
    const gone = Promise.withResolvers<void>();
    const started: ProberPlace = this.#options.place({
      message: (message) => this.#receive(started, message),
      gone: (reason) => {
        gone.resolve();
        void this.#exited(started, reason);
      },
    });
    this.#gone = gone.promise;
    this.#place = started;
    started.say({ kind: "holding", until: this.#held });
    started.say({ kind: "probes", probes: this.#probes.map((probe) => this.#resumed(probe)) });
  }

  update(probes: readonly ScheduledProbe[]): void {
    const kept = new Set(probes.map(({ id }) => id));
    for (const id of this.#accounted.keys()) if (!kept.has(id)) this.#accounted.delete(id);
    this.#probes = probes;
    this.#place?.say({ kind: "probes", probes });
  }

  hold(until: ReadonlyMap<string, number>): void {
    this.#held = until;
    this.#place?.say({ kind: "holding", until });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const place = this.#place;
    if (place === null) return;
    place.say({ kind: "stop" });
    const tooLong = new AbortController();
    await Promise.race([this.#gone, delay(longestStopMs, undefined, { signal: tooLong.signal }).catch(() => {})]);
    tooLong.abort();
    await place.end();
    await this.#handling;
  }

  #receive(place: ProberPlace, message: FromWorker): void {
    if (message.kind === "note") this.#note(message.note);
    else this.#handling = this.#handling.then(() => this.#handle(place, message));
  }

  /** Only what is committed is acknowledged. */
  async #handle(place: ProberPlace, { batch, results, missed, complete }: Batch): Promise<void> {
    try {
      if (results.length > 0) await this.#options.onBatch(results, complete);
      if (missed.length > 0) await this.#options.onMissed(missed);
    } catch (error) {
      this.#note({ code: "commit-failed", error: String(error) });
      await delay(this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, retryMs.longest);
      return place.say({ kind: "again" });
    }
    this.#retryMs = retryMs.first;
    this.#restartMs = restartMs.first;
    for (const { probe, due } of results) this.#account(probe, due);
    for (const { probe, until } of missed) this.#account(probe, until);
    place.say({ kind: "committed", batch });
  }

  /** What the dead thread had posted is committed first, so that the gap begins after it. */
  async #exited(place: ProberPlace, error: string): Promise<void> {
    if (this.#place === place) this.#place = null;
    if (this.#stopping) return;
    this.#note({ code: "prober-restarted", error });
    await this.#handling;
    await delay(this.#restartMs);
    this.#restartMs = Math.min(this.#restartMs * 2, restartMs.longest);
    if (!this.#stopping) this.start();
  }

  #resumed(probe: ScheduledProbe): ScheduledProbe {
    const accountedUntil = this.#accounted.get(probe.id) ?? probe.accountedUntil;
    return accountedUntil === undefined ? probe : { ...probe, accountedUntil };
  }

  #account(probe: string, due: Instant): void {
    this.#accounted.set(probe, Math.max(due, this.#accounted.get(probe) ?? due));
  }

  #note(note: Note): void {
    this.#options.onNote?.(note);
  }
}
