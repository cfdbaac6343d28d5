/** Prometheus with the blackbox exporter, both of the distribution, asking the same targets each second. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programPath } from "../../scripts/running/programs.ts";
import { freePort } from "../../test/free-port.ts";
import { ready, startPrometheus, stopped } from "../../test/sources/prometheus.ts";

export type Blackbox = {
  /** Of Prometheus, and of the exporter. */
  readonly pids: readonly number[];
  /** What it says of each target now: 1 up, 0 down. */
  readonly seen: () => Promise<ReadonlyMap<string, boolean>>;
  readonly end: () => Promise<void>;
};

export const blackboxMissing = (): string | undefined =>
  ["prometheus", "prometheus-blackbox-exporter"].find((name) => programPath(name) === undefined);

export async function startBlackbox(urls: readonly string[], authority: string): Promise<Blackbox> {
  const folder = await mkdtemp(join(tmpdir(), "garant-blackbox-"));
  await writeFile(join(folder, "authority.pem"), authority);
  await writeFile(join(folder, "blackbox.yml"), modules(join(folder, "authority.pem")));
  const port = await freePort();
  const exporter = spawn(
    programPath("prometheus-blackbox-exporter") ?? "",
    [`--config.file=${join(folder, "blackbox.yml")}`, `--web.listen-address=127.0.0.1:${port}`, "--log.level=error"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  await ready(exporter, `http://127.0.0.1:${port}/-/healthy`);
  const prometheus = await startPrometheus(scraping(urls, port), folder);
  return {
    pids: [prometheus.pid, pidOf(exporter)],
    seen: () => latest(prometheus.url),
    end: async () => {
      await prometheus.stop();
      await stopped(exporter);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error("it has no process");
  return pid;
}

/** A new connection for each probe is what the exporter does by itself. */
function modules(authorityFile: string): string {
  return `modules:
  web:
    prober: http
    http:
      preferred_ip_protocol: ip4
      follow_redirects: false
      tls_config: { ca_file: ${authorityFile} }
`;
}

function scraping(urls: readonly string[], port: number): string {
  return `global: { scrape_interval: 1s, scrape_timeout: 1s }
scrape_configs:
  - job_name: web
    metrics_path: /probe
    params: { module: [web] }
    static_configs:
      - targets: ${JSON.stringify(urls)}
    relabel_configs:
      - { source_labels: [__address__], target_label: __param_target }
      - { source_labels: [__param_target], target_label: instance }
      - { target_label: __address__, replacement: "127.0.0.1:${port}" }
`;
}

type Queried = {
  readonly data: {
    readonly result: readonly { readonly metric: { readonly instance: string }; readonly value: readonly [number, string] }[];
  };
};

async function latest(url: string): Promise<Map<string, boolean>> {
  const reply = await fetch(`${url}/api/v1/query?query=probe_success`);
  const { data } = queried(await reply.json());
  return new Map(data.result.map(({ metric, value }) => [metric.instance, value[1] === "1"]));
}

/** Sound because Prometheus answers a query so. */
function queried(body: unknown): Queried {
  return body as Queried;
}
