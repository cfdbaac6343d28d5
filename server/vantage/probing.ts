/** Probing, wherever it runs: what it is told, and what it says until it is stopped and all that it saw is committed. */
import { Beats } from "./beats.ts";
import { machineClocks } from "./clocks.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { Outbox } from "./outbox.ts";

/** How long the probes under way may still take once the prober is told to stop. */
const graceMs = 1_000;

/** Begins. What is returned takes what it is told; `ended` is called once, after it was told to stop. */
export function startProbing(say: (message: FromWorker) => void, ended: () => void): (message: ToWorker) => void {
  const outbox = new Outbox(say, () => beats.sentSince);
  const beats: Beats = new Beats(outbox, (note) => say({ kind: "note", note }), machineClocks);
  return (message) => {
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
        return stop(beats, outbox, ended);
    }
  };
}

/** Lets the probes under way end, has everything committed, then leaves. */
function stop(beats: Beats, outbox: Outbox, ended: () => void): void {
  beats.stop();
  setTimeout(() => beats.abort(), graceMs).unref();
  const waiting = setInterval(() => {
    if (beats.underWay > 0) return;
    outbox.flush();
    if (!outbox.empty) return;
    clearInterval(waiting);
    ended();
  }, 10);
}
