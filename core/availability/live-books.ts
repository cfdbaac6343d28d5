/**
 * The books of a platform in memory, for the machine that runs as signals arrive: at every instant they give the account that `account`
 * gives on the same signals, whatever the order in which these came, and say when it is the one before. Rules, section 8, property 3.
 */
import type { Instant } from "../time/instant.ts";
import { LiveSupervision } from "../watching/live-supervision.ts";
import type { ObservationLog } from "../watching/observations.ts";
import type { PlatformRecord, StatedRecord } from "../watching/record.ts";
import { standingAt } from "../watching/standing.ts";
import { type Account, account, accountOf } from "./account.ts";
import { accountDueAt, goneOn } from "./due.ts";
import type { Inputs } from "./inputs.ts";
import type { AvailabilityTerms } from "./terms.ts";

export type LiveAccount = {
  /** Its readings of series are those of the books: ask them before the next observation comes. The rest never changes. */
  readonly account: Account;
  /** Two accounts of one version say the same, but that time has passed and what is open has lasted on. */
  readonly version: number;
  /** Though nothing comes, it can change at this instant, and not before. */
  readonly dueAt: Instant;
};

export class LiveBooks {
  #terms: AvailabilityTerms;
  #supervision: LiveSupervision;
  readonly #stated = new Map<string, StatedRecord>();
  #version = 0;
  #last: { readonly account: Account; readonly dueAt: Instant } | undefined;

  constructor(platform: PlatformRecord, terms: AvailabilityTerms) {
    this.#supervision = new LiveSupervision(platform);
    this.#terms = terms;
  }

  /** Takes another description of the platform. Observations of series that it no longer names are dropped. */
  describe(platform: PlatformRecord): void {
    const before = this.#supervision;
    this.#supervision = new LiveSupervision(platform);
    for (const log of before.logs()) this.#supervision.load(log);
    for (const { component, vantage, at } of before.overruled()) this.#supervision.observe(component, vantage, at, true);
    this.#last = undefined;
  }

  /** Takes other terms. */
  agree(terms: AvailabilityTerms): void {
    this.#terms = terms;
    this.#last = undefined;
  }

  /** Takes an observation in: early, late or again. Returns false where the platform has no such series. */
  observe(component: string, vantage: string, at: Instant, ok: boolean): boolean {
    return this.#supervision.observe(component, vantage, at, ok);
  }

  /** Takes a log in: at once where it follows what is there. Returns false where the platform has no such series. */
  load(log: ObservationLog): boolean {
    return this.#supervision.load(log);
  }

  /** Takes a stated record in; one that is known changes nothing. */
  state(record: StatedRecord): void {
    if (this.#stated.has(record.id)) return;
    this.#stated.set(record.id, record);
    this.#last = undefined;
  }

  /** The account at an instant: in constant time where it did not change, else from the turns and claims. An earlier instant than asked last is evaluated anew. */
  accountAt(now: Instant): LiveAccount {
    if (now < this.#supervision.readTo) {
      return { account: account(this.inputs(), this.#terms, now), version: ++this.#version, dueAt: now };
    }
    const last = this.#last;
    const turned = this.#supervision.readUntil(now);
    const asBefore = !turned && last !== undefined && now < last.dueAt;
    if (!asBefore) this.#version++;
    const known = !asBefore
      ? this.#judged(now)
      : { ...last, account: goneOn(last.account, now, this.#ignored(last.account, now)) };
    this.#last = known;
    return { account: known.account, version: this.#version, dueAt: Math.min(known.dueAt, this.#supervision.dueAt) };
  }

  /** Everything that is known, for a calculation from the beginning. */
  inputs(): Inputs {
    const { platform } = this.#supervision;
    const overruled = this.#supervision.overruled().map(({ at }) => at);
    return { platform, observations: this.#supervision.logs(), stated: [...this.#stated.values()], overruled };
  }

  /** What the books take in memory, about, in bytes. */
  get bytes(): number {
    return this.#supervision.bytes + 500 * this.#stated.size;
  }

  #judged(now: Instant) {
    const { platform } = this.#supervision;
    const stated = [...this.#stated.values()];
    const standing = standingAt(platform, stated, now);
    const supervision = this.#supervision.told(standing.voids);
    const judged = accountOf(platform, standing, supervision, this.#terms, now, this.#supervision.after(now));
    return { account: judged, dueAt: accountDueAt(judged, stated) };
  }

  #ignored({ standing }: Account, now: Instant): number {
    return standing.ignored + this.#supervision.after(now);
  }
}
