/**
 * Who probes what, where several processes stand on one database. A lease is a row with an end, by the database's clock; its holder
 * renews it and acts only until the end that it can be sure of: so much after it *asked*, by a clock that never steps. So there are
 * never two, whatever is slow, and a holder that dies is replaced when its lease has run out. Where no other process is, none could replace
 * it: a lease then lasts longer, so that a database that is slow for a second costs no beat. An end that was written is only ever put
 * later, so that what its holder counts on holds. Design, section 7.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Milliseconds } from "../../core/time/instant.ts";
import { machineClocks } from "../vantage/clocks.ts";
import { LoneConnection } from "./lone-connection.ts";

export type Wanted = {
  readonly name: string;
  /** How long it lasts when it is not renewed and another process is there. */
  readonly forMs: Milliseconds;
};

const steadyMs = machineClocks.steady;

/** A renewal is tried this many times before the lease would end. */
const renewalsPerLease = 4;
const shortestPauseMs = 60;
const longestPauseMs = 1_500;
/** A process that is not heard of for so long is gone. */
const presenceMs = 3_000;
/** Twice a fair share is borne for so long, and what was given up is left to others as long. */
const patienceMs = 60_000;
/** Where no moment is idle for so long after, it is given up all the same: that may cost a beat. */
const waitForIdleMs = 30_000;

const taking = `
  insert into garant.lease as held (name, holder, since, until)
  select name, $1, clock_timestamp(), clock_timestamp() + ms * interval '1 millisecond'
  from unnest($2::text[], $3::int8[]) as wanted (name, ms)
  order by name
  on conflict (name) do update set holder = excluded.holder, until = greatest(held.until, excluded.until),
    since = case when held.holder = excluded.holder then held.since else excluded.since end
  where held.holder = excluded.holder or held.until <= clock_timestamp()
  returning name`;

const present = `
  select count(*)::int as processes, count(*) filter (where holder <> $1)::int as others
  from garant.lease where name like 'process %' and until > clock_timestamp()`;

export type LeaseParts = {
  readonly url: string;
  /** This process, by a name that no other one has. */
  readonly holder: string;
  /** Called with the name of a lease that is now held: by nobody else from before this is called. */
  readonly taken: (name: string) => Promise<void>;
  /** Called when it is held no more, or can't be said to be. */
  readonly lost: (name: string) => Promise<void>;
  /** Whether nothing would be missed if it changed hands now. */
  readonly idle: (name: string) => boolean;
  /** Told with each renewal: until when (`machineClocks.steady`) what is held may be acted on. */
  readonly holding: (until: ReadonlyMap<string, number>) => void;
  readonly report: (error: unknown) => void;
};

export class Leases {
  readonly #parts: LeaseParts;
  readonly #connection: LoneConnection;
  readonly #until = new Map<string, number>();
  #wanted: readonly Wanted[] = [];
  #stopped = false;
  #going: Promise<void> = Promise.resolve();
  #doing: Promise<void> = Promise.resolve();
  #tooManySince = steadyMs();
  #givesUp = false;
  #alone = false;
  readonly #notBefore = new Map<string, number>();

  constructor(parts: LeaseParts) {
    this.#parts = parts;
    this.#connection = new LoneConnection(parts.url);
  }

