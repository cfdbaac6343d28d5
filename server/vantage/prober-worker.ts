/** The thread that probes: nothing else runs here. Started by `in-its-thread.ts`. */
import { flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { startProbing } from "./probing.ts";

if (parentPort === null) throw new Error("prober-worker.ts runs as a worker thread");
const port = parentPort;

// What this thread compiled is kept however it ends.
setTimeout(flushCompileCache, 5_000).unref();

port.on(
  "message",
  startProbing(
    (message) => port.postMessage(message),
    () => port.close(),
  ),
);
