/** The two clocks of the thread, compared: who held us up, and did somebody move the time of day. */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { MissedReason } from "./messages.ts";

export type ClockSources = {
  /** Milliseconds since 1970. */
  readonly wall: () => Instant;
  /** Milliseconds that never step. */
  readonly monotonic: () => number;
  /** Milliseconds that never step, the same in every thread of the machine. */
  readonly steady: () => number;
  /** Processor time of this thread, in milliseconds. */
  readonly processor: () => number;
};

export type Look = {
  readonly now: Instant;
  /** By how much the time of day was moved since the last look; 0 where it was only slewed. */
  readonly movedBy: Milliseconds;
  /** What would explain a beat that is late now. */
  readonly reason: MissedReason;
};

/** A step of the time of day under this, or a wait of the thread, is nothing to speak of. */
const noticeableMs = 100;

export class Clocks {
  readonly #sources: ClockSources;
  #wall: number;
  #monotonic: number;
  #processor: number;
  #weighedAt: number;
  #busy = false;
  #wakeAt: number;
  #held = 0;

  constructor(sources: ClockSources) {
    this.#sources = sources;
    this.#wall = sources.wall();
    this.#monotonic = sources.monotonic();
    this.#processor = sources.processor();
    this.#weighedAt = this.#monotonic;
    this.#wakeAt = this.#monotonic;
  }

  /** Milliseconds for which this thread was kept from running, since the beginning. */
  get heldMs(): Milliseconds {
    return this.#held;
  }

  /** Says for how long the thread means to sleep; the next look tells whether it slept longer. */
  sleeping(ms: Milliseconds): void {
    this.#wakeAt = this.#sources.monotonic() + ms;
  }

  look(): Look {
    const now = this.#sources.wall();
    const monotonic = this.#sources.monotonic();
    const elapsed = monotonic - this.#monotonic;
    const step = now - this.#wall - elapsed;
    const movedBy = Math.abs(step) > noticeableMs ? step : 0;
    const late = monotonic - this.#wakeAt;
    if (late > noticeableMs) this.#held += late;
    this.#weigh(monotonic);
    this.#wall = now;
    this.#monotonic = monotonic;
    this.#wakeAt = monotonic;
    return { now, movedBy, reason: movedBy !== 0 ? "clock-moved" : this.#busy ? "overloaded" : "paused" };
  }

  /** Whether this thread has been running for most of the time since it was last weighed; not at each look, for it costs one. */
  #weigh(monotonic: number): void {
    const elapsed = monotonic - this.#weighedAt;
    if (elapsed < noticeableMs) return;
    const processor = this.#sources.processor();
    this.#busy = processor - this.#processor > elapsed / 2;
    this.#processor = processor;
    this.#weighedAt = monotonic;
  }
}

/** The clocks of the machine. */
export const machineClocks: ClockSources = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  steady: () => Number(process.hrtime.bigint()) / 1e6,
  processor: () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  },
};
