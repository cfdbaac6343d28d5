/** A server watched while it probes: its memory, its descriptors, what it observed and what it missed. */
import { readdir } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { residentBytes } from "../processor.ts";
import type { Watching } from "./watched-platforms.ts";

export type Sample = {
  readonly atMs: number;
  readonly residentBytes: number;
  /** Of the main thread, collected: objects, and what they hold outside the heap. */
  readonly heapBytes: number;
  readonly outsideBytes: number;
  readonly descriptors: number;
};

export type Seen = {
  readonly observed: number;
  readonly missed: number;
  readonly outages: number;
  /** Missed beats by why. */
  readonly reasons: Readonly<Record<string, number>>;
};

export type Soaked = {
  readonly samples: readonly Sample[];
  readonly seconds: number;
  /** What came between the first and the last sample. */
  readonly seen: Seen;
};

export type Soak = { readonly warmUpMs: number; readonly forMs: number; readonly everyMs: number };

export async function soaked(
  watching: Watching,
  { warmUpMs, forMs, everyMs }: Soak,
  say: (line: string) => void,
): Promise<Soaked> {
  await delay(warmUpMs);
  const client = new Client({ connectionString: watching.postgres.url });
  await client.connect();
  try {
    const [began, before] = [performance.now(), await seenSoFar(client)];
    const samples = [await sampled(watching, 0)];
    for (let at = everyMs; at <= forMs; at += everyMs) {
      await delay(began + at - performance.now());
      const sample = await sampled(watching, performance.now() - began);
      samples.push(sample);
      if (samples.length % 10 === 0) say(told(sample));
    }
    const [seconds, after] = [(performance.now() - began) / 1_000, await seenSoFar(client)];
    const seen = {
      observed: after.observed - before.observed,
      missed: after.missed - before.missed,
      reasons: Object.fromEntries(Object.entries(after.reasons).map(([why, beats]) => [why, beats - (before.reasons[why] ?? 0)])),
      outages: after.outages - before.outages,
    };
    return { samples, seconds, seen };
  } finally {
    await client.end();
  }
}

/** Sealed and not yet sealed, by the superuser: all tenants of the database, and there is one. */
async function seenSoFar(client: Client): Promise<Seen> {
  const { rows } = await client.query<Record<"observed" | "missed" | "outages", string>>(
    `select (select coalesce(sum(count), 0) from garant.block) + (select count(*) from garant.pending) as observed,
       (select coalesce(sum(beats), 0) from garant.missed) as missed, (select count(*) from garant.outage) as outages`,
  );
  const [row] = rows;
  const why = await client.query<Record<"reason" | "beats", string>>(
    "select reason, sum(beats) as beats from garant.missed group by reason order by reason",
  );
  const reasons = Object.fromEntries(why.rows.map(({ reason, beats }) => [reason, Number(beats)]));
  return { observed: Number(row?.observed), missed: Number(row?.missed), outages: Number(row?.outages), reasons };
}

async function sampled({ server }: Watching, atMs: number): Promise<Sample> {
  const before = reports(server.said()).length;
  process.kill(server.pid, "SIGUSR2");
  let last: readonly number[] | undefined;
  for (let tries = 0; last === undefined && tries < 1_000; tries++) {
    await delay(10);
    last = reports(server.said())[before];
  }
  if (last === undefined) throw new Error("the server did not say what its heap holds");
  const [heapBytes = 0, outsideBytes = 0] = last;
  const descriptors = (await readdir(`/proc/${server.pid}/fd`)).length;
  return { atMs, residentBytes: residentBytes(server.pid), heapBytes, outsideBytes, descriptors };
}

function reports(said: string): number[][] {
  return Array.from(said.matchAll(/^collected (\d+) (\d+) (\d+)$/gm), (match) => match.slice(1).map(Number));
}

function told({ atMs, residentBytes, heapBytes, outsideBytes, descriptors }: Sample): string {
  const [resident, heap, outside] = [residentBytes, heapBytes, outsideBytes].map((bytes) => (bytes / 1_000_000).toFixed(1));
  return `${(atMs / 60_000).toFixed(1)} min: ${resident} MB resident, heap ${heap} MB and ${outside} MB outside it, ${descriptors} descriptors`;
}
