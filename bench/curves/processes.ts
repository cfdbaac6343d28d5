import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import { findPostgres } from "../../test/postgres-server.ts";
import { oneDatabase } from "../../test/reliability/one-database.ts";
import type { Server } from "../../test/reliability/start-server.ts";
import { withClient } from "../../test/server-database.ts";
import type { Curve, CurvePoint } from "../growth/curve.ts";
import { NotHere, type Say, WrongAnswer } from "../lane.ts";
import { startTargets, type Targets } from "../live/targets.ts";
import { connectWatched, platformName, type WatchedForm } from "../live/watched-platforms.ts";
import { processorSeconds, residentBytes } from "../processor.ts";

type Load = {
  /** The same platforms whatever the number of processes: they share them out. */
  readonly form: WatchedForm;
  readonly warmUpMs: number;
  readonly forMs: number;
  readonly clients: number;
  readonly postingMs: number;
  readonly most: number;
};

const whole: Load = {
  form: { platforms: 16, componentsEach: 50, timeoutMs: 800 },
  ...{ warmUpMs: 12_000, forMs: 20_000, clients: 64, postingMs: 8_000, most: 4 },
};
const tiny: Load = {
  form: { platforms: 2, componentsEach: 5, timeoutMs: 800 },
  ...{ warmUpMs: 3_000, forMs: 2_000, clients: 4, postingMs: 500, most: 2 },
};

export const processes: Curve = {
  name: "processes",
  title: "Server processes on one PostgreSQL",
  of: "processes",
  measures: [
    { what: "probes kept", unit: "/s", fitted: false },
    { what: "of those due", unit: "%", fitted: false },
    { what: "processor of all processes", unit: "s/s" },
    { what: "of PostgreSQL", unit: "s/s" },
    { what: "memory of all processes", unit: "MB" },
    { what: "notifications acknowledged meanwhile", unit: "/s", fitted: false },
  ],
  measure: async (size, say) => {
    if (findPostgres() === undefined) throw new NotHere("no PostgreSQL was found");
    const load = size === "whole" ? whole : tiny;
    const targets = await startTargets();
    try {
      const points: CurvePoint[] = [];
      for (let count = 1; count <= load.most; count++)
        points.push({ size: count, values: await carried(targets, load, count, say) });
      return { points, text: textOf(load) };
    } finally {
      await targets.end();
    }
  },
};

function textOf({ form: { platforms, componentsEach }, clients }: Load): string {
  const each = platforms * componentsEach;
  return `The same ${platforms} platforms with ${each} components, asked every second, are shared out among one to four processes, each connected to one PostgreSQL; then
${clients} clients notify, in turn at each process, while probing goes on. Targets, clients, PostgreSQL and all processes share the processors named below, so
that the sum cannot grow with the processes: what is seen is what sharing itself costs. Every process hears what the others saw, and keeps
the books of all platforms: its memory and a part of its work do not shrink when others join.`;
}

async function carried(targets: Targets, load: Load, count: number, say: Say): Promise<number[]> {
  const shared = await oneDatabase(platformName(0));
  try {
    const servers: Server[] = [];
    while (servers.length < count) servers.push(await shared.start(`process-${servers.length}`));
    const [first] = servers;
    if (first === undefined) throw new RangeError("there is a process at least");
    for (let platform = 0; platform < load.form.platforms; platform++) await connectWatched(first, targets, load.form, platform);
    await delay(load.warmUpMs);
    const probing = await probed(shared.postgres, servers, load);
    const rate = await notified(servers, load);
    say(`${count}: ${probing[0]?.toFixed(0)} probes and ${rate.toFixed(0)} notifications a second`);
    return [...probing, rate];
  } finally {
    await shared.end();
  }
}

/** Throws `WrongAnswer` where nothing, or a beat twice, was kept. */
async function probed(
  postgres: { readonly url: string; readonly pid: () => number | undefined },
  servers: readonly Server[],
  { form, forMs }: Load,
): Promise<number[]> {
  const use = () => servers.reduce((sum, { pid }) => sum + processorSeconds(pid), 0);
  const its = () => processorSeconds(postgres.pid() ?? 0);
  const [began, kept, used, itsBefore] = [performance.now(), await keptSoFar(postgres.url), use(), its()];
  await delay(forMs);
  const more = (await keptSoFar(postgres.url)) - kept;
  const seconds = (performance.now() - began) / 1_000;
  const due = form.platforms * form.componentsEach * seconds;
  if (more <= 0 || more > 1.1 * due + 3 * form.platforms * form.componentsEach)
    throw new WrongAnswer("Garant", `${more} observations`, `${Math.round(due)} beats`);
  const memory = servers.reduce((sum, { pid }) => sum + residentBytes(pid), 0) / 1_000_000;
  return [more / seconds, (100 * more) / due, (use() - used) / seconds, (its() - itsBefore) / seconds, memory];
}

async function keptSoFar(url: string): Promise<number> {
  let kept = 0;
  await withClient(url, async (client: Client) => {
    const { rows } = await client.query<{ kept: string }>(
      "select (select coalesce(sum(count), 0) from garant.block) + (select count(*) from garant.pending) as kept",
    );
    kept = Number(rows[0]?.kept);
  });
  return kept;
}

/** Each client posts its next when the last is acknowledged with its receipt. */
async function notified(servers: readonly Server[], { clients, postingMs, form }: Load): Promise<number> {
  const until = performance.now() + postingMs;
  let acknowledged = 0;
  const posting = async (client: number): Promise<void> => {
    const server = servers[client % servers.length];
    for (let number = 0; performance.now() < until && server !== undefined; number++) {
      const path = `/platforms/${platformName(client % form.platforms)}/notifications`;
      const body = { note: `nothing answers, ${client} ${number}` };
      const { status, text } = await server.client("POST", path, { body, unchecked: true });
      if (status !== 201) throw new WrongAnswer("Garant", `${status}: ${text}`, "201");
      acknowledged++;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, client) => posting(client)));
  return (acknowledged / (performance.now() - began)) * 1_000;
}
