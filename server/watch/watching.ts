/**
 * Watching, live: what the prober saw is kept, judged and said in one transaction; what a person stated is judged at once; what only time
 * tells (a silence) is looked for each second. One turn at a time for each platform.
 */
import type { Refusal } from "../../api/errors.ts";
import type { Fact } from "../../core/facts/fact.ts";
import { good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Decision } from "../ledger/act.ts";
import { sealAfterMs, sealObservations } from "../ledger/seal.ts";
import { sealDelivered } from "../ledger/seal-delivered.ts";
import { type Unsealed, unsealed } from "../store/pending.ts";
import type { Tx } from "../store/tables.ts";
import type { Observed } from "../vantage/messages.ts";
import { type Following, whatFollows } from "./consequences.ts";
import { countTurn, hearOthers, lastTurn } from "./hear-others.ts";
import { keepSeen, listMissed, type MissedBeats } from "./keep-seen.ts";
import type { KeptOf, SeenOf } from "./keep-together.ts";
import { loadBooks, readVerdicts, statedAfter } from "./load-books.ts";
import type { PlatformBooks } from "./platform-books.ts";
import { firstOf, seenNow, type WatchedBy } from "./prober-results.ts";
import { type DeliveredBlock, readDelivered } from "./read-delivered.ts";
import { sayTogether } from "./say-together.ts";
import { Turns } from "./turns.ts";
import type { TakenIn, WatchingParts } from "./watching-parts.ts";

/** What an act of the ledger rests on: what is written before it is judged, and when it is judged. */
type Happening = {
  readonly actor?: string;
  readonly happened?: (tx: Tx) => Promise<Decision>;
  readonly judgedAt?: (at: Instant) => Instant;
};

const nothing = async (): Promise<Decision> => ({ facts: [] });

/** What begins at an instant has no time yet: so a report is heard in the millisecond after it. Rules, section 6. */
const aMillisecondLater = (at: Instant): Instant => at + 1;

export class Watching {
  readonly #parts: WatchingParts;
  readonly #turns = new Turns();
  readonly #books = new Map<string, PlatformBooks>();
  /** By platform: everything sent earlier is in. */
  readonly #complete = new Map<string, Instant>();
  readonly #unsealedSince = new Map<string, Instant>();
  /** Books that could not be gone on with: they are read again, at once or at the next tick that finds the database there. */
  readonly #toRead = new Set<string>();

  constructor(parts: WatchingParts) {
    this.#parts = parts;
  }

  /** Undefined while they are being loaded, and for what is no platform of the tenant. */
  books(tenant: string, platform: string): PlatformBooks | undefined {
    return this.#books.get(key(tenant, platform));
  }

