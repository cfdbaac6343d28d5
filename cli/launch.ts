/** The server as a process of its own, on this terminal: what it prints is what its reader sees. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { folder } from "./values.ts";

export const dataOption = {
  summary: {
    en: "The server's data folder; else GARANT_DATA, else ./data.",
    fr: "Le dossier des données du serveur\u202f; sinon GARANT_DATA, sinon ./data.",
  },
  value: folder,
} as const;

const server = path.resolve(import.meta.dirname, "../server/main.ts");
const handedOn = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs the server's program to its end, signals handed on, in the language of this command; its exit code is ours. A process ended by
 * a signal that we handed on has done what it was told.
 */
export async function launch(io: Io, data: string | undefined, words: readonly string[], program = server): Promise<ExitCode> {
  const { serverEnvironment, serverFlags } = await import("../server/node-options.mjs");
  const env = {
    ...serverEnvironment,
    ...io.environment,
    LC_ALL: io.language,
    ...(data === undefined ? {} : { GARANT_DATA: path.resolve(data) }),
  };
  const child = spawn(process.execPath, [...serverFlags, program, ...words, ...(io.json ? ["--json"] : [])], {
    stdio: "inherit",
    env,
  });
  let told = false;
  const hand = (signal: NodeJS.Signals) => {
    told = child.kill(signal);
  };
  for (const signal of handedOn) process.on(signal, hand);
  try {
    const [code]: unknown[] = await once(child, "exit");
    if (code === null) return told ? 0 : 3;
    return code === 0 || code === 1 || code === 2 ? code : 3;
  } finally {
    for (const signal of handedOn) process.off(signal, hand);
  }
}
