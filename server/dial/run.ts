/** One run of a probe: the clock of its phases, its one deadline, and the connections to cut at its end. */
import type { Instant } from "../../core/time/instant.ts";
import type { PhaseTimings, ProbeFailure, ProbePhase } from "../../core/watching/probe-failure.ts";

/** The endpoint failed its probe, for the reason given. */
export class ProbeFailed extends Error {
  readonly failure: ProbeFailure;
  constructor(failure: ProbeFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** This machine could not carry out the probe (no file handle left, no local port, aborted …): nothing was observed. */
export class OwnTrouble extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** What a run learns beside its verdict. */
export type Findings = { certificateExpires?: Instant; warning?: ProbeFailure };

/** Made once: an error costs its trace of the stack. */
const ended = new OwnTrouble("ended");

type Cuttable = { destroy(): unknown };
type Step<Value> = (done: (value: Value) => void, fail: (error: Error) => void) => void;

export class Run {
  readonly findings: Findings = {};
  readonly #timeoutMs: number;
  readonly #startedAt: number;
  readonly #timer: NodeJS.Timeout;
  readonly #spent: Partial<Record<ProbePhase, number>> = {};
  readonly #held: Cuttable[] = [];
  #phase: ProbePhase = "resolve";
  #since: number;
  #over: Error | null = null;
  #keptWaiting: string | null = null;
  #failPending: (error: Error) => void = () => {};

  /** @param timeoutMs for the whole probe, whatever the number of its steps */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    this.#startedAt = performance.now();
    this.#since = this.#startedAt;
    this.#timer = setTimeout(() => this.#expire(), timeoutMs);
  }

  get phase(): ProbePhase {
    return this.#phase;
  }

  /** What is left of the time, in milliseconds. */
  get leftMs(): number {
    return Math.max(0, this.#timeoutMs - (performance.now() - this.#startedAt));
  }

  enter(phase: ProbePhase): void {
    const now = performance.now();
    this.#spent[this.#phase] = (this.#spent[this.#phase] ?? 0) + now - this.#since;
    this.#phase = phase;
    this.#since = now;
  }

  /** Settles what `begin` starts, or fails it when the time of the probe is over or the probe is aborted. */
  step<Value>(begin: Step<Value>): Promise<Value> {
    return new Promise((done, fail) => {
      if (this.#over !== null) return fail(this.#over);
      this.#failPending = fail;
      begin(done, fail);
    });
  }

  /** This machine takes of the probe's time: where it runs out then, nothing was observed. */
  keptWaiting(code: string): void {
    this.#keptWaiting = code;
  }

  /** The connection is cut at the end of the run, however it ends. */
  hold<Held extends Cuttable>(connection: Held): Held {
    this.#held.push(connection);
    return connection;
  }

  /** Ends the run at once, without an observation. */
  abort(): void {
    this.#fail(new OwnTrouble("aborted"));
  }

  /** Cuts what is still open and gives the timings. */
  end(): PhaseTimings {
    clearTimeout(this.#timer);
    this.#over ??= ended;
    for (const connection of this.#held) connection.destroy();
    const spent = { ...this.#spent, [this.#phase]: (this.#spent[this.#phase] ?? 0) + performance.now() - this.#since };
    const rounded = Object.entries(spent).map(([phase, ms]) => [phase, Math.round(ms)] as const);
    return { ...Object.fromEntries(rounded), total: Math.round(performance.now() - this.#startedAt) };
  }

  /** An answer that waits in the buffers is read before the verdict: the loop looks at its timers first. */
  #expire(): void {
    setImmediate(() => this.#fail(this.#keptWaiting === null ? this.#timedOut() : new OwnTrouble(this.#keptWaiting)));
  }

  #timedOut(): ProbeFailed {
    return new ProbeFailed({ code: "timed-out", phase: this.#phase, afterMs: Math.round(this.#timeoutMs) });
  }

  #fail(error: Error): void {
    this.#over ??= error;
    this.#failPending(this.#over);
  }
}
