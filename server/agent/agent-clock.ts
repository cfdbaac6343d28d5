/**
 * How far this machine's clock is ahead of the server's: several exchanges, the one with the shortest round trip taken, none with too long
 * a one. Between measurements the clock that never steps tells what became of it.
 */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";

export type Measurement = {
  readonly measuredAt: Instant;
  readonly offsetMs: Milliseconds;
  readonly roundTripMs: Milliseconds;
  /** When that was, by this machine's clock that never steps. */
  readonly monotonic: number;
};

export type ClockSource = { readonly wall: () => Instant; readonly monotonic: () => number };

/** Quartz drifts so much at most: what is not measured for long is known less well. */
const driftPerMs = 100e-6;
const exchanges = 5;

/** The best of several exchanges; undefined where no round trip was short enough. */
export async function measure(
  ask: () => Promise<Instant>,
  { wall, monotonic }: ClockSource,
  longestRoundTripMs: Milliseconds,
): Promise<Measurement | undefined> {
  let best: Measurement | undefined;
  for (let exchange = 0; exchange < exchanges; exchange++) {
    const [before, sent] = [monotonic(), wall()];
    const server = await ask();
    const roundTripMs = Math.ceil(monotonic() - before);
    const offsetMs = Math.round(sent + roundTripMs / 2 - server);
    if (roundTripMs <= longestRoundTripMs && roundTripMs < (best?.roundTripMs ?? Number.POSITIVE_INFINITY))
      best = { measuredAt: server, offsetMs, roundTripMs, monotonic: before + roundTripMs / 2 };
  }
  return best;
}

export class AgentClock {
  readonly #source: ClockSource;
  #last: Measurement | undefined;

  constructor(source: ClockSource) {
    this.#source = source;
  }

  get last(): Measurement | undefined {
    return this.#last;
  }

  take(measurement: Measurement): void {
    this.#last = measurement;
  }

  /** How long ago it was measured; infinite where it never was. */
  get ageMs(): Milliseconds {
    return this.#last === undefined ? Number.POSITIVE_INFINITY : this.#source.monotonic() - this.#last.monotonic;
  }

  /**
   * How far it was surely off when an observation was made: 0 where the measurement leaves it in doubt; undefined where there is none.
   *
   * @param at by this machine's clock
   * @param monotonic when that was, by the clock that never steps; undefined for what an earlier process observed
   */
  surelyOff(at: Instant, monotonic?: number): Milliseconds | undefined {
    if (this.#last === undefined) return undefined;
    const { measuredAt, offsetMs, roundTripMs, monotonic: then } = this.#last;
    const elapsed = monotonic === undefined ? 0 : monotonic - then;
    const offset = monotonic === undefined ? offsetMs : at - (measuredAt + elapsed);
    const doubt = roundTripMs / 2 + Math.abs(elapsed) * driftPerMs;
    return Math.abs(offset) <= doubt ? 0 : Math.round(offset - Math.sign(offset) * doubt);
  }
}
