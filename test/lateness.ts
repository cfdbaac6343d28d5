/** How late the beats of many probes are, while the thread that started them is kept busy. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { inItsThread } from "../server/vantage/in-its-thread.ts";
import type { Missed, Observed, ScheduledProbe } from "../server/vantage/messages.ts";
import { startProber } from "../server/vantage/prober.ts";

export type Lateness = {
  readonly results: readonly Observed[];
  readonly missed: readonly Missed[];
  /** Milliseconds between the instant due and the instant sent. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** The worst lateness of a timer in another, idle process meanwhile: what the machine itself imposes. */
  readonly machine: number;
};

type Asked = {
  readonly probes: number;
  readonly intervalMs: number;
  /** Runs once all probes have begun; what was observed until it ends is measured. */
  readonly meanwhile: () => Promise<void>;
};

/** Probes an endpoint of another process, so that only the prober itself can be late. */
export async function lateness({ probes, intervalMs, meanwhile }: Asked): Promise<Lateness> {
  const { port, close } = await endpointApart();
  const results: Observed[] = [];
  const missed: Missed[] = [];
  const asked = Array.from({ length: probes }, (_, place): ScheduledProbe => {
    const parameters = { url: `http://127.0.0.1:${port}/`, bodyContains: "ok" };
    return { id: `probe-${place}`, series: `component-${place}`, kind: "http", parameters, intervalMs };
  });
  const prober = startProber({
    place: inItsThread,
    probes: asked,
    onBatch: async (batch) => void results.push(...batch),
    onMissed: async (batch) => void missed.push(...batch),
  });
  while (new Set(results.map(({ probe }) => probe)).size < probes) await new Promise((done) => setTimeout(done, 50));
  const begun = results.length;
  await meanwhile();
  await prober.stop();
  const machine = await close();
  const measured = results.slice(begun);
  const late = measured.map(({ at, due }) => at - due).sort((a, b) => a - b);
  const share = (part: number) => late[Math.min(late.length - 1, Math.floor(late.length * part))] ?? Number.NaN;
  return { results: measured, missed, p50: share(0.5), p99: share(0.99), max: share(1), machine };
}

/** Keeps the calling thread from doing anything else, with the sorting and the garbage of a heavy query. */
export function block(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const rows = Array.from({ length: 20_000 }, (_, place) => ({ key: (place * 7919) % 20_011, text: `row ${place}` }));
    JSON.parse(JSON.stringify(rows.sort((a, b) => a.key - b.key)));
  }
}

/** An endpoint that also watches its own timer: where that is late, the machine is. */
const endpointProgram = `
  let worst = 0, last = performance.now();
  setInterval(() => { worst = Math.max(worst, performance.now() - last - 5); last = performance.now(); }, 5);
  process.once("SIGTERM", () => { console.log(Math.round(worst)); process.exit(); });
  require("http").createServer((_, r) => r.end("ok")).listen(0, "127.0.0.1", function () { worst = 0; console.log(this.address().port); });`;

async function endpointApart(): Promise<{ port: number; close: () => Promise<number> }> {
  const child = spawn(process.execPath, ["-e", endpointProgram], { stdio: ["ignore", "pipe", "inherit"] });
  const [printed] = await once(child.stdout, "data");
  const close = async () => {
    const last = once(child.stdout, "data");
    child.kill("SIGTERM");
    return Number(String((await last)[0]));
  };
  return { port: Number(String(printed)), close };
}
