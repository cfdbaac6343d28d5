/** What an agent tells its server: each block once and in order, what is newer beside it; and how it goes on when nobody answers. */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { clockPath, reportMessage, reportPath, signatureHeader } from "../remote/protocol.ts";
import { seriesOf } from "../watch/prober-results.ts";
import type { AgentBooks } from "./agent-books.ts";
import { type AgentClock, type ClockSource, measure } from "./agent-clock.ts";
import type { AgentNote } from "./agent-note.ts";
import { askServer } from "./ask-server.ts";
import type { HeldConfiguration } from "./held-configuration.ts";
import type { Enrolment, OpenObservation, QueuedBlock } from "./kept-forms.ts";

export type DeliveryParts = {
  readonly books: AgentBooks;
  readonly clock: AgentClock;
  readonly source: ClockSource;
  readonly enrolment: Enrolment;
  readonly key: SigningKey;
  readonly note: (note: AgentNote) => void;
  readonly inTurn: <Value>(run: () => Promise<Value>) => Promise<Value>;
  readonly configuration: () => HeldConfiguration | undefined;
  readonly configured: (signed: { text: string; signature: string }) => Promise<void>;
  readonly revoked: () => void;
};

type Answer = {
  readonly next: readonly { readonly platform: string; readonly number: number }[];
  readonly seal: boolean;
  readonly configuration: { readonly text: string; readonly signature: string } | null;
};

type Told = {
  readonly seen: readonly OpenObservation[];
  readonly aside: readonly OpenObservation[];
  readonly block: QueuedBlock | undefined;
};

const mostTold = 2_000;
const measureEveryMs = 30_000;
const longestWaitMs = 30_000;
/** Before the first configuration. */
const usualRoundTripMs = 1_000;
const usualReportMs = 1_000;
const usualSealMs = 540_000;
export const agentVersion = "0.1.0";

