import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { until } from "../../test/http/watched.ts";
import { findPostgres } from "../../test/postgres-server.ts";
import { type Server, startServer } from "../../test/reliability/start-server.ts";
import type { Figure } from "../figure.ts";
import type { StudyLane } from "../lane.ts";
import { exactly } from "../live/sampled.ts";
import { startTargets } from "../live/targets.ts";
import { aThousand, startWatched } from "../live/watched-platforms.ts";

const megabyte = 1_000_000;

export const memory: StudyLane = {
  name: "memory",
  title: "resident memory of the server’s process with all its threads",
  study: async (size, say) => {
    const [restMs, form] = size === "whole" ? [60_000, aThousand] : [100, { platforms: 1, componentsEach: 10, timeoutMs: 800 }];
    const atRest = await withDemonstration(restMs);
    say(`with the demonstration: ${atRest.said}`);
    if (findPostgres() === undefined) return { figures: [atRest.figure] };
    const probing = await withProbes(form, restMs);
    say(`with probes: ${probing.said}`);
    return {
      figures: [atRest.figure, probing.figure],
      text: `At rest: ${atRest.said}. With ${form.platforms * form.componentsEach} probes each second on PostgreSQL: ${probing.said}. Pages of files are those of the program of Node and its libraries, which processes share.`,
    };
  },
};

type Read = { readonly figure: Figure; readonly said: string };

async function withDemonstration(restMs: number): Promise<Read> {
  const folder = await mkdtemp(path.join(tmpdir(), "garant-bench-"));
  const server = await startServer(folder, "demo");
  try {
    const { status, text } = await server.client("POST", "/demonstration", { body: {} });
    if (status >= 300) throw new Error(text);
    await until(async () => (await platformsUp(server)) > 0, Boolean, 60_000);
    await delay(restMs);
    return await read(server, "at rest, the demonstration watched, embedded database", 500);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function withProbes(form: Parameters<typeof startWatched>[1], restMs: number): Promise<Read> {
  const targets = await startTargets();
  const watching = await startWatched(targets, form);
  try {
    await delay(restMs);
    return await read(
      watching.server,
      `${(form.platforms * form.componentsEach).toLocaleString("en-GB")} probes each second on PostgreSQL`,
      200,
    );
  } finally {
    await watching.end();
    await targets.end();
  }
}

async function platformsUp({ client }: Server): Promise<number> {
  const { body } = await client("GET", "/platforms");
  return body.items.filter(({ state }: { readonly state: string }) => state === "up").length;
}

async function read({ pid }: Server, what: string, atMost: number): Promise<Read> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const of = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1_024) / megabyte;
  const [resident, own, files] = [of("VmRSS"), of("RssAnon"), of("RssFile") + of("RssShmem")];
  const said = `${resident.toFixed(0)} MB, of which ${own.toFixed(0)} its own and ${files.toFixed(0)} pages of files`;
  return { figure: { what, unit: "MB", wanted: { atMost }, ours: exactly(resident) }, said };
}
