/** The wall clock of another process, moved while it runs by libfaketime; its clock that never steps is left alone. */
import { existsSync, readdirSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";

/** Of the Debian package `faketime`: the library for programs of several threads. Undefined where it is not there. */
export function faketimeLibrary(): string | undefined {
  const folders = existsSync("/usr/lib") ? readdirSync("/usr/lib").map((name) => `/usr/lib/${name}/faketime`) : [];
  return folders.map((folder) => `${folder}/libfaketimeMT.so.1`).find((file) => existsSync(file));
}

export type MovedClock = {
  /** For the environment of the process. */
  readonly env: Readonly<Record<string, string>>;
  /** By how much it is ahead of this process's, from now on (ms; whole seconds). */
  readonly put: (aheadMs: number) => Promise<void>;
  /** Stands still from now on, at a whole second, until it is put somewhere. */
  readonly stop: () => Promise<void>;
  /** Runs so many times as fast as this process's from its start on, as one that smears a leap second does. */
  readonly run: (rate: number) => Promise<void>;
  /** What it shows now. */
  readonly now: () => number;
};

/** A clock that is right until it is moved. */
export async function movedClock(library: string, file: string): Promise<MovedClock> {
  let now = Date.now;
  // Read at each look at the clock: never half of it.
  const write = async (text: string): Promise<void> => {
    await writeFile(`${file}.new`, `${text}\n`);
    await rename(`${file}.new`, file);
  };
  const put = async (aheadMs: number): Promise<void> => {
    const ahead = Math.trunc(aheadMs / 1_000);
    now = () => Date.now() + ahead * 1_000;
    await write(`${ahead < 0 ? "-" : "+"}${Math.abs(ahead)}`);
  };
  const stop = async (): Promise<void> => {
    const stopped = Math.ceil(now() / 1_000) * 1_000;
    now = () => stopped;
    await write(new Date(stopped).toISOString().slice(0, 19).replace("T", " "));
  };
  const run = async (rate: number): Promise<void> => {
    await write(`+0 x${rate}`);
  };
  await put(0);
  const env = {
    ...{ LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" },
    ...{ DONT_FAKE_MONOTONIC: "1", NO_FAKE_STAT: "1", TZ: "UTC" },
  };
  return { env, put, stop, run, now: () => now() };
}