export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #told = new WeakSet<OpenObservation>();
  #next = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  #failures = 0;
  #sealAsked = false;
  #hurried = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#after(0);
  }

  /** Somebody waits for what was just seen. */
  hurry(): void {
    if (this.#failures > 0) return;
    this.#hurried = true;
    this.#after(0);
  }

  /** Signs what is open, tells it if it can, and asks no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    this.#sealAsked = true;
    await this.#parts.inTurn(() => this.#seal());
    if (this.#failures === 0) for (let left = true; left && this.#failures === 0; ) left = await this.#once();
  }

  #after(ms: Milliseconds): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() => this.#round());
    }, ms);
  }

  async #round(): Promise<void> {
    if (this.#stopped) return;
    this.#hurried = false;
    const more = await this.#once();
    const every = this.#parts.configuration()?.limits.reportEveryMs ?? usualReportMs;
    const wait = Math.min(longestWaitMs, every * 2 ** Math.min(this.#failures, 10));
    this.#after(this.#failures > 0 ? Math.min(wait, longestWaitMs) : more || this.#hurried ? 0 : every);
  }

  /** One exchange. Returns whether there is more to tell at once. */
  async #once(): Promise<boolean> {
    try {
      await this.#measure();
      await this.#parts.inTurn(() => this.#seal());
      const { body, told } = await this.#parts.inTurn(() => this.#report());
      const signature = Buffer.from(this.#parts.key.sign(reportMessage(body))).toString("base64");
      const { status, text } = await askServer(this.#url(reportPath), body, { [signatureHeader]: signature });
      if (status !== 200) return this.#refused(status, text);
      if (this.#failures > 0) this.#parts.note({ code: "connected" });
      this.#failures = 0;
      return await this.#parts.inTurn(() => this.#acknowledged(readAnswer(text), told));
    } catch (error) {
      if (this.#failures === 0) this.#parts.note({ code: "cut-off", detail: String(error) });
      this.#failures += 1;
      await this.#parts.inTurn(() => this.#seal());
      return false;
    }
  }

  #refused(status: number, text: string): boolean {
    this.#failures += 1;
    if (status === 401) {
      this.#stopped = true;
      this.#parts.revoked();
    } else this.#parts.note({ code: "report-refused", detail: `${status} ${text.slice(0, 500)}` });
    return false;
  }

  /** What no measurement covers yet waits for one: its clock may be off. */
  async #measure(): Promise<void> {
    const { clock, source, books, note, configuration } = this.#parts;
    if (clock.ageMs < measureEveryMs && this.#failures === 0) return;
    const limits = configuration()?.limits;
    const measured = await measure(() => this.#serverNow(), source, limits?.roundTripMs ?? usualRoundTripMs);
    if (measured === undefined) return;
    clock.take(measured);
    const limit = limits?.offsetMs;
    if (limit === undefined) return;
    const off = (one: OpenObservation) => clock.surelyOff(one.at) ?? 0;
    if (Math.abs(clock.surelyOff(source.wall(), source.monotonic()) ?? 0) > limit)
      note({ code: "clock-off", detail: `${measured.offsetMs} ms` });
    await this.#parts.inTurn(() =>
      books.judge(({ aside: _, ...one }) => (Math.abs(off(one)) > limit ? { ...one, aside: off(one) } : one)),
    );
  }

  async #serverNow(): Promise<Instant> {
    const { status, text } = await askServer(this.#url(clockPath));
    if (status !== 200) throw new Error(`the server's clock: ${status}`);
    return readClock(text).now;
  }

  async #seal(): Promise<void> {
    const { books, source, configuration } = this.#parts;
    const since = books.openSince;
    const due = since !== undefined && source.wall() - since >= (configuration()?.limits.sealAfterMs ?? usualSealMs);
    if (!due && !this.#sealAsked) return;
    this.#sealAsked = false;
    const platforms = new Map(configuration()?.platforms.map(({ platform, series }) => [platform, series]));
    await books.seal((platform) => platforms.get(platform));
  }

  async #report(): Promise<{ body: string; told: Told }> {
    const { books, clock, enrolment, configuration } = this.#parts;
    const { tenant, vantage } = enrolment;
    const block = await books.nextBlock(this.#next);
    const behind = books.buffered.blocks > 1;
    const fresh = behind ? [] : books.open.filter((one) => one.aside === undefined && !this.#told.has(one)).slice(0, mostTold);
    const aside = books.open.filter((one) => typeof one.aside === "number").slice(0, mostTold);
    const report = {
      ...{ tenant, vantage, version: agentVersion, configuration: configuration()?.digest ?? null },
      clock: clock.last === undefined ? null : measurementOf(clock.last),
      buffered: books.buffered,
      seen: fresh.map(seenOf),
      aside: aside.map((one) => ({ ...placeOf(one), at: one.at, ok: one.ok, offsetMs: one.aside ?? 0 })),
      missed: books.missedToTell(mostTold).map(({ series, due, until, beats, reason }) => ({
        ...seriesPlace(series),
        ...{ due, until, beats, reason },
      })),
      block: block ?? null,
    };
    return { body: JSON.stringify(report), told: { seen: fresh, aside, block } };
  }

  async #acknowledged(answer: Answer, { seen, aside, block }: Told): Promise<boolean> {
    const { books, configured } = this.#parts;
    for (const one of seen) this.#told.add(one);
    if (aside.length > 0) await books.toldAside(new Set(aside));
    await books.toldMissed();
    this.#next = new Map(answer.next.map(({ platform, number }) => [platform, number]));
    if (answer.seal) this.#sealAsked = true;
    if (answer.configuration !== null) await configured(answer.configuration);
    const left = await books.nextBlock(this.#next);
    return answer.seal || left !== undefined || (block !== undefined && books.open.length > 0) || seen.length === mostTold;
  }

  #url(path: string): URL {
    return new URL(`${this.#parts.enrolment.origin}${path}`);
  }
}

function measurementOf({ measuredAt, offsetMs, roundTripMs }: NonNullable<AgentClock["last"]>) {
  return { measuredAt, offsetMs, roundTripMs };
}

function seenOf(one: OpenObservation) {
  return { ...placeOf(one), at: one.at, ok: one.ok, phases: one.phases, failure: one.failure ?? null };
}

function placeOf({ series }: OpenObservation): { platform: string; component: string } {
  return seriesPlace(series);
}

function seriesPlace(text: string): { platform: string; component: string } {
  const { platform, component } = seriesOf(text);
  return { platform, component };
}

/** What the server answers is what its endpoint says. */
function readAnswer(text: string): Answer {
  return JSON.parse(text);
}

function readClock(text: string): { now: Instant } {
  return JSON.parse(text);
}
