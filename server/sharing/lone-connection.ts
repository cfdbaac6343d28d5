/** One connection to the database that is nobody else's, made again whenever it breaks. */
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import { loneClient } from "../store/open-postgres.ts";

/** So long after it broke, or could not be made, it is tried again. */
const againAfterMs = 200;

export class LoneConnection {
  readonly #url: string;
  readonly #connected: (client: Client) => Promise<void>;
  #client: Client | undefined;
  #closed = false;
  #trying: Promise<void> = Promise.resolve();

  /** @param connected does what each new connection begins with; where it fails the connection is given up */
  constructor(url: string, connected: (client: Client) => Promise<void> = async () => {}) {
    this.#url = url;
    this.#connected = connected;
  }

  /** The connection as it is now; undefined while there is none. */
  get client(): Client | undefined {
    return this.#client;
  }

  /** Connects, and goes on trying. Resolves after the first attempt. */
  async open(): Promise<void> {
    await this.#connect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end().catch(() => {});
    await this.#trying;
  }

  async #connect(): Promise<void> {
    if (this.#closed) return;
    const client = await loneClient(this.#url).catch(() => undefined);
    if (client === undefined) return this.#later();
    client.once("end", () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#later();
    });
    try {
      await this.#connected(client);
      this.#client = client;
    } catch {
      await client.end().catch(() => {});
      this.#later();
    }
  }

  #later(): void {
    if (this.#closed) return;
    this.#trying = delay(againAfterMs, undefined, { ref: false }).then(() => this.#connect());
  }
}
