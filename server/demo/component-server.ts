/** One component of the demonstration: a server of HTTPS that can be told to fail for a while. */
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { setTimeout as delay } from "node:timers/promises";
import type { BreakMode, ToComponent } from "./messages.ts";

type Serve = Extract<ToComponent, { kind: "serve" }>;

export class ComponentServer {
  readonly #server: Server;
  readonly #path: string;
  #port = 0;
  #mode: BreakMode | null = null;
  #mending: NodeJS.Timeout | undefined;

  constructor({ key, certificate, path }: Serve) {
    this.#path = path;
    this.#server = createServer({ key, cert: certificate }, (request, response) => this.#answer(request, response));
  }

  get port(): number {
    return this.#port;
  }

  /** Listens on the port, or on another one where that is taken. */
  async listen(port: number): Promise<void> {
    const free = await this.#listenOn(port);
    if (!free) await this.#listenOn(0);
  }

  /** Fails in the way asked for, for so many milliseconds from now. */
  async break(mode: BreakMode, forMs: number): Promise<void> {
    clearTimeout(this.#mending);
    this.#mending = setTimeout(() => void this.mend(), forMs);
    if (this.#mode === "refuse" && mode !== "refuse") await this.#listenAgain();
    if (this.#mode !== "refuse" && mode === "refuse") await this.#hangUp();
    this.#mode = mode;
  }

  async mend(): Promise<void> {
    clearTimeout(this.#mending);
    if (this.#mode === "refuse") await this.#listenAgain();
    this.#mode = null;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    if (this.#mode === "timeout") return;
    const found = request.url === this.#path;
    const status = this.#mode === "status-503" ? 503 : found ? 200 : 404;
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
    response.end(status === 200 ? "ok\n" : `${status}\n`);
  }

  async #listenOn(port: number): Promise<boolean> {
    this.#server.listen(port, "127.0.0.1");
    const listened = await once(this.#server, "listening").then(
      () => true,
      () => false,
    );
    const address = this.#server.address();
    if (listened && address !== null && typeof address === "object") this.#port = address.port;
    return listened;
  }

  async #listenAgain(): Promise<void> {
    while (!(await this.#listenOn(this.#port))) await delay(100);
  }

  async #hangUp(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
