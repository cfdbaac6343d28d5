/** An agent at work: probes, keeps what it sees, tells the server, and goes on when it cannot. */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { inThisThread } from "../vantage/in-this-thread.ts";
import type { Observed } from "../vantage/messages.ts";
import { type Prober, startProber } from "../vantage/prober.ts";
import { AgentBooks } from "./agent-books.ts";
import { AgentClock, type ClockSource } from "./agent-clock.ts";
import type { AgentFolder } from "./agent-folder.ts";
import type { AgentNote } from "./agent-note.ts";
import { Delivery } from "./delivery.ts";
import { type HeldConfiguration, readConfiguration } from "./held-configuration.ts";
import type { Enrolment, OpenObservation } from "./kept-forms.ts";

export type AgentOptions = {
  readonly folder: AgentFolder;
  readonly enrolment: Enrolment;
  readonly key: SigningKey;
  /** What is kept at most while the server cannot be reached. */
  readonly bufferBytes: number;
  readonly onNote?: (note: AgentNote) => void;
};

export type RunningAgent = {
  /** Resolves when the server has revoked this agent; never where it does not. */
  readonly revoked: Promise<void>;
  readonly buffered: () => { blocks: number; bytes: number };
  readonly stop: () => Promise<void>;
};

const machine: ClockSource = { wall: () => Date.now(), monotonic: () => performance.now() };

/** Starts where it left off. */
export async function runAgent(options: AgentOptions): Promise<RunningAgent> {
  const agent = new Agent(options);
  await agent.start();
  return { revoked: agent.revoked, buffered: () => agent.buffered, stop: () => agent.stop() };
}

class Agent {
  readonly #options: AgentOptions;
  readonly #clock = new AgentClock(machine);
  readonly #revoked = Promise.withResolvers<void>();
  #books: AgentBooks | undefined;
  #delivery: Delivery | undefined;
  #prober: Prober | undefined;
  #configuration: HeldConfiguration | undefined;
  #turn: Promise<void> = Promise.resolve();
  readonly #lastOk = new Map<string, boolean>();

  constructor(options: AgentOptions) {
    this.#options = options;
  }

  get revoked(): Promise<void> {
    return this.#revoked.promise;
  }

  get buffered(): { blocks: number; bytes: number } {
    return this.#books?.buffered ?? { blocks: 0, bytes: 0 };
  }

  async start(): Promise<void> {
    const { folder, enrolment, key, bufferBytes, onNote = () => {} } = this.#options;
    const { tenant, vantage } = enrolment;
    const books = await AgentBooks.open({ folder, key, tenant, vantage, bufferBytes });
    this.#books = books;
    const kept = await folder.configuration();
    this.#configuration = kept && readConfiguration(kept, enrolment, undefined);
    this.#prober = startProber({
      probes: this.#scheduled(books),
      place: inThisThread,
      onBatch: (results, complete) => this.#inTurn(() => this.#observe(books, results, complete)),
      onMissed: (missed) => this.#inTurn(() => books.miss(missed, (probe) => this.#intervalOf(probe))),
      onNote: (note) => onNote({ code: "prober", detail: JSON.stringify(note) }),
    });
    this.#delivery = new Delivery({
      ...{ books, clock: this.#clock, source: machine, enrolment, key, note: onNote },
      inTurn: (run) => this.#inTurn(run),
      configuration: () => this.#configuration,
      configured: (signed) => this.#configured(books, signed),
      revoked: () => void this.#endRevoked(),
    });
    this.#delivery.start();
  }

  async stop(): Promise<void> {
    await this.#prober?.stop();
    await this.#delivery?.stop();
    await this.#turn;
  }

  /** One thing at a time touches the books. */
  #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const mine = this.#turn.then(run, run);
    this.#turn = mine.then(
      () => {},
      () => {},
    );
    return mine;
  }

  async #observe(books: AgentBooks, results: readonly Observed[], complete: Instant): Promise<void> {
    const limit = this.#configuration?.limits.offsetMs ?? 0;
    const judged = results.map((one): OpenObservation => {
      const monotonic = machine.monotonic() - (machine.wall() - one.at);
      const off = this.#clock.surelyOff(one.at, monotonic);
      if (off === undefined) return { ...one, aside: null };
      return Math.abs(off) > limit ? { ...one, aside: off } : one;
    });
    await books.observe(judged, complete, (probe) => this.#intervalOf(probe));
    const changed = results.filter(({ series, ok }) => this.#lastOk.get(series) !== ok);
    for (const { series, ok } of results) this.#lastOk.set(series, ok);
    if (changed.length > 0) this.#delivery?.hurry();
  }

  async #configured(books: AgentBooks, signed: { text: string; signature: string }): Promise<void> {
    const { folder, enrolment, onNote } = this.#options;
    const configuration = readConfiguration(signed, enrolment, this.#configuration);
    if (configuration === undefined) return onNote?.({ code: "configuration-refused" });
    await folder.configured(signed);
    this.#configuration = configuration;
    this.#prober?.update(this.#scheduled(books));
    onNote?.({ code: "configured", detail: `${configuration.platforms.flatMap(({ probes }) => probes).length} probes` });
  }

  #scheduled(books: AgentBooks) {
    const probes = this.#configuration?.platforms.flatMap((platform) => platform.probes) ?? [];
    return probes.map((probe) => {
      const accountedUntil = books.lastAt(probe.series);
      return accountedUntil === undefined ? probe : { ...probe, accountedUntil };
    });
  }

  #intervalOf(probe: string): Milliseconds {
    const all = this.#configuration?.platforms.flatMap(({ probes }) => probes) ?? [];
    return all.find(({ id }) => id === probe)?.intervalMs ?? 0;
  }

  async #endRevoked(): Promise<void> {
    this.#options.onNote?.({ code: "revoked" });
    await this.#prober?.stop();
    this.#revoked.resolve();
  }
}
