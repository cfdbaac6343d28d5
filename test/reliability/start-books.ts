/** Starts the process of the books on a folder, and speaks with it. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environmentOfFolder } from "../database.ts";
import type { Running } from "./kill-rounds.ts";

/** Of a report, its key and the text of its receipt; of observations, their instant. */
export type Told = { readonly answered: string; readonly receipt: string } | { readonly observed: number };

const program = fileURLToPath(new URL("books-process.ts", import.meta.url));

/** `gone`: when it ended by itself or was killed, with its exit code where it has one. */
export type RunningBooks = Running<Told> & { readonly pid: number; readonly gone: Promise<number | null> };

export function startBooks(folder: string, flags: readonly string[] = []): Promise<RunningBooks> {
  const child = fork(program, [folder, ...flags], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, ...environmentOfFolder(folder) },
  });
  const waiting = new Map<string, (told: Told) => void>();
  const told: Told[] = [];
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const running: RunningBooks = {
    ...{ pid: child.pid ?? 0, gone },
    post: (key) =>
      new Promise((resolve, reject) => {
        waiting.set(key, resolve);
        child.send(key, (error) => error && reject(error));
        child.once("exit", () => reject(new Error("killed")));
      }),
    told: () => told,
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
  child.setMaxListeners(0);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the books did not open (${code}): ${said.join("").slice(-2_000)}`)));
    child.on("message", (message: Told | { readonly ready: true }) => {
      if ("ready" in message) resolve(running);
      else if ("answered" in message) waiting.get(message.answered)?.(message);
      else told.push(message);
    });
  });
}
