/** A program of the distribution as a server of its own: on free ports, in a folder of its own, ended with the test. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { programPath } from "../../scripts/running/programs.ts";
import type { Endpoint } from "../endpoints.ts";
import { stopped } from "../sources/prometheus.ts";

export type Program = {
  readonly name: string;
  /** Its files; those of another folder are said by their whole path. */
  readonly files: (folder: string) => Readonly<Record<string, string>>;
  readonly words: (folder: string) => readonly string[];
  /** It answers here once it is ready. */
  readonly port: number;
};

export function isInstalled(...names: readonly string[]): boolean {
  return names.every((name) => programPath(name) !== undefined);
}

/** Starts it, and waits until its port answers; throws with what it said where it ends instead. */
export async function started({ name, files, words, port }: Program): Promise<Endpoint> {
  const folder = await mkdtemp(join(tmpdir(), `garant-${name}-`));
  for (const [file, content] of Object.entries(files(folder))) await writeFile(join(folder, file), content);
  const child = spawn(programPath(name) ?? "", [...words(folder)], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  await listens(child, port);
  return {
    port,
    close: async () => {
      await stopped(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const patienceMs = 60_000;

async function listens(child: ChildProcess, port: number): Promise<void> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said += String(chunk);
    });
  for (const end = performance.now() + patienceMs; performance.now() < end; await delay(50)) {
    if (child.exitCode !== null) throw new Error(said);
    const socket = connect(port, "127.0.0.1");
    const answered = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "close").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (answered) return;
  }
  throw new Error(`not ready: ${said}`);
}
