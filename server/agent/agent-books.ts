/**
 * What an agent observed, until the server has it: open observations, signed blocks in a queue, beats missed. The oldest is kept: when there
 * is no room the newest is refused, and said to be lost.
 */
import { base64 } from "../../core/json/base64.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { WatchedSeries } from "../../core/watching/block-content.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { makeBlock } from "../ledger/make-block.ts";
import type { LastBlock } from "../store/blocks.ts";
import type { Missed } from "../vantage/messages.ts";
import { seriesOf } from "../watch/prober-results.ts";
import type { AgentFolder } from "./agent-folder.ts";
import type { OpenObservation, QueuedBlock } from "./kept-forms.ts";
import { mergedMissed, pendingOf } from "./pending-of.ts";

export type AgentBooksParts = {
  readonly folder: AgentFolder;
  readonly key: SigningKey;
  readonly tenant: string;
  readonly vantage: string;
  readonly bufferBytes: number;
};

/** A block holds no more, so that its report stays small. */
const mostInBlock = 20_000;

export class AgentBooks {
  readonly #parts: AgentBooksParts;
  #open: OpenObservation[] = [];
  #journalBytes = 0;
  #queue: { name: string; bytes: number }[] = [];
  #chains = new Map<string, LastBlock>();
  #missed: Missed[] = [];
  #missedOnDisk = 0;
  /** So many of them are on their way to the server. */
  #telling = 0;
  /** Everything observed earlier is in. */
  #complete: Instant = 0;

  private constructor(parts: AgentBooksParts) {
    this.#parts = parts;
  }

  /** Takes up what an earlier process left: what stands in a block already is no longer open. */
  static async open(parts: AgentBooksParts): Promise<AgentBooks> {
    const books = new AgentBooks(parts);
    const { folder } = parts;
    books.#queue = await folder.blocks();
    books.#chains = await folder.chains();
    books.#missed = await folder.missed();
    books.#missedOnDisk = books.#missed.length;
    const last = books.#queue.at(-1);
    if (last !== undefined) await books.#catchUpChain();
    books.#open = (await folder.journal()).filter((one) => one.at >= books.#sealedTo(one));
    books.#journalBytes = await folder.renote(books.#open);
    books.#complete = Math.max(0, ...books.#open.map(({ at }) => at + 1));
    return books;
  }

