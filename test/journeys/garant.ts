/** Garant as a stranger starts it: a process of its own, a folder of its own, ports of its own; and its command line. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Language } from "../../core/words/language.ts";
import { environmentOfFolder, layDatabase } from "../database.ts";
import { freePort } from "../free-port.ts";
import { dropDatabaseOf, serverUrl } from "../server-database.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type Party = "client" | "provider";
export type Door = {
  readonly origin: string /** The one-time link, while nobody has made the account theirs. */;
  readonly link: string;
};
export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

export class Garant {
  readonly folder: string;
  readonly #ports: readonly [number, number];
  #process: ChildProcess | undefined;
  #doors: Readonly<Record<Party, Door>> | undefined;

  readonly #more: Readonly<Record<string, string>>;

  private constructor(folder: string, ports: readonly [number, number], more: Readonly<Record<string, string>>) {
    this.#more = more;
    this.folder = folder;
    this.#ports = ports;
  }

  /**
   * A new one, answering; on the PostgreSQL server of the tests, where that is asked; with variables of its own where some are given.
   *
   * @param makesDatabase it makes its embedded database itself, as on a new machine: what takes the longest of a first start
   */
  static async start(more: Readonly<Record<string, string>> = {}, makesDatabase = false): Promise<Garant> {
    const folder = await mkdtemp(path.join(tmpdir(), "garant-journey-"));
    if (serverUrl !== undefined || !makesDatabase) await layDatabase(dataOf(folder));
    const garant = new Garant(folder, [await freePort(), await freePort()], more);
    await garant.up();
    return garant;
  }

  door(party: Party): Door {
    if (this.#doors === undefined) throw new Error("Garant is not up");
    return this.#doors[party];
  }

  /** Starts the server; again, on the same folder and ports, after `down`. */
  async up(): Promise<void> {
    const [client, provider] = this.#ports;
    const env = { ...process.env, ...this.#environment(), GARANT_PORT: String(client), GARANT_PROVIDER_PORT: String(provider) };
    const child = spawn(process.execPath, ["server/main.ts"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    this.#process = child;
    const links = linksIn(await firstWords(child));
    const door = (port: number): Door => {
      const origin = `http://127.0.0.1:${port}`;
      return { origin, link: links.find((link) => link.startsWith(origin)) ?? "" };
    };
    this.#doors = { client: door(client), provider: door(provider) };
  }

  /** Stops the server as an operator does; its folder stays. */
  async down(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }

  async end(): Promise<void> {
    await this.down();
    await dropDatabaseOf(dataOf(this.folder));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs `bin/garant` on this server, as the operator of this machine; rejects where it does not end well. */
  run(party: Party, ...args: readonly string[]): Promise<string> {
    return this.runIn("en", party, ...args);
  }

  /** The same, by somebody whose machine speaks that language. */
  async runIn(language: Language, party: Party, ...args: readonly string[]): Promise<string> {
    const spoken = { LC_ALL: language === "fr" ? "fr_FR.UTF-8" : "C.UTF-8" };
    const environment = { ...this.#environment(), ...spoken, GARANT_SERVER: this.door(party).origin };
    const { code, stdout, stderr } = await commandLine(this.folder, args, environment);
    if (code !== 0) throw new Error(`garant ${args.join(" ")} ended with ${code}: ${stdout}${stderr}`);
    return stdout;
  }

  /** Runs `bin/garant` without a server and without the folder of one. */
  runAlone(...args: readonly string[]): Promise<Ran> {
    return commandLine(this.folder, args, { LC_ALL: "C.UTF-8" });
  }

  #environment(): Record<string, string> {
    const data = dataOf(this.folder);
    return { ...this.#more, GARANT_DATA: data, LC_ALL: "C.UTF-8", ...environmentOfFolder(data) };
  }
}

function dataOf(folder: string): string {
  return path.join(folder, "data");
}

function commandLine(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve) => {
    execFile(path.join(root, "bin/garant"), [...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
  });
}

/** What the server says once it answers; rejects where it ends before. */
async function firstWords(child: ChildProcess): Promise<string> {
  let said = "";
  let complained = "";
  child.stderr?.on("data", (chunk) => {
    complained += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${complained}`)));
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("provider's console") && said.endsWith("\n")) resolve(said);
    });
  });
}

const linksIn = (words: string): string[] => words.match(/http:\/\/\S+\/sign-in\?link=\S+/g) ?? [];
