/**
 * Runs a document as its reader would: one shell, from the top of a clone, every block in order. A block is marked by what follows its
 * language: `run` it; `run server`, it goes on in the background; `run until`, again until it says what is expected; `elsewhere because …`
 * it needs what a test has not. A block `text expect` after one holds lines that its output must have, `…` standing for anything.
 */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Fence, fencesOf, parsed } from "../../scripts/docs/markdown.ts";
import { freePort } from "../free-port.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** What running makes is not in a clone. */
const made = new Set(["data", "test-results", ".git"]);
const patienceMs = 120_000;

export type Step = {
  readonly how: "run" | "server" | "until";
  readonly text: string;
  readonly line: number;
  readonly expected: string[];
};

type Ran = { readonly code: string; readonly output: string };
type Given = {
  /** What stands in the document for what is the reader's own, and what it is here. */
  readonly replaced?: Readonly<Record<string, string>>;
  readonly environment?: NodeJS.ProcessEnv;
};

/** The blocks to run, each with what it must say; what is written in a shell's language and is not marked is an error. */
export function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  for (const { info, text, line } of fencesOf(parsed(markdown))) {
    const last = steps.at(-1);
    if (info === "text expect" && last !== undefined) last.expected.push(...text.split("\n").filter((one) => one.trim() !== ""));
    const how = howOf(info, line);
    if (how !== undefined) steps.push({ how, text, line, expected: [] });
  }
  return steps;
}

function howOf(info: Fence["info"], line: number): Step["how"] | undefined {
  const [language = "", ...marks] = info.split(" ");
  if (!["sh", "console"].includes(language)) return undefined;
  if (marks[0] === "elsewhere") return undefined;
  if (marks[0] !== "run") throw new Error(`line ${line}: a block of commands is marked run, or elsewhere`);
  return marks[1] === "server" || marks[1] === "until" ? marks[1] : "run";
}

/** What of the expected lines an output has not. */
export function missingFrom(output: string, expected: readonly string[]): string[] {
  return expected.filter((line) => {
    const pattern = line
      .trim()
      .split("…")
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+"));
    return !new RegExp(pattern.join(".*")).test(output);
  });
}

export class Reader {
  readonly folder = mkdtempSync(path.join(tmpdir(), "garant-document-"));
  readonly #replaced: Readonly<Record<string, string>>;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #shell: ChildProcessWithoutNullStreams;
  #server: ChildProcess | undefined;

  private constructor([client, provider]: readonly [string, string], { replaced = {}, environment = {} }: Given) {
    this.#replaced = { "127.0.0.1:7800": `127.0.0.1:${client}`, "127.0.0.1:7801": `127.0.0.1:${provider}`, ...replaced };
    this.#environment = {
      ...{ ...process.env, ...environment, LC_ALL: "C.UTF-8" },
      ...{ GARANT_PORT: client, GARANT_PROVIDER_PORT: provider },
    };
    for (const name of readdirSync(root)) if (!made.has(name)) symlinkSync(path.join(root, name), path.join(this.folder, name));
    this.#shell = spawn("bash", ["-E"], { cwd: this.folder, env: this.#environment, detached: true });
    this.#shell.stdin.write("trap 'failed=$?' ERR\n");
  }

  static async begin(given: Given = {}): Promise<Reader> {
    return new Reader([String(await freePort()), String(await freePort())], given);
  }

  /** Throws where a step ends badly, or does not say what the document says that it does. */
  async take({ how, text, line, expected }: Step): Promise<void> {
    const end = performance.now() + patienceMs;
    const here = (one: string) => Object.entries(this.#replaced).reduce((so, [from, to]) => so.replaceAll(from, to), one);
    const said = here(text);
    for (;;) {
      const { code, output } = how === "server" ? await this.#serve(said) : await this.#run(said);
      const missing = missingFrom(output, expected.map(here));
      if (code === "0" && missing.length === 0) return;
      if (how !== "until" || performance.now() > end)
        throw new Error(`line ${line} ended with ${code}, missing ${JSON.stringify(missing)} in:\n${text}\n${output}`);
      await delay(500);
    }
  }

  async end(): Promise<void> {
    // With all that a block left in the background.
    for (const child of [this.#shell, this.#server]) {
      if (child?.pid === undefined || child.exitCode !== null) continue;
      const ended = once(child, "exit");
      process.kill(-child.pid, "SIGTERM");
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
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
      server.on("exit", (code) => resolve({ code: String(code), output }));
      for (const stream of [server.stdout, server.stderr])
        stream.on("data", (chunk) => {
          output += chunk;
          if (output.includes("provider's console") && output.endsWith("\n")) resolve({ code: "0", output });
        });
    });
  }
}
