/** Three vantages in network namespaces of their own: lines that are slow, lossy one way or cut in silence, names that come late. Reliability test T23. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepFigures } from "../figures.ts";
import { until } from "../http/watched.ts";
import type { Seen } from "../network/accounts.ts";
import { connect, type Far, type FarWatched, farWatched } from "../network/far-watched.ts";
import { placesMissing } from "../network/places.ts";

const missing = placesMissing();
if (missing !== undefined) console.log(`not tried: ${missing}`);
const long = process.env.TEST_LONG === "1";
const someMs = long ? 60_000 : 8_000;
/** What an agent keeps to itself at most, in MiB, whatever its lines do. */
const mostOwnMiB = 80;

/** Two look-ups at once, and no more. */
const fewThreads = { UV_THREADPOOL_SIZE: "4" };

let folder: string;
let far: FarWatched;
let lyon: Far;
let lille: Far;
let nancy: Far;

beforeAll(async () => {
  if (missing !== undefined) return;
  folder = await mkdtemp(join(tmpdir(), "garant-places-"));
  far = await farWatched(folder, [{ name: "lyon" }, { name: "lille", env: fewThreads }, { name: "nancy" }]);
  [lyon, lille, nancy] = far.fars as [Far, Far, Far];
}, 120_000);
afterAll(async () => {
  if (missing !== undefined) return;
  await far?.end();
  await rm(folder, { recursive: true, force: true });
});

const inOrder = { lost: 0, doubled: 0, madeUp: 0 };

/** Accounts of every vantage since an instant; what they probed was in nobody's way. Returns how many observations there are. */
async function nothingWrong(from: number): Promise<number> {
  const to = Date.now() - 1_500;
  let observed = 0;
  for (const one of far.fars) {
    const account = await until(
      () => far.account(one, from, to),
      ({ lost }) => lost === 0,
      40_000,
    );
    expect({ name: one.name, ...account }).toMatchObject({ name: one.name, ...inOrder });
    expect(account.observed).toBeGreaterThan(((to - from) / 1_000) * 0.6);
    observed += account.observed;
  }
  return observed;
}

async function since(name: string, from: number, component?: string, platform?: string): Promise<Seen[]> {
  return (await far.seen(name, component, platform)).filter(({ at }) => at >= from);
}

test.runIf(missing === undefined)(
  "lines to the server that are slow, and lossy one way or the other: nothing lost, doubled or made up, no outage",
  async () => {
    const from = Date.now();
    await lyon.place.control.set({ out: { delayMs: 150 }, back: { delayMs: 250 } });
    await lille.place.control.set({ out: { loss: 0.3 } });
    await nancy.place.control.set({ back: { loss: 0.3, delayMs: 50 } });
    await delay(someMs);
    expect(await far.outages()).toEqual([]);
    await far.healed();
    const observed = await nothingWrong(from);
    expect(await far.outages()).toEqual([]);
    await keepFigures("T23", {
      "observations over slow and lossy lines (30 % one way)": observed,
      "of them lost, doubled or made up": 0,
    });
  },
  someMs + 120_000,
);

test.runIf(missing === undefined)(
  "one line to the server cut in silence: a real outage is seen by the others, and the cut one delivers all of it afterwards",
  async () => {
    const from = Date.now();
    await lyon.place.control.cut();
    await delay(someMs / 2);
    expect(await far.outages()).toEqual([]);
    const broken = Date.now();
    far.endpoint.well = false;
    const [open] = await until(far.outages, (all) => all.length === 1);
    const seenAfterMs = Date.now() - broken;
    await delay(someMs / 2);
    far.endpoint.well = true;
    const [over] = await until(far.outages, (all) => all[0]?.to !== null);
    expect((await far.seen("lyon")).at(-1)?.at).toBeLessThan(from + 1_500);
    await far.healed();
    await nothingWrong(from);
    expect((open?.from ?? 0) - broken).toBeLessThanOrEqual(2_000);
    // The second failed beat confirms it; a report is on its way for a moment.
    expect(seenAfterMs).toBeLessThan(4_500);
    // What comes late may move the ends by a beat, and makes no second outage.
    const [after, ...more] = await far.outages();
    expect(more).toEqual([]);
    expect(Math.abs((after?.from ?? 0) - (over?.from ?? 0))).toBeLessThanOrEqual(1_000);
    expect(Math.abs((after?.to ?? 0) - (over?.to ?? 0))).toBeLessThanOrEqual(1_000);
    await keepFigures("T23", { "real outage with a line cut in silence, seen after (ms)": seenAfterMs });
  },
  2 * someMs + 120_000,
);

