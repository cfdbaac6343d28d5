/** The thread that probes: nothing else runs here, so that nothing else makes a beat late. Started by `prober.ts`. */
import { flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { Beats } from "./beats.ts";
import { machineClocks } from "./clocks.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { Outbox } from "./outbox.ts";

/** How long the probes under way may still take once the prober is told to stop. */
const graceMs = 1_000;

if (parentPort === null) throw new Error("prober-worker.ts runs as a worker thread");
const port = parentPort;
const say = (message: FromWorker) => port.postMessage(message);
const outbox = new Outbox(say, () => beats.sentSince);
const beats: Beats = new Beats(outbox, (note) => say({ kind: "note", note }), machineClocks);

// What this thread compiled is kept however it ends.
setTimeout(flushCompileCache, 5_000).unref();

port.on("message", (message: ToWorker) => {
  switch (message.kind) {
    case "probes":
      return beats.update(message.probes);
    case "committed":
      return outbox.committed(message.batch);
    case "holding":
      return beats.hold(message.until);
    case "again":
      return outbox.again();
    case "stop":
      return stop();
  }
});

/** Lets the probes under way end, has everything committed, then leaves. */
function stop(): void {
  beats.stop();
  setTimeout(() => beats.abort(), graceMs).unref();
  const waiting = setInterval(() => {
    if (beats.underWay > 0) return;
    outbox.flush();
    if (!outbox.empty) return;
    clearInterval(waiting);
    port.close();
  }, 10);
}
