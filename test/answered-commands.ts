/** Commands run in memory against a server that answers what it is told, with a folder beside; both anew for each test of a file. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import { registry } from "../cli/commands/registry.generated.ts";
import { type Ran, runInMemory } from "../cli/memory-io.ts";
import { type Answer, type Answering, answering } from "./answering.ts";

class AnsweredCommands {
  #garant: Answering | undefined;
  folder = "";

  get garant(): Answering {
    if (this.#garant === undefined) throw new Error("no test runs");
    return this.#garant;
  }

  async begin(): Promise<void> {
    this.#garant = await answering();
    this.folder = await mkdtemp(path.join(os.tmpdir(), "garant-cli-"));
  }

  async end(): Promise<void> {
    await this.garant.close();
    await rm(this.folder, { recursive: true });
  }

  /** As somebody with a token, at that server. */
  readonly run = (typed: readonly string[], environment = {}): Promise<Ran> =>
    runInMemory(registry, [...typed, "--server", this.garant.server], {
      environment: { GARANT_TOKEN: "gat_test", ...environment },
    });

  /** What the server answers next, in this order. */
  readonly answered = (...answers: readonly Answer[]): void => void this.garant.queue.push(...answers);

  readonly inFolder = (name: string): string => path.join(this.folder, name);
}

/** To be called once at the top of a file of tests. */
export function answeredCommands(): AnsweredCommands {
  const commands = new AnsweredCommands();
  beforeEach(() => commands.begin());
  afterEach(() => commands.end());
  return commands;
}
