/** A real Alertmanager of the distribution, on a port of its own, that tells alerts to a webhook. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programPath } from "../../scripts/running/programs.ts";
import { freePort } from "../free-port.ts";
import { type RunningProgram, ready, stopped } from "./prometheus.ts";

export const hasAlertmanager = programPath("prometheus-alertmanager") !== undefined;

/** Starts it; what it tells goes to the address, with the token. */
export async function startAlertmanager(webhook: string, token: string): Promise<RunningProgram> {
  const folder = await mkdtemp(join(tmpdir(), "garant-alertmanager-"));
  await writeFile(
    join(folder, "alertmanager.yml"),
    `route: { receiver: garant, group_by: [alertname, component], group_wait: 200ms, group_interval: 1s, repeat_interval: 1s }
receivers:
  - name: garant
    webhook_configs:
      - url: ${webhook}
        send_resolved: true
        http_config: { authorization: { credentials: ${token} } }
`,
  );
  const port = await freePort();
  const child = spawn(
    programPath("prometheus-alertmanager") ?? "",
    [
      `--config.file=${join(folder, "alertmanager.yml")}`,
      `--storage.path=${join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
      "--cluster.listen-address=",
      "--log.level=warn",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const url = `http://127.0.0.1:${port}`;
  await ready(child, `${url}/-/ready`);
  return {
    ...{ url, folder },
    stop: async () => {
      await stopped(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
