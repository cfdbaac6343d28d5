/**
 * Watching, live: what the prober saw is kept, judged and said in one transaction; what a person stated is judged at once; what only time
 * tells (a silence) is looked for each second. One turn at a time for each platform.
 */
import type { Fact } from "../../core/facts/fact.ts";
import { good } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Changed } from "../http/events.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { sealObservations } from "../ledger/seal.ts";
import type { Garant } from "../open.ts";
import { keepObservations } from "../store/observations.ts";
import type { Tx } from "../store/tables.ts";
import type { Observed } from "../vantage/messages.ts";
import { type Said, sayWhatFollows } from "./consequences.ts";
import { loadBooks } from "./load-books.ts";
import type { PlatformBooks } from "./platform-books.ts";
import { seenNow, storedObservation, type WatchedBy } from "./prober-results.ts";
import { Turns } from "./turns.ts";

export type WatchingParts = {
  readonly garant: Pick<Garant, "store" | "ledger">;
  readonly vantage: { readonly name: string; readonly key: SigningKey };
  readonly clock: () => Instant;
  readonly tell: (changed: Changed) => void;
};

/** A block is sealed this long after its first observation at the latest; the design allows ten minutes. */
const sealAfterMs = 9 * 60_000;

export class Watching {
  readonly #parts: WatchingParts;
  readonly #turns = new Turns();
  readonly #books = new Map<string, PlatformBooks>();
  /** By platform: everything sent earlier is in. */
  readonly #complete = new Map<string, Instant>();
  readonly #unsealedSince = new Map<string, Instant>();

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
    await this.#turns.take(key(tenant, platform), async () => {
      const books = await this.#parts.garant.store.read(tenant, (tx) => loadBooks(tx, platform, this.#parts.clock()));
      if (books === undefined) return;
      this.#books.set(key(tenant, platform), books);
      await this.#say(tenant, platform, books, () => Promise.resolve());
    });
  }

  /** Keeps what was seen, with the facts that it makes; sealed at once when a component changes state. */
  async observe(by: WatchedBy, seen: readonly Observed[], complete: Instant): Promise<void> {
    const { tenant, platform } = by;
    const name = key(tenant, platform);
    await this.#turns.take(name, async () => {
      const books = this.#books.get(name);
      const said = await this.#say(tenant, platform, books, async (tx) => {
        await keepObservations(tx, platform, by.vantage, seen.map(storedObservation));
        books?.observe(seen.map(seenNow));
      });
      const first = Math.min(...seen.map(({ at }) => at));
      this.#unsealedSince.set(name, Math.min(first, this.#unsealedSince.get(name) ?? first));
      this.#complete.set(name, complete);
      if (said.turned) await this.#seal(tenant, platform);
    });
  }

  /** What a person stated is in the ledger already: the books hear it, and what follows is said. Returns the outage under way, if any. */
  async follow(tenant: string, platform: string): Promise<string | null> {
    const name = key(tenant, platform);
    return await this.#turns.take(name, async () => {
      const books = this.#books.get(name);
      if (books === undefined) return null;
      const rows = await this.#parts.garant.store.read(tenant, (tx) =>
        tx
          .selectFrom("stated")
          .select("record")
          .where("platform", "=", platform)
          .where("stated_seq", ">", books.heardUpTo)
          .execute(),
      );
      await this.#say(tenant, platform, books, async () => {
        for (const { record } of rows) books.state(record);
      });
      return books.outageNow(this.#parts.clock());
    });
  }

  /** Looks for what only time tells, and seals what has waited long enough. */
  async tick(): Promise<void> {
    const now = this.#parts.clock();
    for (const { tenant, platform, books } of this.platforms()) {
      const name = key(tenant, platform);
      if (books.changedBy(now)) await this.#turns.take(name, () => this.#say(tenant, platform, books, () => Promise.resolve()));
      if (now - (this.#unsealedSince.get(name) ?? now) > sealAfterMs)
        await this.#turns.take(name, () => this.#seal(tenant, platform));
    }
  }

  /** Seals everything that is complete: before a month is evaluated, and when the server stops. */
  async seal(tenant: string, platform: string): Promise<void> {
    await this.#turns.take(key(tenant, platform), () => this.#seal(tenant, platform));
  }

  async idle(): Promise<void> {
    await this.#turns.idle();
  }

  /** One act of the ledger: what happened, and the facts that follow. The books forget what could not be committed by being read again. */
  async #say(
    tenant: string,
    platform: string,
    books: PlatformBooks | undefined,
    happened: (tx: Tx) => Promise<void>,
  ): Promise<Said> {
    let said: Said = { facts: [], turned: false, apply: () => {} };
    try {
      const done = await this.#parts.garant.ledger.append<never>(tenant, {
        actor: "garant",
        decide: async (tx, at) => {
          await happened(tx);
          if (books !== undefined) said = await sayWhatFollows(tx, books, at);
          return good({ facts: said.facts });
        },
      });
      if (!done.ok) throw new Error("an act that refuses nothing was refused");
    } catch (error) {
      this.#books.delete(key(tenant, platform));
      setImmediate(() => void this.open(tenant, platform).catch(() => {}));
      throw error;
    }
    said.apply();
    this.#tell(tenant, platform, said.facts);
    return said;
  }

  async #seal(tenant: string, platform: string): Promise<void> {
    const name = key(tenant, platform);
    const before = this.#complete.get(name);
    if (before === undefined) return;
    const { vantage, garant } = this.#parts;
    await sealObservations(garant.ledger, { tenant, platform, vantages: [{ ...vantage, before }] });
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
