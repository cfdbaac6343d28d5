/** A disk to which nothing can be forced: strace makes each fsync and fdatasync of a process, its threads and its children end with EIO. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";

/** Why strace may not do it here; undefined where it may. */
export function failingDiskMissing(): string | undefined {
  const tried = spawnSync("strace", ["-f", ...injecting, "-o", "/dev/null", "true"]);
  if (tried.error !== undefined) return "there is no strace";
  return tried.status === 0 ? undefined : `strace may not trace: ${String(tried.stderr).trim()}`;
}

const injecting = ["-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO"];

export type FailingDisk = {
  /** Lets everything be forced to the disk again; how often it could not be. */
  readonly heal: () => Promise<number>;
};

/** From when it resolves on, nothing that the processes write can be forced to the disk. */
export async function failDisk(pids: readonly number[]): Promise<FailingDisk> {
  const words = ["-f", ...injecting, ...pids.flatMap((pid) => ["-p", String(pid)])];
  const tracer = spawn("strace", words, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    tracer.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (pids.every((pid) => said.includes(`Process ${pid} attached`))) resolve();
    });
    tracer.once("exit", () => reject(new Error(`strace ended: ${said.slice(-500)}`)));
  });
  return {
    heal: async () => {
      if (tracer.exitCode === null && tracer.signalCode === null) {
        const gone = once(tracer, "exit");
        tracer.kill("SIGINT");
        await gone;
      }
      return said.split("INJECTED").length - 1;
    },
  };
}

/** A process and those that it started. */
export async function familyOf(pid: number): Promise<number[]> {
  const all = await Promise.all((await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(parentOf));
  return [pid, ...all.flatMap((one) => (one?.parent === pid ? [one.pid] : []))];
}

async function parentOf(name: string): Promise<{ pid: number; parent: number } | undefined> {
  const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
  const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
  return parent === undefined ? undefined : { pid: Number(name), parent: Number(parent) };
}
