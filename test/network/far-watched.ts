/** A platform watched from places elsewhere: a real server here, a real agent in each place, and what they probe, which knows who asked. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { web } from "../endpoints.ts";
import { type Served, served } from "../http/served.ts";
import { fastBeat, until } from "../http/watched.ts";
import { type Account, accountOf, type Hit, type Seen } from "./accounts.ts";
import { controlAddress, openPlaces, type Place, serviceAddress } from "./places.ts";
import { type SlowNames, slowNames } from "./slow-names.ts";

/** `env`: what the environment of its agent says besides. */
export type Vantage = { readonly name: string; readonly env?: Readonly<Record<string, string>> };

export type Far = {
  readonly name: string;
  readonly place: Place;
  /** What the agent keeps for itself, in MiB. */
  readonly ownMiB: () => Promise<number>;
  readonly kill: () => Promise<void>;
  readonly start: () => void;
  readonly folder: string;
};

export type FarWatched = {
  readonly at: Served;
  readonly fars: readonly Far[];
  readonly endpoint: { well: boolean; readonly port: number };
  readonly names: SlowNames;
  readonly seen: (name: string, component?: string, platform?: string) => Promise<Seen[]>;
  /** Of a vantage between two instants; `clear` unless what it probed was cut off or lossy. */
  readonly account: (far: Far, from: number, to: number, clear?: boolean) => Promise<Account>;
  readonly state: () => Promise<string>;
  readonly outages: () => Promise<{ from: number; to: number | null }[]>;
  readonly unknownMs: () => Promise<number>;
  /** Every line whole, every vantage speaking, everything delivered, the platform up. */
  readonly healed: () => Promise<void>;
  readonly end: () => Promise<void>;
};

const garant = fileURLToPath(new URL("../../bin/garant", import.meta.url));
export const platform = "ocp01";

/** Starts it all in a folder; it is ready when each place's observations arrive. */
export async function farWatched(folder: string, vantages: readonly Vantage[]): Promise<FarWatched> {
  const places = await openPlaces(vantages.length, folder);
  const at = await served({ address: controlAddress, agents: { sealAfterMs: 4_000, reportEveryMs: 300 } });
  const hits: Hit[] = [];
  const endpoint = { well: true };
  const { port, close } = await web((request, reply) => {
    hits.push({ from: request.socket.remoteAddress ?? "", at: Date.now(), ok: endpoint.well });
    reply.statusCode = endpoint.well ? 200 : 503;
    reply.end("ok");
  }, serviceAddress);
  const names = await slowNames(
    places.all.map(({ control }) => control.near),
    serviceAddress,
  );
  await connect(at, platform, { api: `http://${serviceAddress}:${port}/` });
  const fars: Far[] = [];
  for (const [number, vantage] of vantages.entries()) {
    const place = places.all[number];
    if (place !== undefined) fars.push(await farOf(at, place, vantage, join(folder, vantage.name)));
  }
  const left = await at.provider("DELETE", `/platforms/${platform}/vantages/local`);
  if (left.status !== 200) throw new Error(left.text);
  const watched: FarWatched = {
    ...{ at, fars, names, endpoint: Object.assign(endpoint, { port }) },
    seen: async (name, component = "api", of = platform) => {
      const asked = `/platforms/${of}/observations?component=${component}&vantage=${name}&limit=500`;
      const { body } = await at.client("GET", asked);
      type Item = { at: number; ok: boolean; failure: { code: string; data: { phase?: string } } | null };
      const items: Item[] = body.items;
      return items.toReversed().map((one) => ({
        ...{ at: one.at, ok: one.ok },
        ...{ failure: one.failure?.code ?? null, phase: one.failure?.data.phase ?? null },
      }));
    },
    account: async (far, from, to, clear = true) => {
      const missed = await at.running.garant.store.read("client", (tx) =>
        tx
          .selectFrom("missed")
          .select(["due", "beats"])
          .where("platform", "=", platform)
          .where("vantage", "=", far.name)
          .execute(),
      );
      const own = hits.filter((hit) => hit.from === far.place.service.far);
      const seen = await watched.seen(far.name);
      return accountOf({ seen, missed, hits: own, intervalMs: fastBeat.intervalMs, ...{ clear, from, to } });
    },
    state: async () => (await at.client("GET", `/platforms/${platform}`)).body.state,
    outages: async () =>
      (await at.client("GET", "/outages")).body.items.filter((one: { platform: string }) => one.platform === platform),
    unknownMs: async () => {
      const { body } = await at.client("GET", "/supervision");
      return body.platforms.find((one: { platform: string }) => one.platform === platform).unknownMs;
    },
    healed: async () => {
      const healed = Date.now();
      for (const { place } of fars) for (const cable of [place.control, place.service]) await cable.heal();
      for (const { name } of fars)
        await until(
          () => watched.seen(name),
          (seen) => (seen.at(-1)?.at ?? 0) > healed,
          90_000,
        );
      await until(watched.state, (state) => state === "up", 40_000);
    },
    end: async () => {
      for (const far of fars) await far.kill();
      await names.close();
      await close();
      await at.end();
      await places.close();
    },
  };
  await watched.healed();
  return watched;
}

/** Connects a platform of components by the addresses that are asked. */
export async function connect(at: Served, id: string, urls: Readonly<Record<string, string>>, vantages: readonly string[] = []) {
  const components = Object.entries(urls).map(([name, url]) => ({
    ...{ name, title: name, beat: fastBeat },
    probe: { kind: "http", parameters: { url } },
  }));
  const { status, text } = await at.client("POST", "/platforms", { body: { id, title: id, region: null, components, zones: 3 } });
  if (status !== 201) throw new Error(text);
  for (const vantage of vantages) {
    const placed = await at.client("POST", `/platforms/${id}/vantages`, { body: { vantage } });
    if (placed.status !== 201) throw new Error(placed.text);
  }
}

/** Enrols and starts the agent of a place, and has it watch the platform. */
async function farOf(at: Served, place: Place, { name, env }: Vantage, folder: string): Promise<Far> {
  await mkdir(folder);
  const { body } = await at.client("POST", "/vantages", { body: { vantage: name, title: name } });
  const words = [garant, "agent", "--folder", folder, "--server", at.origin("client")];
  let agent: ChildProcess | undefined;
  const far: Far = {
    ...{ name, place, folder },
    ownMiB: async () => {
      const status = await readFile(`/proc/${agent?.pid}/status`, "utf8");
      return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1]) / 1_024;
    },
    start: () => {
      agent = place.run(words, { ...env, GARANT_ENROLMENT_TOKEN: body.token });
    },
    kill: async () => {
      if (agent === undefined || agent.exitCode !== null || agent.signalCode !== null) return;
      const gone = once(agent, "exit");
      agent.kill("SIGKILL");
      await gone;
    },
  };
  far.start();
  await until(
    async () => (await at.client("POST", `/platforms/${platform}/vantages`, { body: { vantage: name } })).status,
    (status) => status === 201,
    30_000,
  );
  return far;
}
