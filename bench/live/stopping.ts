/** Endpoints that stop at random moments, and how long it takes until their outage is told to the console's open pages. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Heard, listening } from "../../test/http/stream.ts";
import { until } from "../../test/http/watched.ts";
import type { Server } from "../../test/reliability/start-server.ts";
import { WrongAnswer } from "../lane.ts";
import type { Targets } from "./targets.ts";
import { platformName } from "./watched-platforms.ts";

export type Stopping = { readonly platforms: number; readonly rounds: number; readonly withinMs: number };

/** One component a platform: each stop is an outage of its own. Milliseconds from each stop to its outage. */
export async function detected(server: Server, targets: Targets, { platforms, rounds, withinMs }: Stopping): Promise<number[]> {
  const token = (await readFile(join(server.folder, "tokens", "client.token"), "utf8")).trim();
  const stream = await listening(server.origin("client"), token);
  const all = Array.from({ length: platforms }, (_, platform) => platform);
  const took: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await allUp(server, platforms);
      took.push(
        ...(await Promise.all(all.map((platform) => stopOne(platform, { server, targets, heard: stream.heard, withinMs })))),
      );
      targets.set(all, "well");
    }
    return took;
  } finally {
    stream.close();
  }
}

async function allUp({ client }: Server, platforms: number): Promise<void> {
  const up = async () => {
    const { body } = await client("GET", "/platforms");
    const listed: readonly { readonly state: string }[] = body.platforms ?? body.items;
    return listed.filter(({ state }) => state === "up").length;
  };
  await until(up, (count) => count === platforms, 60_000);
}

type Told = { readonly kind: string; readonly platform: string; readonly outage: string | null };
type Here = { readonly server: Server; readonly targets: Targets; readonly heard: readonly Heard[]; readonly withinMs: number };

/** At a random moment of the beat. The outage begins after the stop and before it was told, or the answer is wrong. */
async function stopOne(platform: number, { server, targets, heard, withinMs }: Here): Promise<number> {
  await delay(Math.random() * 1_000);
  const [stopped, before] = [Date.now(), heard.length];
  targets.set([platform], "silent");
  const opened = () =>
    heard
      .slice(before)
      .map(asTold)
      .find((told) => told.platform === platformName(platform) && told.outage !== null);
  const told = await until(
    async () => opened(),
    (one) => one !== undefined,
    withinMs,
  );
  const { body } = await server.client("GET", `/outages/${told?.outage}`);
  const from: number = body.from;
  if (!(from >= stopped - 100 && from <= (told?.at ?? 0)))
    throw new WrongAnswer("Garant", `an outage from ${new Date(from).toISOString()}`, `from ${new Date(stopped).toISOString()}`);
  return (told?.at ?? Number.NaN) - stopped;
}

function asTold({ event, data, at }: Heard): Told & { readonly at: number } {
  const told: Told = event === "changed" ? JSON.parse(data) : { kind: event, platform: "", outage: null };
  return { ...told, at };
}