  platforms(): { tenant: string; platform: string; books: PlatformBooks }[] {
    return [...this.#books].map(([name, books]) => ({ ...named(name), books }));
  }

  /** Reads a platform's books again from what is stored, and says what follows from them now. */
  async open(tenant: string, platform: string): Promise<void> {
    const name = key(tenant, platform);
    await this.#turns.take(name, async () => {
      const { books, turn, waiting } = await this.#parts.garant.store.read(tenant, async (tx) => ({
        books: await loadBooks(tx, platform, this.#parts.clock()),
        turn: await lastTurn(tx, platform),
        waiting: await unsealed(tx, platform),
      }));
      if (books === undefined) return;
      books.turn = turn;
      this.#books.set(name, books);
      this.#toRead.delete(name);
      if (this.#parts.probesHere === undefined) this.#takeUp(name, this.#ownFirst(waiting));
      // A log that takes nothing is shown as it stands.
      if (!this.#takesNothing(tenant)) await this.#say(tenant, platform, books);
    });
  }

  #takesNothing(tenant: string): boolean {
    return this.#parts.garant.ledger.log(tenant)?.fault !== undefined;
  }

  /** What an earlier process left unsealed is complete: nothing that it sent can still come. */
  #takeUp(name: string, first: Instant | undefined): void {
    if (this.#complete.has(name) || first === undefined) return;
    this.#complete.set(name, this.#parts.clock());
    this.#waits(name, first);
  }

  #ownFirst(waiting: readonly Unsealed[]): Instant | undefined {
    return waiting.find(({ vantage }) => vantage === this.#parts.vantage.name)?.first;
  }

  /** Something observed at that instant is in no block yet. */
  #waits(name: string, first: Instant): void {
    this.#unsealedSince.set(name, Math.min(first, this.#unsealedSince.get(name) ?? first));
  }

  /** Another process kept something: the books hear it, and say nothing. */
  async catchUp(tenant: string, platform: string): Promise<void> {
    await this.#turns.take(key(tenant, platform), async () => {
      const books = this.#books.get(key(tenant, platform));
      if (books === undefined) return;
      books.hold(this.#parts.clock());
      await this.#parts.garant.store.read(tenant, (tx) => hearOthers(tx, platform, books)).finally(() => books.show());
    });
  }

  /** This process probes the platform from here on: what its vantage observed before is all in, and waits to be sealed. */
  async takeOver(tenant: string, platform: string): Promise<void> {
    const name = key(tenant, platform);
    await this.#turns.take(name, async () => {
      const books = this.#books.get(name);
      if (books === undefined) return;
      let first: Instant | undefined;
      await this.#say(tenant, platform, books, {
        happened: async (tx) => {
          first = this.#ownFirst(await unsealed(tx, platform));
          return { facts: [] };
        },
      });
      this.#takeUp(name, first);
    });
  }

  /** Another process probes it from here on, and knows what is complete. */
  handOver(tenant: string, platform: string): void {
    this.#complete.delete(key(tenant, platform));
    this.#unsealedSince.delete(key(tenant, platform));
  }

  /** Keeps what a vantage saw in the same moment, with the facts that it makes. Who changed state is sealed at once, but what was seen next does not wait for it. */
  async observe(tenant: string, vantage: string, seen: readonly Omit<SeenOf, "books">[], complete: Instant): Promise<void> {
    const names = seen.map(({ platform }) => key(tenant, platform));
    const kept = await this.#turns.takeAll(names, async () => {
      const of = seen.map((one) => ({ ...one, books: this.#books.get(key(tenant, one.platform)) }));
      const said = await this.#sayTogether(tenant, vantage, of);
      for (const { platform, seen: own } of said) {
        this.#waits(key(tenant, platform), firstOf(own));
        this.#complete.set(key(tenant, platform), complete);
      }
      return said;
    });
    // What could not be sealed now is sealed by a tick.
    for (const { platform, turned } of kept) if (turned) void this.seal(tenant, platform).catch(() => {});
  }

  async #sayTogether(tenant: string, vantage: string, of: readonly SeenOf[]): Promise<readonly KeptOf[]> {
    let began = false;
    try {
      const kept = await sayTogether(this.#parts, { tenant, vantage }, of, () => {
        began = true;
      });
      for (const { platform, following } of kept) this.#tell(tenant, platform, following?.facts ?? []);
      return kept;
    } catch (error) {
      if (began) for (const { platform } of of) this.#readAgain(tenant, platform);
      throw error;
    }
  }

  /** Keeps what a vantage elsewhere saw until its signed block comes. Returns whether a component changed state by it. */
  async hear(by: WatchedBy, seen: readonly Observed[]): Promise<boolean> {
    const { tenant, platform } = by;
    const name = key(tenant, platform);
    return await this.#turns.take(name, () => this.#take(by, seen));
  }

  /** Takes a block that a vantage elsewhere signed: what of it was not heard yet is heard, then it is sealed; both once, however often it comes. */
  async takeBlock(by: WatchedBy, block: DeliveredBlock): Promise<Result<{ readonly turned: boolean }, Refusal>> {
    const { tenant, platform } = by;
    const { store, ledger } = this.#parts.garant;
    return await this.#turns.take(key(tenant, platform), async () => {
      const read = await store.read(tenant, (tx) => readDelivered(tx, by, block, this.#parts.clock()));
      if (!read.ok) return read;
      if (read.value === "known") return good({ turned: false });
      const turned = await this.#take(by, read.value.seen);
      const sealed = await sealDelivered(ledger, by, read.value);
      if (!sealed.ok) return sealed;
      if (!sealed.value.asHeard) setImmediate(() => void this.open(tenant, platform).catch(() => {}));
      return good({ turned });
    });
  }

  /** Keeps what was seen. Returns whether a component changed state. */
  async #take(by: WatchedBy, seen: readonly Observed[]): Promise<boolean> {
    const { tenant, platform } = by;
    const books = this.#books.get(key(tenant, platform));
    return await this.#say(tenant, platform, books, {
      happened: async (tx) => {
        const kept = await keepSeen(tx, by, seen);
        books?.observe(kept.map(seenNow));
        if (books !== undefined && seen.length > 0) await this.#count(tx, platform, books, firstOf(seen));
        return { facts: [] };
      },
    });
  }

  /** Lists beats at which nothing was observed: the rules decide what their silence means. */
  async miss({ tenant, platform, vantage }: WatchedBy, rows: readonly MissedBeats[]): Promise<void> {
    await this.#parts.garant.store.asTenant(tenant, (tx) => listMissed(tx, rows));
    this.#books.get(key(tenant, platform))?.miss(
      vantage,
      rows.reduce((sum, { beats }) => sum + Number(beats), 0),
    );
  }

  /** A platform was just described: the other processes read it again. */
  described(tenant: string, platform: string): void {
    this.#parts.tell({ tenant, kind: "described", platform, outage: null, at: this.#parts.clock() });
  }

  /** What a person stated is in the ledger already: the books hear it, and what follows is said. Returns the outage under way, if any. */
  async follow(tenant: string, platform: string): Promise<string | null> {
    const name = key(tenant, platform);
    return await this.#turns.take(name, async () => {
      const books = this.#books.get(name);
      if (books === undefined) return null;
      await this.#say(tenant, platform, books, {
        happened: async (tx) => {
          for (const { record, seq } of await statedAfter(tx, platform, books.heardUpTo)) books.hear(record, seq);
          return { facts: [] };
        },
        judgedAt: aMillisecondLater,
      });
      return books.outages().findLast(({ to }) => to === null)?.id ?? null;
    });
  }

  /**
   * Takes in what another than the prober observed: decided, kept, heard by the books, judged and said in one act. It is decided in
   * the log's turn, so that two processes never decide on the same ground; what the decision refuses changes nothing.
   */
  async takeIn<Value>(
    tenant: string,
    platform: string,
    actor: string,
    decide: (tx: Tx, now: Instant) => Promise<Result<TakenIn<Value>, Refusal>>,
  ): Promise<Result<Value, Refusal>> {
    const name = key(tenant, platform);
    return await this.#turns.take(name, async () => {
      const books = this.#books.get(name);
      let answer: Result<Value, Refusal> | undefined;
      await this.#say(tenant, platform, books, {
        actor,
        happened: async (tx) => {
          const taken = await decide(tx, this.#parts.clock());
          answer = taken.ok ? good(taken.value.value) : taken;
          if (!taken.ok || taken.value.keep === undefined) return { facts: [] };
          const { keep, logs } = taken.value;
          const decision = await keep(tx);
          for (const log of logs) books?.load(log);
          const first = Math.min(...logs.flatMap(({ at }) => Array.from(at.subarray(0, 1))));
          if (books !== undefined && Number.isFinite(first)) await this.#count(tx, platform, books, first);
          return decision;
        },
      });
      if (answer === undefined) throw new Error("an act was recorded that nobody decided");
      return answer;
    });
  }

  /** Looks for what only time tells, and seals what has waited long enough. One platform that fails keeps no other one waiting. */
  async tick(): Promise<void> {
    const now = this.#parts.clock();
    const failures: unknown[] = [];
    const names = new Set([...this.#toRead, ...this.#books.keys()]);
    for (const name of names) await this.#tickOf(name, now).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  async #tickOf(name: string, now: Instant): Promise<void> {
    const { tenant, platform } = named(name);
    if (this.#toRead.has(name)) await this.open(tenant, platform);
    const books = this.#books.get(name);
    if (books === undefined || this.#takesNothing(tenant)) return;
    const judgesHere = this.#complete.has(name) || this.#parts.probesHere === undefined;
    if (judgesHere && books.isDue(now)) await this.#turns.take(name, () => this.#say(tenant, platform, books));
    if (now - (this.#unsealedSince.get(name) ?? now) > sealAfterMs)
      await this.#turns.take(name, () => this.#seal(tenant, platform));
  }

  /** Reads again how the frozen months came out. */
  async readVerdicts(tenant: string, platform: string): Promise<void> {
    const books = this.#books.get(key(tenant, platform));
    if (books !== undefined) await this.#parts.garant.store.read(tenant, (tx) => readVerdicts(tx, platform, books));
  }

  /** A month was just stated. */
  async stated(tenant: string, platform: string): Promise<void> {
    await this.readVerdicts(tenant, platform);
    this.#parts.tell({ tenant, kind: "stated", platform, outage: null, at: this.#parts.clock() });
  }

  /** Seals everything that is complete: before a month is evaluated, and when the server stops. */
  async seal(tenant: string, platform: string): Promise<void> {
    await this.#turns.take(key(tenant, platform), () => this.#seal(tenant, platform));
  }

  async idle(): Promise<void> {
    await this.#turns.idle();
  }

  /**
   * One act of the ledger: what happened, and the facts that follow. Where it can't be committed, the books are read again from what is stored.
   * Returns whether a component changed state.
   */
  async #say(
    tenant: string,
    platform: string,
    books: PlatformBooks | undefined,
    { actor = "garant", happened = nothing, judgedAt = (at) => at }: Happening = {},
  ): Promise<boolean> {
    let following: Following | undefined;
    let [turned, began] = [false, false];
    books?.hold(this.#parts.clock());
    try {
      await this.#parts.garant.ledger.append<never>(tenant, {
        actor,
        decide: async (tx, { at }) => {
          began = true;
          if (books !== undefined && this.#parts.probesHere !== undefined) await hearOthers(tx, platform, books);
          const { facts, also } = await happened(tx);
          const live = books?.liveAt(judgedAt(at));
          turned = live?.changed === true;
          if (books !== undefined && live !== undefined && turned)
            following = await whatFollows(tx, platform, live.account, books.terms.zone, books.said);
          if (books !== undefined && following !== undefined) await this.#count(tx, platform, books);
          return good({ facts: [...facts, ...(following?.facts ?? [])], ...(also && { also }) });
        },
      });
    } catch (error) {
      if (began) this.#readAgain(tenant, platform);
      books?.show();
      throw error;
    }
    if (books !== undefined && following !== undefined) books.said = following.said;
    books?.show();
    this.#tell(tenant, platform, following?.facts ?? []);
    return turned;
  }

  /** What the books took in may not be what is stored: nobody sees them any more. */
  #readAgain(tenant: string, platform: string): void {
    this.#books.delete(key(tenant, platform));
    this.#toRead.add(key(tenant, platform));
    setImmediate(() => void this.open(tenant, platform).catch(() => {}));
  }

  /** Where other processes keep the same books, they will hear of this turn. */
  async #count(tx: Tx, platform: string, books: PlatformBooks, from?: Instant): Promise<void> {
    if (this.#parts.probesHere !== undefined) await countTurn(tx, platform, books, from);
  }

  async #seal(tenant: string, platform: string): Promise<void> {
    const name = key(tenant, platform);
    const before = this.#complete.get(name);
    const { vantage, garant, alsoSealed = async () => [] } = this.#parts;
    const others = await alsoSealed(tenant, platform);
    const vantages = [...(before === undefined ? [] : [{ ...vantage, before }]), ...others];
    if (vantages.length === 0) return;
    await sealObservations(garant.ledger, { tenant, platform, vantages });
    this.#unsealedSince.delete(name);
  }

  #tell(tenant: string, platform: string, facts: readonly Fact[]): void {
    const outage = facts.find(({ kind }) => kind.startsWith("outage."))?.subject ?? null;
    this.#parts.tell({ tenant, kind: outage === null ? "observed" : "changed", platform, outage, at: this.#parts.clock() });
  }
}

function key(tenant: string, platform: string): string {
  return `${tenant} ${platform}`;
}

function named(name: string): { tenant: string; platform: string } {
  const [tenant = "", platform = ""] = name.split(" ");
  return { tenant, platform };
}