  get buffered(): { blocks: number; bytes: number } {
    return { blocks: this.#queue.length, bytes: this.#bytes };
  }

  get open(): readonly OpenObservation[] {
    return this.#open;
  }

  /** When the first open observation was made whose clock is known to be good; undefined where there is none. */
  get openSince(): Instant | undefined {
    return this.#open.find(({ aside }) => aside === undefined)?.at;
  }

  /** Instant of the last observation of a series that is held here. */
  lastAt(series: string): Instant | undefined {
    const own = this.#open.findLast((one) => one.series === series)?.at;
    return own ?? this.#chains.get(seriesOf(series).platform)?.to;
  }

  /** Takes observations in, safe from a death of this process when it resolves. */
  async observe(
    observations: readonly OpenObservation[],
    complete: Instant,
    intervalOf: (probe: string) => Milliseconds,
  ): Promise<void> {
    const early = observations.filter((one) => one.at < this.#sealedTo(one));
    this.#lose(early, "clock-moved", intervalOf);
    const taken = observations.filter((one) => one.at >= this.#sealedTo(one));
    const room = this.#bytes < this.#parts.bufferBytes;
    if (!room) this.#lose(taken, "buffer-full", intervalOf);
    else {
      this.#journalBytes += await this.#parts.folder.noted(taken);
      this.#open.push(...taken);
    }
    this.#complete = complete;
    await this.#keepMissed();
  }

  async miss(missed: readonly Missed[], intervalOf: (probe: string) => Milliseconds): Promise<void> {
    this.#addMissed(missed, intervalOf);
    await this.#keepMissed(true);
  }

  /** The entries that a report takes along: they grow no more, until the server has them. */
  missedToTell(most: number): readonly Missed[] {
    this.#telling = Math.max(this.#telling, Math.min(most, this.#missed.length));
    return this.#missed.slice(0, this.#telling);
  }

  async toldMissed(): Promise<void> {
    if (this.#telling === 0) return;
    this.#missed = this.#missed.slice(this.#telling);
    this.#telling = 0;
    await this.#keepMissed(true);
  }

  /** Open observations judged again, now that the clock was measured. */
  async judge(judged: (one: OpenObservation) => OpenObservation): Promise<void> {
    if (!this.#open.some(({ aside }) => aside === null)) return;
    this.#open = this.#open.map((one) => (one.aside === null ? judged(one) : one));
    this.#journalBytes = await this.#parts.folder.renote(this.#open);
  }

  /** The server has what was set aside. */
  async toldAside(told: ReadonlySet<OpenObservation>): Promise<void> {
    this.#open = this.#open.filter((one) => !told.has(one));
    this.#journalBytes = await this.#parts.folder.renote(this.#open);
  }

  /** Signs a block for each platform that has open observations: the block first, then the journal without them. */
  async seal(seriesFor: (platform: string) => readonly WatchedSeries[] | undefined): Promise<void> {
    const { folder, key, tenant, vantage } = this.#parts;
    const ready = this.#open.filter(({ aside, at }) => aside === undefined && at < this.#complete);
    const platforms = new Set(ready.map(({ series }) => seriesOf(series).platform));
    for (const platform of platforms) {
      const all = ready.filter(({ series }) => seriesOf(series).platform === platform).sort((one, other) => one.at - other.at);
      const own = all.slice(0, mostInBlock);
      const to = own.length < all.length ? (all[own.length]?.at ?? this.#complete) : this.#complete;
      const pending = pendingOf(own.filter(({ at }) => at < to));
      const last = this.#chains.get(platform);
      if (pending.length === 0 || to <= (last?.to ?? 0)) continue;
      const series = withObserved(
        seriesFor(platform) ?? last?.series ?? [],
        pending.map(({ component }) => component),
      );
      const { row } = makeBlock({ tenant, platform, vantage, last, series, pending, to }, key);
      const [body, detail, signature] = [row.body, row.detail, row.signature].map(base64);
      const block: QueuedBlock = {
        platform,
        number: row.number,
        series,
        body: body ?? "",
        detail: detail ?? "",
        signature: signature ?? "",
      };
      this.#queue.push(await folder.queue(block));
      this.#chains.set(platform, { number: row.number, to, digest: row.digest, series });
      await folder.chained(this.#chains);
    }
    if (platforms.size === 0) return;
    this.#open = this.#open.filter((one) => one.aside !== undefined || one.at >= this.#sealedTo(one));
    this.#journalBytes = await folder.renote(this.#open);
  }

  /** The oldest block that the server does not have; those that it has by its own word are dropped. */
  async nextBlock(next: ReadonlyMap<string, number>): Promise<QueuedBlock | undefined> {
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      const block = await this.#parts.folder.block(first.name);
      if (block.number >= (next.get(block.platform) ?? 0)) return block;
      await this.#parts.folder.dequeue(first.name);
      this.#queue.shift();
    }
    return undefined;
  }

  get #bytes(): number {
    return this.#journalBytes + this.#queue.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  #sealedTo({ series }: OpenObservation): Instant {
    return this.#chains.get(seriesOf(series).platform)?.to ?? 0;
  }

  #lose(lost: readonly OpenObservation[], reason: Missed["reason"], intervalOf: (probe: string) => Milliseconds): void {
    this.#addMissed(
      lost.map(({ probe, series, due }) => ({ probe, series, due, until: due, beats: 1, reason })),
      intervalOf,
    );
  }

  #addMissed(missed: readonly Missed[], intervalOf: (probe: string) => Milliseconds): void {
    const told = this.#missed.slice(0, this.#telling);
    this.#missed = [...told, ...mergedMissed(this.#missed.slice(this.#telling), missed, intervalOf)];
  }

  /** What is lost while there is no room grows in memory; it is written when there is another entry, and when it is told. */
  async #keepMissed(always = false): Promise<void> {
    if (!always && this.#missed.length === this.#missedOnDisk) return;
    await this.#parts.folder.noteMissed(this.#missed);
    this.#missedOnDisk = this.#missed.length;
  }

  /** A block was queued, and the process died before its chain was noted. */
  async #catchUpChain(): Promise<void> {
    const { folder, tenant, vantage } = this.#parts;
    const { chainedOf } = await import("./chained-of.ts");
    for (const { name } of this.#queue) {
      const block = await folder.block(name);
      const last = this.#chains.get(block.platform);
      if (block.number === (last?.number ?? -1) + 1)
        this.#chains.set(block.platform, chainedOf(block, last, { tenant, vantage }));
    }
    await folder.chained(this.#chains);
  }
}

function withObserved(series: readonly WatchedSeries[], observed: readonly string[]): WatchedSeries[] {
  const missing = observed.filter((name) => !series.some(({ component }) => component === name));
  const all = [...series, ...missing.map((component) => ({ component, beatMs: 1_000 }))];
  return all.sort((one, other) => (one.component < other.component ? -1 : 1));
}
