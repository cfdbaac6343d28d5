/** Carries out the beats of all probes: at each look at the clocks, what is due is started, and what is past is listed as missed. */
import { isDeepStrictEqual } from "node:util";
import type { ParameterProblem } from "../../core/parameters/read-values.ts";
import { bad, good } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import { Run } from "../dial/run.ts";
import type { PreparedProbe } from "../probes/define-probe.ts";
import { type ClockSources, Clocks, type Look } from "./clocks.ts";
import { DueQueue } from "./due-queue.ts";
import type { Missed, MissedReason, Note, ScheduledProbe } from "./messages.ts";
import type { Outbox } from "./outbox.ts";
import { type Outcome, prepareProbe, readingOf } from "./prepare-probe.ts";
import { catchUp, dueOf, lastBeatUpTo, type Rhythm, rhythmOf } from "./rhythm.ts";

type Watched = {
  readonly asked: ScheduledProbe;
  readonly prepared: PreparedProbe;
  readonly rhythm: Rhythm;
  /** Number of the beat that it waits for. */
  next: number;
  running: Run | null;
  lastOk: boolean | null;
  /** So many results more may turn the verdict that the last change has put in doubt. */
  unsettled: number;
};

/** Time is looked at so often, even where nothing is due. */
const longestSleepMs = 250;
/** A clock put back by no more than this is waited for; by more, probing goes on from the new time. */
const longestWaitMs = 60_000;
/** What a probe may take of its interval, so that it is over when the next beat is due. */
const shareOfInterval = 0.95;

const shortestIntervalMs = 1_000;
const tooOften = bad<ParameterProblem>([{ parameter: "intervalMs", code: "too-small", min: shortestIntervalMs }]);

export class Beats {
  readonly #outbox: Outbox;
  readonly #note: (note: Note) => void;
  readonly #clocks: Clocks;
  readonly #wall: () => Instant;
  readonly #watched = new Map<string, Watched>();
  readonly #queue = new DueQueue<Watched>();
  #timer: NodeJS.Timeout | undefined;
  readonly #underWay = new Map<Run, Instant>();
  readonly #steady: () => number;
  #heldUntil: ReadonlyMap<string, number> = new Map();
  #stopped = false;

  constructor(outbox: Outbox, note: (note: Note) => void, sources: ClockSources) {
    this.#outbox = outbox;
    this.#note = note;
    this.#wall = sources.wall;
    this.#steady = sources.steady;
    this.#clocks = new Clocks(sources);
  }

  /** Probes now under way, those of series that were removed included. */
  get underWay(): number {
    return this.#underWay.size;
  }