  /** Whether a lease is held at this moment. */
  holds(name: string): boolean {
    return (this.#until.get(name) ?? 0) > steadyMs();
  }

  /** What this process would hold, from now on; what it holds besides is given back. */
  want(wanted: readonly Wanted[]): void {
    this.#wanted = wanted;
  }

  async start(): Promise<void> {
    await this.#connection.open();
    const forgotten = "delete from garant.lease where until < clock_timestamp() - interval '1 hour'";
    await this.#connection.client?.query(forgotten).catch(this.#parts.report);
    await this.#round();
    this.#going = this.#goOn();
  }

  /** Gives everything back, so that others need not wait. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#going;
    await this.#doing;
    this.#until.clear();
    await this.#connection.client?.query("delete from garant.lease where holder = $1", [this.#parts.holder]).catch(() => {});
    await this.#connection.close();
  }

  async #goOn(): Promise<void> {
    while (!this.#stopped) {
      await delay(this.#pause());
      if (!this.#stopped) await this.#round().catch(this.#parts.report);
    }
  }

  #pause(): Milliseconds {
    const shortest = Math.min(presenceMs, ...this.#lasting().map(({ forMs }) => forMs));
    return Math.min(longestPauseMs, Math.max(shortestPauseMs, shortest / renewalsPerLease));
  }

  async #round(): Promise<void> {
    const asked = steadyMs();
    const given = await this.#giveUp().catch(() => []);
    const wanted = this.#lasting();
    const held = await this.#ask(wanted).catch(() => undefined);
    const lapsed = [...this.#until].filter(([name, until]) => until <= steadyMs() || (held !== undefined && !held.has(name)));
    for (const name of [...given, ...lapsed.map(([name]) => name)]) {
      this.#until.delete(name);
      this.#later(() => this.#parts.lost(name));
    }
    const fresh: string[] = [];
    for (const { name, forMs } of wanted) {
      if (held?.has(name) !== true) continue;
      if (!this.#until.has(name)) fresh.push(name);
      this.#until.set(name, asked + forMs);
    }
    this.#parts.holding(this.#until);
    for (const name of fresh) this.#later(() => this.#parts.taken(name));
  }

  /** In their order, and never in the way of a renewal. */
  #later(run: () => Promise<void>): void {
    this.#doing = this.#doing.then(run).catch(this.#parts.report);
  }

  /** What is wanted, for how long as things are: as long as a process that is silent counts as there, where there is no other. */
  #lasting(): Wanted[] {
    return this.#wanted.map(({ name, forMs }) => ({ name, forMs: this.#alone ? Math.max(forMs, presenceMs) : forMs }));
  }

  /** Renews what is held, and takes what is free. */
  async #ask(asked: readonly Wanted[]): Promise<ReadonlySet<string> | undefined> {
    const { client } = this.#connection;
    if (client === undefined) return undefined;
    const now = steadyMs();
    const wanted = asked.filter(({ name }) => (this.#notBefore.get(name) ?? 0) <= now);
    const named = [{ name: `process ${this.#parts.holder}`, forMs: presenceMs }, ...wanted];
    const taken: { rows: { name: string }[] } = await client.query(taking, [
      this.#parts.holder,
      named.map(({ name }) => name),
      named.map(({ forMs }) => Math.round(forMs)),
    ]);
    return new Set(taken.rows.map(({ name }) => name));
  }

  /** What is far more than a fair share for long goes to whoever came: the holder leaves it alone for a while. */
  async #giveUp(): Promise<string[]> {
    const { client } = this.#connection;
    if (client === undefined) return [];
    const { rows }: { rows: { processes: number; others: number }[] } = await client.query(present, [this.#parts.holder]);
    this.#alone = rows[0]?.others === 0;
    const share = Math.ceil(this.#wanted.length / Math.max(1, rows[0]?.processes ?? 1));
    const names = this.#wanted.map(({ name }) => name).filter((name) => this.#until.has(name));
    const now = steadyMs();
    this.#givesUp = names.length > share && (this.#givesUp || names.length >= 2 * share);
    if (!this.#givesUp) this.#tooManySince = now;
    const borneMs = now - this.#tooManySince;
    if (borneMs < patienceMs) return [];
    const free = names.filter((name) => borneMs > patienceMs + waitForIdleMs || this.#parts.idle(name));
    const given = free.slice(0, names.length - share);
    if (given.length === 0) return [];
    for (const name of given) this.#notBefore.set(name, now + patienceMs);
    // They are acted on no more before anybody else may take them.
    this.#parts.holding(new Map([...this.#until].filter(([name]) => !given.includes(name))));
    await client.query("delete from garant.lease where holder = $1 and name = any ($2)", [this.#parts.holder, given]);
    return given;
  }
}
