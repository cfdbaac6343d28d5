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
  /** What it shows now. */
  readonly now: () => number;
};

/** A clock that is right until it is moved. */
export async function movedClock(library: string, file: string): Promise<MovedClock> {
  let ahead = 0;
  const put = async (aheadMs: number): Promise<void> => {
    ahead = Math.trunc(aheadMs / 1_000) * 1_000;
    // Read at each look at the clock: never half of it.
    await writeFile(`${file}.new`, `${ahead < 0 ? "-" : "+"}${Math.abs(ahead) / 1_000}\n`);
    await rename(`${file}.new`, file);
  };
  await put(0);
  const env = {
    ...{ LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" },
    ...{ DONT_FAKE_MONOTONIC: "1", NO_FAKE_STAT: "1" },
  };
  return { env, put, now: () => Date.now() + ahead };
}