test.runIf(missing === undefined)(
  "all lines to the server cut in silence: unknown, never up; healed, the time is filled",
  async () => {
    const before = await far.unknownMs();
    const from = Date.now();
    for (const { place } of far.fars) await place.control.cut();
    await until(far.state, (state) => state === "unknown");
    for (let waited = 0; waited < someMs / 2; waited += 500) {
      expect(await far.state()).toBe("unknown");
      await delay(500);
    }
    await far.healed();
    await nothingWrong(from);
    await until(far.unknownMs, (ms) => ms <= before, 40_000);
    expect(await far.outages()).toHaveLength(1);
  },
  someMs + 120_000,
);

test.runIf(missing === undefined)(
  "the line to what is probed, cut in silence or lossy one way: a timeout says that it is one, and one vantage makes no outage",
  async () => {
    const from = Date.now();
    await lyon.place.service.cut();
    await delay(someMs);
    expect(await far.state()).toBe("up");
    await far.healed();
    const to = Date.now();
    const cut = (await since("lyon", from + 1_000)).filter(({ ok }) => !ok);
    expect(cut.length).toBeGreaterThan(someMs / 2_000);
    await lille.place.service.set({ back: { loss: 0.5 } });
    await delay(someMs);
    await far.healed();
    const lossy = await since("lille", to);
    for (const { failure } of [...cut, ...lossy.filter(({ ok }) => !ok)]) expect(failure).toBe("timed-out");
    for (const [one, began] of [
      [lyon, from],
      [lille, to],
    ] as const)
      expect(await far.account(one, began, Date.now() - 1_500, false)).toMatchObject(inOrder);
    expect(await far.outages()).toHaveLength(1);
    await keepFigures("T23", {
      "timeouts over a line that is cut or lossy": cut.length + lossy.filter(({ ok }) => !ok).length,
      "of them called anything else": 0,
    });
  },
  2 * someMs + 120_000,
);

const slow = ["slow-1", "slow-2", "slow-3", "slow-4"];

test.runIf(missing === undefined)(
  "names that come late: in time they are only slow, too late they are timeouts, and other names do not suffer",
  async () => {
    const url = (name: string) => [name, `http://${name}.example:${far.endpoint.port}/`] as const;
    await connect(far.at, "named", Object.fromEntries(["quick", ...slow].map(url)), ["lyon", "lille"]);
    for (const name of slow) far.names.slow.set(`${name}.example`, 200);
    await until(
      () => far.seen("lyon", "slow-1", "named"),
      (seen) => seen.filter(({ ok }) => ok).length >= 2,
      40_000,
    );
    for (const name of slow) far.names.slow.set(`${name}.example`, 4_000);
    await delay(3_000);
    const from = Date.now();
    await delay(someMs);
    const to = Date.now();
    for (const name of slow) far.names.slow.delete(`${name}.example`);
    const late = (await since("lyon", from, "slow-1", "named")).filter(({ at }) => at < to - 5_000);
    const quick = (await since("lyon", from, "quick", "named")).filter(({ at }) => at < to);
    // One that came to a question under way may have had its answer in time.
    const tooLate = late.filter(({ ok }) => !ok);
    for (const one of tooLate) expect(one).toMatchObject({ failure: "timed-out", phase: "resolve" });
    expect(tooLate.length).toBeGreaterThan(0);
    expect(quick.filter(({ ok }) => !ok)).toEqual([]);
    expect(quick.length).toBeGreaterThan(3);
    // Where threads are few, one that had to wait for its turn is missed, and is no failure of what it would have asked.
    const few = (await since("lille", from, "quick", "named")).filter(({ at }) => at < to);
    expect(few.filter(({ ok }) => !ok)).toEqual([]);
    expect(await far.account(lyon, from, to)).toMatchObject(inOrder);
    const ownMiB = Math.max(...(await Promise.all(far.fars.map((one) => one.ownMiB()))));
    expect(ownMiB).toBeLessThan(mostOwnMiB);
    await keepFigures("T23", { "memory of an agent's own after all of it, at most (MiB)": Math.round(ownMiB) });
  },
  someMs + 120_000,
);

test.runIf(missing === undefined)(
  "control: an agent that forgets what it had not signed yet is found out",
  async () => {
    const from = Date.now();
    await nancy.place.control.cut();
    const journal = join(nancy.folder, "open.jsonl");
    const lines = await until(
      async () => (await readFile(journal, "utf8")).split("\n").filter((line) => line !== "" && JSON.parse(line).at > from + 500),
      (all) => all.length >= 3,
    );
    await nancy.kill();
    await writeFile(journal, `${lines.at(-1)}\n`);
    nancy.start();
    await far.healed();
    const { lost } = await far.account(nancy, from, Date.now() - 1_500);
    expect(lost).toBeGreaterThan(0);
    await keepFigures("T23", { "observations lost by the control": lost });
  },
  120_000,
);
