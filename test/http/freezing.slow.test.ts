/** A month ends while nobody is there: frozen once, as of its end and grace; amended by later truths, never edited. Design, section 4. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grace, minute, november, october, octoberFolder, outage } from "./october-folder.ts";
import { everything, recomputed, withoutIgnored } from "./recomputed.ts";
import { type Served, served } from "./served.ts";
import { until } from "./watched.ts";

/** The domain's time, of which the server is told. */
const time = { now: october - 1_000 * minute };
const clock = () => time.now;
let at: Served;

/** Two hours of observations, one component failing for twenty minutes; then the process is gone. */
beforeAll(async () => {
  const folder = await octoberFolder(time);
  time.now = november + 60 * 24 * minute;
  at = await served({ folder, clock });
}, 60_000);
afterAll(() => at.end());

const path = "/statements/ocp01/2026-10";
const statement = async (version?: number) =>
  (await at.client("GET", version === undefined ? path : `${path}?version=${version}`)).body;
const version = (wanted: number) => until(statement, (body) => body.version === wanted, 25_000);
const documentText = async (of: number) => (await at.client("GET", `${path}/document?version=${of}`)).text;
const facts = (kind: string) =>
  everything<{ entry: { seq: number }; body: { because?: number[] } }>(
    at.client,
    `/ledger/entries?kind=${kind}&subject=ocp01/2026-10`,
  );
const matchesRules = async (body: { figures: Parameters<typeof withoutIgnored>[0] }) =>
  expect(withoutIgnored(body.figures)).toEqual(withoutIgnored(await recomputed(at.client, "ocp01", "2026-10", body.figures.at)));

test("at the next start it is frozen as of its end and grace, exactly; once, however often it is started", async () => {
  const frozen = await version(1);
  expect(frozen).toMatchObject({ state: "frozen", at: november + grace, verdict: "unproven" });
  expect(frozen.figures.counted).toBe(outage.to - outage.from);
  expect(frozen.figures.at).toBe(november + grace);
  await matchesRules(frozen);
  const before = await documentText(1);
  at = await at.again(clock);
  at = await at.again(clock);
  expect((await facts("statement.frozen")).length).toBe(1);
  expect(await documentText(1)).toBe(before);
  const listed = await everything<{ month: string; version: number }>(at.client, "/statements");
  expect(listed.map((one) => [one.month, one.version]).sort()).toEqual([
    ["2026-09", 1],
    ["2026-10", 1],
    ["2026-11", 0],
  ]);
});

test("a later exclusion amends it as of its own instant, says what moved and why, and leaves what was frozen", {
  timeout: 60_000,
}, async () => {
  const before = await documentText(1);
  time.now += 90 * minute;
  const stated = { cause: "hammering-block", from: outage.from, to: outage.to, reason: "blocked", proof: "T-1" };
  const { body } = await at.provider("POST", "/platforms/ocp01/exclusions", { body: stated });
  const seq = body.receipts[0].entry.seq;
  const amended = await version(2);
  expect(amended).toMatchObject({ state: "amended", at: body.receipts[0].entry.at });
  expect(amended.figures).toMatchObject({ counted: 0, excluded: outage.to - outage.from });
  const [, second] = amended.versions;
  expect(second.because.map((one: { seq: number }) => one.seq)).toEqual([seq]);
  expect(second.moved).toContainEqual({ line: "counted", before: String(outage.to - outage.from), after: "0" });
  await matchesRules(amended);
  expect(await documentText(1)).toBe(before);
  expect((await statement(1)).figures.counted).toBe(outage.to - outage.from);
});

test("a contest, then a ruling, amend it again; what moves no figure does not", { timeout: 60_000 }, async () => {
  const [{ id }] = (await at.client("GET", "/platforms/ocp01/records?kind=exclusion")).body.items;
  time.now += minute;
  expect((await at.client("POST", "/platforms/ocp01/contests", { body: { of: id, reason: "no" } })).status).toBe(201);
  at = await at.again(clock);
  const contested = await version(3);
  expect(contested.figures).toMatchObject({ counted: 0, excluded: 0, disputed: outage.to - outage.from });
  time.now += minute;
  const ruling = { from: outage.from, to: outage.to, counts: true, reason: "it was no block" };
  const proposed = await at.client("POST", "/platforms/ocp01/ruling-proposals", { body: ruling });
  expect((await statement()).version).toBe(3);
  const accepted = { of: proposed.body.id, reason: "agreed" };
  expect((await at.provider("POST", "/platforms/ocp01/ruling-acceptances", { body: accepted })).status).toBe(201);
  at = await at.again(clock);
  const ruled = await version(4);
  expect(ruled.figures).toMatchObject({ counted: outage.to - outage.from, disputed: 0 });
  await matchesRules(ruled);
  time.now += minute;
  expect((await at.client("POST", "/platforms/ocp01/zones", { body: { zones: 2, evidence: "e" } })).status).toBe(201);
  at = await at.again(clock);
  await delay(1_500);
  expect((await statement()).version).toBe(4);
  expect((await facts("statement.amended")).length).toBe(3);
});

test("two versions are compared line by line; the statement says which records moved it, and the zones that held", async () => {
  const { body } = await at.client("GET", `${path}/comparison`);
  expect([body.from.version, body.to.version, body.versions]).toEqual([3, 4, [1, 2, 3, 4]]);
  const line = (name: string) => body.lines.find((one: { line: string }) => one.line === name);
  const ms = String(outage.to - outage.from);
  expect(line("disputed")).toEqual({ group: "figures", line: "disputed", before: ms, after: "0", moved: true });
  expect(line("excluded")).toMatchObject({ before: "0", after: "0", moved: false });
  expect(line("objective")).toMatchObject({ group: "convention", before: "99.9", after: "99.9" });
  expect(body.because.map(({ kind }: { kind: string }) => kind)).toEqual(["dispute.ruled"]);
  expect((await at.client("GET", `${path}/comparison?from=1&to=9`)).status).toBe(404);
  const { effects, zones } = await statement();
  expect(effects.map(({ kind, party }: Record<string, string>) => [kind, party])).toEqual([
    ["zones", "provider"],
    ["contest", "client"],
    ["ruling", "provider"],
  ]);
  expect(effects[2].lines[0]).toEqual({ line: "counted", before: "0", after: ms });
  expect(zones).toMatchObject([{ from: october, to: november, zones: 3, eligible: true, evidence: "the inventory" }]);
});

test("each version can be verified from outside: its bundle is there, and later acts stay out of an earlier one", async () => {
  for (const one of [1, 2, 3, 4]) {
    const bundle = await at.client("GET", `${path}/bundle?version=${one}`);
    expect([bundle.status, bundle.headers.get("content-type")]).toEqual([200, "application/zip"]);
  }
  expect((await at.client("GET", `${path}?version=5`)).status).toBe(404);
  expect((await at.client("GET", "/statements/ocp01/2026-08")).status).toBe(404);
});
