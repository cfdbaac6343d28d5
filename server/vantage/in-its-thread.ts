/** Probing in a thread in which nothing else runs, so that nothing else makes a beat late. */
import { Worker } from "node:worker_threads";
import type { StartProbing } from "./prober-place.ts";

export const inItsThread: StartProbing = ({ message, gone }) => {
  const worker = new Worker(new URL("./prober-worker.ts", import.meta.url), { execArgv: [] });
  let failure = "the thread ended";
  worker.on("message", message);
  worker.on("error", (error) => {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  });
  worker.once("exit", () => gone(failure));
  return {
    say: (told) => worker.postMessage(told),
    end: async () => void (await worker.terminate()),
  };
};
