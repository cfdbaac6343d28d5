/** The wall clock of a whole server is put forward and back while it probes, and crosses the changes of its zone's time. Reliability test T21. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { monthOf } from "../../api/zone.ts";
import { verifyLedger } from "../../server/ledger/verify.ts";
import { openGarant } from "../../server/open.ts";
import { readObservations } from "../../server/store/observation-logs.ts";
import { keepFigures } from "../figures.ts";
import { fastBeat, type Target, target, until } from "../http/watched.ts";
import { findPostgres, startPostgres } from "../postgres-server.ts";
import { faketimeLibrary, type MovedClock, movedClock } from "./moved-clock.ts";
import { type Server, startServer } from "./start-server.ts";

const library = faketimeLibrary();
if (library === undefined) console.log("not tried: there is no libfaketime");
const long = process.env.TEST_LONG === "1";
const platform = "ocp01";
/** A second in a day, a thousand times. */
const smear = 1_000 / 86_400;
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** How the clock is moved, and whether observations are kept there: not where a sealed block has spoken of that time. */
const moves = [
  { by: 90 * second, watches: true },
  { by: -5 * second, watches: true },
  { by: -80 * second, watches: false },
  { by: hour, watches: true },
  { by: -hour, watches: false },
  { by: hour + 2 * minute, watches: true },
  ...(long
    ? [
        { by: -10 * minute, watches: false },
        { by: 12 * minute, watches: true },
      ]
    : []),
  { by: day, watches: true },
  { by: -day, watches: false },
  { by: day + minute, watches: true },
];

let folder: string;
let clock: MovedClock;
let api: Target;
let server: Server;
/** When it was broken, by the clock that never steps. */
let brokenMs = 0;
let posted = 0;

