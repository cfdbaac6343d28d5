/** A beat that was missed writes no observation and is listed. Here the whole process is stopped for a while. */
import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { Missed, Observed } from "../../server/vantage/messages.ts";
import { web } from "../endpoints.ts";

const module = (name: string) => JSON.stringify(pathToFileURL(`${import.meta.dirname}/../../server/vantage/${name}`).href);

test("a process that was stopped for 3 s", { timeout: 30_000 }, async () => {
  const endpoint = await web((_, reply) => reply.end("ok"));
  const parameters = { url: `http://127.0.0.1:${endpoint.port}/` };
  const probes = [{ id: "a", series: "a", kind: "http", parameters, intervalMs: 1_000 }];
  const program = `
    import { inItsThread } from ${module("in-its-thread.ts")};
    import { startProber } from ${module("prober.ts")};
    const say = async (all) => all.forEach((one) => console.log(JSON.stringify(one)));
    startProber({ probes: ${JSON.stringify(probes)}, place: inItsThread, onBatch: say, onMissed: say });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (part) => {
    printed += String(part);
  });
  const said = (): (Observed | Missed)[] =>
    printed
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  const results = () => said().flatMap((one) => ("at" in one ? [one] : []));
  const missed = () => said().flatMap((one) => ("reason" in one ? [one] : []));
  const observed = async (count: number) => {
    for (let tries = 0; tries < 200 && results().length < count; tries += 1) await delay(50);
  };
  await observed(2);
  child.kill("SIGSTOP");
  const from = Date.now();
  await delay(3_000);
  const to = Date.now();
  child.kill("SIGCONT");
  await observed(results().length + 2);
  child.kill("SIGKILL");
  await endpoint.close();
  expect(results().filter(({ at }) => at > from && at < to)).toEqual([]);
  expect(missed().every(({ reason }) => reason === "paused")).toBe(true);
  const lost = missed().reduce((sum, { beats }) => sum + beats, 0);
  expect(lost).toBeGreaterThanOrEqual(2);
  expect(lost).toBeLessThanOrEqual(4);
});
