/** A real Prometheus of the distribution, on a port of its own, over samples that the test wrote. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programPath } from "../../scripts/running/programs.ts";
import { runTool } from "../../scripts/running/tool.ts";
import { freePort } from "../free-port.ts";

export const hasPrometheus = programPath("prometheus") !== undefined && programPath("promtool") !== undefined;

export type Sampled = { readonly labels: string; readonly value: (beat: number) => 0 | 1 | undefined };

export type RunningProgram = {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** Blocks of samples, one a beat, as Prometheus would have scraped them. */
export async function writeBlocks(
  folder: string,
  series: readonly Sampled[],
  from: number,
  beatMs: number,
  beats: number,
): Promise<void> {
  const file = join(folder, "samples.txt");
  const out = createWriteStream(file);
  out.write("# TYPE probe_success gauge\n");
  for (const { labels, value } of series) {
    let lines: string[] = [];
    for (let beat = 0; beat < beats; beat++) {
      const mark = value(beat);
      if (mark !== undefined) lines.push(`probe_success{${labels}} ${mark} ${(from + beat * beatMs) / 1000}\n`);
      if (lines.length < 20_000) continue;
      if (!out.write(lines.join(""))) await once(out, "drain");
      lines = [];
    }
    out.write(lines.join(""));
  }
  out.end("# EOF\n");
  await once(out, "finish");
  const made = ["tsdb", "create-blocks-from", "--max-block-duration=8760h", "openmetrics", file, join(folder, "data")];
  const { code, output } = await runTool(programPath("promtool") ?? "", made);
  if (code !== 0) throw new Error(output);
}

/** Starts it over a folder, with scrape jobs and alerting where a configuration says so. */
export async function startPrometheus(configuration = "", folder?: string): Promise<RunningProgram & { readonly pid: number }> {
  const own = folder ?? (await mkdtemp(join(tmpdir(), "garant-prometheus-")));
  await writeFile(join(own, "prometheus.yml"), configuration);
  const port = await freePort();
  const child = spawn(
    programPath("prometheus") ?? "",
    [
      `--config.file=${join(own, "prometheus.yml")}`,
      `--storage.tsdb.path=${join(own, "data")}`,
      "--storage.tsdb.retention.time=10y",
      `--web.listen-address=127.0.0.1:${port}`,
      // Alerts are told again each second, not each minute.
      "--rules.alert.resend-delay=1s",
      "--log.level=warn",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const url = `http://127.0.0.1:${port}`;
  await ready(child, `${url}/-/ready`);
  return {
    url,
    folder: own,
    pid: child.pid ?? 0,
    stop: async () => {
      await stopped(child);
      if (folder === undefined) await rm(own, { recursive: true, force: true });
    },
  };
}

/** Waits until a program answers; throws with what it said where it ends instead. */
export async function ready(child: ChildProcess, url: string): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  for (const end = performance.now() + 60_000; performance.now() < end; await new Promise((next) => setTimeout(next, 100))) {
    if (child.exitCode !== null) throw new Error(said);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`not ready: ${said}`);
}

/** Ends a program that the test started. */
export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
