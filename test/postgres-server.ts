/** A PostgreSQL server of the distribution for tests: on a folder and a socket of its own, and one that can be killed and started again. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { freePort } from "./free-port.ts";

const installed = "/usr/lib/postgresql";
const oldest = 15;

/** The folder of the programs of the newest PostgreSQL from 15 on; `GARANT_POSTGRES` names another one. Undefined where there is none. */
export function findPostgres(): string | undefined {
  const named = process.env.GARANT_POSTGRES;
  if (named !== undefined) return existsSync(join(named, "postgres")) ? named : undefined;
  const versions = existsSync(installed) ? readdirSync(installed).map(Number) : [];
  const newest = versions.filter((version) => version >= oldest).sort((one, other) => other - one)[0];
  return newest === undefined ? undefined : join(installed, String(newest), "bin");
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package makes. */
function whoRunsIt(): { readonly uid: number; readonly gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

export type PostgresServer = {
  /** A superuser's address of its database `postgres`. */
  readonly url: string;
  readonly folder: string;
  /** Of its first process; undefined while it does not run. */
  readonly pid: () => number | undefined;
  /** `kill -9` of its first process; the others end when they see it. Resolves when they are gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again after a kill; resolves when it answers, recovered. */
  readonly start: () => Promise<void>;
  /** Stops it and removes its folder. */
  readonly end: () => Promise<void>;
};

export type PostgresOptions = {
  /** Lines of its configuration, such as `synchronous_commit=off`. */
  readonly settings?: readonly string[];
  /** Where its data folder is made; the machine's temporary folder unless said. */
  readonly under?: string;
};

/** Makes a cluster and starts it. Throws where no PostgreSQL is found. */
export async function startPostgres({ settings = [], under = tmpdir() }: PostgresOptions = {}): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error("no PostgreSQL from version 15 on was found");
  const who = whoRunsIt();
  const folder = await mkdtemp(join(under, "garant-postgres-"));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, "data");
  const asked = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"];
  execFileSync(join(programs, "initdb"), asked, { ...who, cwd: folder, stdio: "pipe" });
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const words = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
    "max_connections=200",
    ...settings,
  ];
  let running: ChildProcess | undefined;
  const options = words.flatMap((word) => ["-c", word]);
  const start = async (): Promise<void> => {
    const began = performance.now();
    for (let answers = false; !answers; ) {
      if (performance.now() - began > longestStartMs) throw new Error("PostgreSQL did not start");
      running = spawn(join(programs, "postgres"), ["-D", data, ...options], { ...who, cwd: folder, stdio: "ignore" });
      answers = await itAnswers(url, running);
    }
  };
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    if (running === undefined) return;
    const gone = new Promise((resolve) => running?.once("exit", resolve));
    if (running.exitCode === null && running.signalCode === null) {
      running.kill(signal);
      await gone;
    }
    running = undefined;
  };
  await start();
  return {
    ...{ url, folder, start },
    pid: () => (running?.exitCode === null && running.signalCode === null ? running.pid : undefined),
    kill: () => ended("SIGKILL"),
    end: async () => {
      await ended("SIGINT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const longestStartMs = 60_000;
const pauseMs = 50;

/** False where it ended: after a kill its other processes take a moment to end, and it refuses to start before. */
async function itAnswers(url: string, running: ChildProcess): Promise<boolean> {
  while (running.exitCode === null) {
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (answers) return true;
    await delay(pauseMs);
  }
  return false;
}