  /** When the first of the probes under way was sent; now, where none is. */
  get sentSince(): Instant {
    let since = this.#wall();
    for (const at of this.#underWay.values()) since = Math.min(since, at);
    return since;
  }

  /** Takes the list of probes for the one that holds from now on; a probe whose rhythm stays loses no beat. */
  update(probes: readonly ScheduledProbe[]): void {
    const now = this.#wall();
    const before = new Map(this.#watched);
    this.#watched.clear();
    for (const asked of probes) {
      const watched = this.#watch(asked, before.get(asked.id), now);
      if (watched === null) continue;
      this.#watched.set(asked.id, watched);
      if (asked.accountedUntil !== undefined && !before.has(asked.id)) this.#beat(watched, { now, movedBy: 0, reason: "paused" });
    }
    this.#requeue();
    this.tick();
  }

  /** Until when each lease is held, by the clock `steady`. */
  hold(until: ReadonlyMap<string, number>): void {
    this.#heldUntil = until;
  }

  /** Starts what is due, lists what is past, and sleeps until the next beat. */
  tick(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const look = this.#clocks.look();
    if (look.movedBy !== 0) this.#clockMoved(look);
    for (let watched = this.#queue.take(look.now); watched !== undefined; watched = this.#queue.take(look.now)) {
      this.#beat(watched, look);
      this.#enqueue(watched);
    }
    const untilNext = (this.#queue.next?.due ?? Number.POSITIVE_INFINITY) - this.#wall();
    const sleepMs = Math.max(1, Math.min(longestSleepMs, untilNext));
    this.#clocks.sleeping(sleepMs);
    this.#timer = setTimeout(() => this.tick(), sleepMs);
  }

  /** No beat starts any more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Ends the probes under way without an observation. */
  abort(): void {
    for (const run of this.#underWay.keys()) run.abort();
  }

  #watch(asked: ScheduledProbe, before: Watched | undefined, now: Instant): Watched | null {
    const known = before !== undefined && sameProbe(before.asked, asked) ? good(before.prepared) : undefined;
    const prepared = asked.intervalMs < shortestIntervalMs ? tooOften : (known ?? prepareProbe(asked.kind, asked.parameters));
    if (!prepared.ok) {
      this.#note({ code: "probe-refused", probe: asked.id, problems: prepared.errors });
      return null;
    }
    const rhythm = rhythmOf(asked);
    const since = Math.min(asked.accountedUntil ?? now, now);
    const next = before !== undefined && sameRhythm(before.rhythm, rhythm) ? before.next : lastBeatUpTo(rhythm, since) + 1;
    return { asked, prepared: prepared.value, rhythm, next, ...standing(before) };
  }

  #beat(watched: Watched, { now, reason }: Look): void {
    const { missed, start, next } = catchUp(watched.rhythm, watched.next, now);
    watched.next = next;
    if (missed !== null) this.#miss(watched, missed, reason);
    if (start === null || !this.#holds(watched)) return;
    const { leasedAt = Number.NEGATIVE_INFINITY } = watched.asked;
    if (dueOf(watched.rhythm, start) < leasedAt) this.#miss(watched, { from: start, to: start }, "paused");
    else if (watched.running !== null || this.#outbox.full) this.#miss(watched, { from: start, to: start }, "overloaded");
    else void this.#carryOut(watched, start);
  }

  /** What is not held is another process's to carry out, and to list where it is missed. */
  #holds({ asked: { lease } }: Watched): boolean {
    return lease === undefined || (this.#heldUntil.get(lease) ?? 0) > this.#steady();
  }

  async #carryOut(watched: Watched, beat: number): Promise<void> {
    const { prepared, rhythm } = watched;
    const run = new Run(Math.min(prepared.timeoutMs, rhythm.intervalMs * shareOfInterval));
    const heldBefore = this.#clocks.heldMs;
    watched.running = run;
    const at = this.#wall();
    this.#underWay.set(run, at);
    const outcome = await readingOf(prepared, run);
    this.#underWay.delete(run);
    const current = this.#watched.get(watched.asked.id);
    if (current?.running === run) current.running = null;
    this.#conclude(watched, beat, at, outcome, this.#clocks.heldMs > heldBefore);
  }

  /** A failure seen while this thread itself was kept from running says nothing of the endpoint. */
  #conclude(watched: Watched, beat: number, at: Instant, outcome: Outcome, held: boolean): void {
    if ("trouble" in outcome) {
      const reason = outcome.trouble === "aborted" ? "paused" : "overloaded";
      this.#miss(watched, { from: beat, to: beat }, reason, outcome.trouble);
    } else if (!outcome.reading.ok && held) {
      this.#miss(watched, { from: beat, to: beat }, "paused");
    } else {
      const { id: probe, series } = watched.asked;
      const current = this.#watched.get(probe) ?? watched;
      const { ok } = outcome.reading;
      current.unsettled = ok === current.lastOk ? Math.max(0, current.unsettled - 1) : (current.asked.settledBy ?? 1);
      current.lastOk = ok;
      this.#outbox.add({ probe, series, at, due: dueOf(watched.rhythm, beat), ...outcome.reading }, current.unsettled > 0);
    }
  }

  #miss({ asked, rhythm }: Watched, { from, to }: { from: number; to: number }, reason: MissedReason, detail?: string): void {
    const span = { due: dueOf(rhythm, from), until: dueOf(rhythm, to), beats: to - from + 1 };
    const missed: Missed = {
      probe: asked.id,
      series: asked.series,
      ...span,
      reason,
      ...(detail === undefined ? {} : { detail }),
    };
    this.#outbox.addMissed(missed, rhythm.intervalMs);
  }

  /** Put forward: the beats skipped are found late by `tick`. Put back: no instant is observed twice, unless that would silence us for long. */
  #clockMoved({ now, movedBy, reason }: Look): void {
    this.#note({ code: "clock-moved", byMs: Math.round(movedBy) });
    if (movedBy > 0) return;
    for (const watched of this.#watched.values()) {
      const again = lastBeatUpTo(watched.rhythm, now) + 1;
      if (again >= watched.next) continue;
      if (dueOf(watched.rhythm, watched.next - 1) - now > longestWaitMs) watched.next = again;
      else this.#miss(watched, { from: again, to: watched.next - 1 }, reason);
    }
    this.#requeue();
  }

  #requeue(): void {
    this.#queue.clear();
    for (const watched of this.#watched.values()) this.#enqueue(watched);
  }

  #enqueue(watched: Watched): void {
    this.#queue.add(dueOf(watched.rhythm, watched.next), watched);
  }
}

function standing(before: Watched | undefined): Pick<Watched, "running" | "lastOk" | "unsettled"> {
  return { running: before?.running ?? null, lastOk: before?.lastOk ?? null, unsettled: before?.unsettled ?? 0 };
}

/** Preparing reads certificates and makes contexts of TLS: not again for a probe that stays as it was. */
function sameProbe(one: ScheduledProbe, other: ScheduledProbe): boolean {
  return one.kind === other.kind && isDeepStrictEqual(one.parameters, other.parameters);
}

function sameRhythm(one: Rhythm, other: Rhythm): boolean {
  return one.intervalMs === other.intervalMs && one.offsetMs === other.offsetMs && one.jitterMs === other.jitterMs;
}
