/** Runs a document as its reader would: one shell, from the top of a clone, every block in order, in the ways of read-steps.ts. */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { copied, missingFrom, type Step } from "./read-steps.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** What running makes is not in a clone. */
const made = new Set(["data", "test-results", ".git"]);
const patienceMs = 120_000;
const longestEndMs = 15_000;

type Ran = { readonly code: string; readonly output: string };
export type Given = {
  /** What stands in the document for what is the reader's own, and what it is here. */
  readonly replaced?: Readonly<Record<string, string>>;
  readonly environment?: NodeJS.ProcessEnv;
  /** A data folder that is there before the first start. */
  readonly data?: string;
};

export class Reader {
  readonly folder = mkdtempSync(path.join(tmpdir(), "garant-document-"));
  readonly #replaced: Readonly<Record<string, string>>;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #shell: ChildProcessWithoutNullStreams;
  readonly #others: ChildProcess[] = [];
  #server: ChildProcess | undefined;
  #printed = "";

  private constructor([client, provider]: readonly [string, string], { replaced = {}, environment = {}, data }: Given) {
    const own = path.join(this.folder, "elsewhere");
    this.#replaced = {
      ...{ "127.0.0.1:7800": `127.0.0.1:${client}`, "127.0.0.1:7801": `127.0.0.1:${provider}` },
      // What a document calls so is on this machine, in a folder of this document.
      ...{ "https://garant.example": `http://127.0.0.1:${client}`, "/backup/": `${own}/backup/`, "/var/lib/": `${own}/` },
      ...replaced,
    };
    this.#environment = {
      ...{ ...process.env, ...environment, LC_ALL: "C.UTF-8" },
      ...{ GARANT_PORT: client, GARANT_PROVIDER_PORT: provider },
    };
    for (const name of readdirSync(root)) if (!made.has(name)) symlinkSync(path.join(root, name), path.join(this.folder, name));
    mkdirSync(path.join(own, "backup"), { recursive: true });
    if (data !== undefined) symlinkSync(data, path.join(this.folder, "data"));
    this.#shell = spawn("bash", ["-E"], { cwd: this.folder, env: this.#environment, detached: true });
    this.#shell.stdin.write("trap 'failed=$?' ERR\n");
  }

  static async begin(given: Given = {}): Promise<Reader> {
    return new Reader([String(await freePort()), String(await freePort())], given);
  }

  /** Throws where a step ends badly, or does not say what the document says that it does. */
  async take({ how, text, line, expected, name }: Step): Promise<void> {
    if (how === "file") return writeFileSync(path.join(this.folder, name ?? ""), this.#here(text));
    if (how === "stopped") await ended(this.#server);
    const end = performance.now() + patienceMs;
    for (;;) {
      const { code, output } = await this.#done(how, copied(this.#here(text), this.#printed));
      this.#printed += output;
      const missing = missingFrom(
        output,
        expected.map((one) => this.#here(one)),
      );
      if (code === "0" && missing.length === 0) return;
      if (how !== "until" || performance.now() > end)
        throw new Error(`line ${line} ended with ${code}, missing ${JSON.stringify(missing)} in:\n${text}\n${output}`);
      await delay(500);
    }
  }

  async end(): Promise<void> {
    // With all that a block left in the background.
    for (const child of [this.#shell, this.#server, ...this.#others]) await ended(child);
    rmSync(this.folder, { recursive: true, force: true });
  }

  #here(text: string): string {
    return Object.entries(this.#replaced).reduce((so, [from, to]) => so.replaceAll(from, to), text);
  }

  async #done(how: Step["how"], text: string): Promise<Ran> {
    if (how === "server") return await this.#serve(text);
    return how === "other-machine" ? this.#goOnElsewhere(text) : await this.#run(text);
  }

  /** In the one shell of the document, so that what a block sets is there for the next. */
  async #run(text: string): Promise<Ran> {
    const [block, output] = [path.join(this.folder, ".block"), path.join(this.folder, ".output")];
    writeFileSync(block, text);
    this.#shell.stdin.write(`failed=0; . '${block}' > '${output}' 2>&1 < /dev/null; echo "$failed"\n`);
    const [code] = await once(this.#shell.stdout, "data");
    return { code: String(code).trim(), output: readFileSync(output, "utf8") };
  }

  /** Goes on until the end of the document; it has said what it is to say once it names both consoles. */
  async #serve(text: string): Promise<Ran> {
    const server = spawn("bash", ["-c", text], { cwd: this.folder, env: this.#environment, detached: true });
    this.#server = server;
    let output = "";
    return await new Promise((resolve) => {
      const late = setTimeout(() => resolve({ code: "no console", output }), patienceMs);
      server.on("exit", (code) => resolve({ code: String(code), output }));
      server.on("exit", () => clearTimeout(late));
      for (const stream of [server.stdout, server.stderr])
        stream.on("data", (chunk) => {
          output += chunk;
          if (!output.includes("provider's console") || !output.endsWith("\n")) return;
          clearTimeout(late);
          resolve({ code: "0", output });
        });
    });
  }

  /** In a folder and a process of its own, which know nothing of this machine's data. What becomes of it shows here. */
  #goOnElsewhere(text: string): Ran {
    const cwd = path.join(this.folder, "elsewhere");
    const env = {
      ...this.#environment,
      GARANT_PORT: undefined,
      GARANT_DATA: undefined,
      PATH: `${path.join(root, "bin")}:${process.env.PATH}`,
    };
    this.#others.push(spawn("bash", ["-c", text], { cwd, env, detached: true, stdio: "ignore" }));
    return { code: "0", output: "" };
  }
}

/** Ends a process with all that it started, and resolves when none of them is left, or is only waited for. */
async function ended(child: ChildProcess | undefined): Promise<void> {
  if (child?.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGTERM");
    for (const end = performance.now() + longestEndMs; performance.now() < end; await delay(50)) process.kill(-child.pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
