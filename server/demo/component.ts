/** One component of the demonstration, seen from the process that holds it. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { FromComponent, ToComponent } from "./messages.ts";

const longestEndMs = 2_000;

export class Component {
  readonly #process: ChildProcess;
  #asked: Promise<unknown> = Promise.resolve();

  constructor() {
    const program = new URL("./component-process.ts", import.meta.url);
    this.#process = fork(program, [], { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: [] });
  }

  /** One message at a time; resolves when it has taken effect. */
  ask(message: ToComponent): Promise<FromComponent> {
    const answered = this.#asked.then(() => this.#exchange(message));
    this.#asked = answered.catch(() => {});
    return answered;
  }

  /** It ends when the channel closes; it is killed where it does not. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    if (child.connected) child.disconnect();
    const inTime = await Promise.race([ended.then(() => true), delay(longestEndMs, false)]);
    if (!inTime) child.kill("SIGKILL");
    await ended;
  }

  async #exchange(message: ToComponent): Promise<FromComponent> {
    const child = this.#process;
    if (!child.connected) throw new Error("the component's process has ended");
    const given = new AbortController();
    const ended = once(child, "exit", { signal: given.signal }).then(() => {
      throw new Error("the component's process ended before it answered");
    });
    const answer = once(child, "message", { signal: given.signal });
    child.send(message);
    try {
      const [{ port }] = await Promise.race([answer, ended]);
      return { port: Number(port) };
    } finally {
      given.abort();
      await Promise.allSettled([answer, ended]);
    }
  }
}