beforeEach(async () => {
  if (library === undefined) return;
  folder = await mkdtemp(join(tmpdir(), "garant-clock-"));
  clock = await movedClock(library, join(folder, "faketime"));
  api = await target();
  [brokenMs, posted] = [0, 0];
});
afterEach(async () => {
  if (library === undefined) return;
  await server.kill();
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

async function started(more: Readonly<Record<string, string>> = {}): Promise<void> {
  server = await startServer(join(folder, "data"), platform, { ...clock.env, ...more });
  const probe = { kind: "http", parameters: { url: `http://127.0.0.1:${api.port}/` } };
  const components = [{ name: "api", title: "API", beat: fastBeat, probe }];
  const connected = await server.send("/platforms", { id: platform, title: platform, components }, "connect");
  expect(connected, connected.text).toMatchObject({ status: 201 });
  await seen();
}

/** Resolves when something was observed after now, by the clock of the server. */
async function seen(): Promise<void> {
  const from = clock.now();
  await until(
    async (): Promise<{ at: number }[]> =>
      (await server.client("GET", `/platforms/${platform}/observations?component=api&vantage=local&limit=500`)).body.items,
    (items) => items.some(({ at }) => at >= from && at <= clock.now()),
    30_000,
  );
}

/** Fails for so long, while something happens to the clock; over when it is seen to be well again. */
async function failing(ms: number, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  const from = performance.now();
  api.well = false;
  await delay(ms / 2);
  await meanwhile();
  await delay(ms / 2);
  api.well = true;
  brokenMs += performance.now() - from;
  await until(state, (one) => one === "up", 30_000);
}

async function state(): Promise<string> {
  return (await server.client("GET", `/platforms/${platform}`)).body.state;
}

async function report(): Promise<void> {
  expect(await server.post(`k${posted++}`)).toMatchObject({});
}

/** An act that says nothing of the platform: a token that lasts a day. Returns its secret. */
async function forADay(key: string): Promise<string> {
  const made = await server.send("/tokens", { title: key, permissions: ["outage:read"], days: 1 }, key);
  expect(made, made.text).toMatchObject({ status: 201 });
  const { secret }: { secret: string } = JSON.parse(made.text);
  return secret;
}

type Outage = { readonly from: number; readonly to: number | null };

/** What the books say when the server is gone. */
async function books(databaseUrl?: string) {
  await server.kill();
  const garant = await openGarant({ dataFolder: join(folder, "data"), clock: clock.now, ...(databaseUrl && { databaseUrl }) });
  const log = garant.ledger.log("client");
  const verified = log && (await verifyLedger(garant.store, log, { state: true }));
  const read = await garant.store.read("client", async (tx) => ({
    entries: await tx.selectFrom("entry").select(["seq", "at"]).orderBy("seq").execute(),
    outages: await tx.selectFrom("outage").select(["from", "to"]).where("state", "!=", "withdrawn").orderBy("from").execute(),
    missed: await tx.selectFrom("missed").select(["due", "reason", "beats"]).execute(),
    statements: await tx.selectFrom("statement").select(["month", "version"]).execute(),
    notices: await tx.selectFrom("stated").select("id").where("kind", "=", "notification").execute(),
    logs: await readObservations(tx, platform, { from: 0, to: Number.MAX_SAFE_INTEGER }),
  }));
  await garant.close();
  const observed = read.logs.flatMap(({ at, ok }) => Array.from(at, (instant, place) => ({ at: instant, ok: ok[place] === 1 })));
  return { ...read, faults: verified?.faults, observed: observed.sort((one, other) => one.at - other.at) };
}

const lengthOf = ({ from, to }: Outage) => (to ?? Number.POSITIVE_INFINITY) - from;
const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
/** Those that end before they begin, and those that begin before the one before has ended. */
const askew = (outages: readonly Outage[]) =>
  outages.filter((one, place) => lengthOf(one) < 0 || one.from < (outages[place - 1]?.to ?? 0));

/** What was known of, where a silence is unknown; and what a clock on the wall alone would say: all of it, from the first to the last. */
function knownMs(observed: readonly { readonly at: number }[]): { readonly known: number; readonly byTheWall: number } {
  const gaps = observed.slice(1).map(({ at }, place) => at - (observed[place]?.at ?? at));
  const known = gaps.map((gap) => (gap > fastBeat.staleAfterMs ? fastBeat.intervalMs : gap));
  return { known: sumOf(known), byTheWall: sumOf(gaps) };
}

/** What must be true of the books whatever the clock did. */
function inOrder(found: Awaited<ReturnType<typeof books>>): void {
  expect(found.faults).toEqual([]);
  expect(askew(found.outages)).toEqual([]);
  expect(found.entries.filter(({ at }, place) => at < (found.entries[place - 1]?.at ?? 0))).toEqual([]);
  expect(new Set(found.observed.map(({ at }) => at)).size).toBe(found.observed.length);
  expect(found.notices).toHaveLength(posted);
}

test.runIf(library !== undefined)(
  "put forward and back by a minute, an hour, a day: no outage that was none, none longer than it was, no time known that nobody saw",
  async () => {
    await started();
    const began = performance.now();
    const secret = await forADay("token");
    expect(await server.client("GET", "/outages", { token: secret })).toMatchObject({ status: 200 });
    let outages = 0;
    for (const [number, { by, watches }] of moves.entries()) {
      const before = clock.now();
      await clock.put(before - Date.now() + by);
      await forADay(`token-${number}`);
      if (!watches) {
        // What is sealed already is not told again: what is observed there is missed, and the clock is at fault.
        await delay(3_000);
        expect(await state()).not.toBe("down");
        continue;
      }
      // Put back by so little, it waits until the time is new again.
      if (by < 0) await delay(before - clock.now());
      await seen();
      await failing(4_000);
      outages++;
    }
    expect(await server.client("GET", "/outages", { token: secret })).toMatchObject({ status: 401 });
    const real = performance.now() - began;
    const found = await books();
    inOrder(found);
    const { known, byTheWall } = knownMs(found.observed);
    const figures = {
      "moves of the clock": moves.length,
      "outages in truth": outages,
      "outages by the books": found.outages.length,
      "down in truth (s)": Math.round(brokenMs / 1_000),
      "down by the books (s)": Math.round(sumOf(found.outages.map(lengthOf)) / 1_000),
      "known by the books, of the time that passed (s)": `${Math.round(known / 1_000)} of ${Math.round(real / 1_000)}`,
      "known by the wall alone, the control (s)": Math.round(byTheWall / 1_000),
    };
    await keepFigures("T21", figures);
    expect(found.outages).toHaveLength(outages);
    const edges = outages * 2 * fastBeat.intervalMs;
    expect(sumOf(found.outages.map(lengthOf))).toBeLessThanOrEqual(brokenMs + edges);
    expect(known).toBeLessThanOrEqual(real + moves.length * fastBeat.intervalMs);
    expect(byTheWall).toBeGreaterThan(real + day);
    expect(found.missed.some(({ reason }) => reason === "clock-moved")).toBe(true);
  },
  300_000,
);

test.runIf(library !== undefined)(
  "put forward by an hour in an outage: it is held through what nobody saw, and is one",
  async () => {
    await started();
    await failing(4_000, () => clock.put(hour));
    const found = await books();
    inOrder(found);
    expect(found.outages).toHaveLength(1);
    const [length = 0] = found.outages.map(lengthOf);
    expect(Math.abs(length - hour - brokenMs)).toBeLessThan(4_000);
  },
  120_000,
);

test.runIf(library !== undefined)(
  "a clock that stands still: nothing is observed twice at one instant, nothing is down by it, and an outage after it is one",
  async () => {
    await started();
    await clock.stop();
    await delay(6_000);
    expect(await state()).not.toBe("down");
    await forADay("meanwhile");
    await clock.put(0);
    await seen();
    await failing(4_000);
    const found = await books();
    inOrder(found);
    expect(found.outages).toHaveLength(1);
    expect(sumOf(found.outages.map(lengthOf))).toBeLessThanOrEqual(brokenMs + 2 * fastBeat.intervalMs);
    await keepFigures("T21", { "outages in truth and by the books around a clock that stood still": "1 of 1" });
  },
  120_000,
);

test.runIf(library !== undefined)(
  "a leap second smeared a thousand times as fast as it is: no beat is missed for it, and an outage is as long as it was",
  async () => {
    await clock.run(1 + smear);
    await started();
    await failing(10_000);
    const found = await books();
    inOrder(found);
    expect(found.missed).toEqual([]);
    expect(found.outages).toHaveLength(1);
    expect(Math.abs(sumOf(found.outages.map(lengthOf)) - brokenMs)).toBeLessThan(2 * fastBeat.intervalMs);
  },
  120_000,
);

const changes = [
  ["back in October", Date.UTC(2026, 9, 25, 1), "2026-10", 745],
  ["forward in March", Date.UTC(2026, 2, 29, 1), "2026-03", 743],
] as const;

test.runIf(library !== undefined).each(changes.slice(0, long ? 2 : 1))(
  "the agreement's zone puts its clocks %s in an outage: no second of it is lost or doubled",
  async (_, change, month, hours) => {
    await clock.put(change - 2 * minute - Date.now());
    await started();
    await clock.put(change - 5_000 - Date.now());
    await seen();
    await failing(10_000);
    const { body } = await server.client("GET", "/overview");
    const found = await books();
    inOrder(found);
    expect(found.outages).toHaveLength(1);
    expect(found.outages[0]?.from).toBeLessThan(change);
    expect(found.outages[0]?.to).toBeGreaterThan(change);
    expect(Math.abs(sumOf(found.outages.map(lengthOf)) - brokenMs)).toBeLessThan(3_000);
    const { from, to } = monthOf(month, body.zone);
    expect((to - from) / hour).toBe(hours);
  },
  120_000,
);

test.runIf(library !== undefined && long)(
  "a month that ends, begins again and ends again is frozen once",
  async () => {
    const end = Date.UTC(2026, 9, 31, 23);
    await clock.put(end - hour - Date.now());
    await started();
    const frozen = async (): Promise<number> => {
      const items: { version: number }[] = (await server.client("GET", "/statements")).body.items;
      return items.filter(({ version }) => version > 0).length;
    };
    await clock.put(end + 20 * minute - Date.now());
    await until(frozen, (count) => count === 1, 60_000);
    for (const at of [end - minute, end + 20 * minute, end - 30 * minute, end + hour]) {
      await clock.put(at - Date.now());
      await delay(17_000);
    }
    const found = await books();
    inOrder(found);
    expect(found.statements).toHaveLength(1);
    await keepFigures("T21", { "statements of a month that ended three times": found.statements.length });
  },
  300_000,
);

test.runIf(library !== undefined && findPostgres() !== undefined).each(long ? [90, -90] : [90])(
  "its clock %i s off that of its database: it probes, each beat once, and misses none for it",
  async (seconds) => {
    const postgres = await startPostgres();
    try {
      await clock.put(seconds * second);
      await started({ DATABASE_URL: postgres.url });
      await report();
      await failing(4_000);
      const found = await books(postgres.url);
      inOrder(found);
      expect(found.outages).toHaveLength(1);
      expect(found.missed.filter(({ reason }) => reason === "clock-moved")).toEqual([]);
    } finally {
      await server.kill();
      await postgres.end();
    }
  },
  120_000,
);
