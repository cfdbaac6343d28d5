/** A month ends while nobody is there: frozen once, as of its end and grace; amended by later truths, never edited. Design, section 4. */

import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { monthOf } from "../../api/zone.ts";
import { localVantageKey, prepareTenant } from "../../server/first-start.ts";
import { sealObservations } from "../../server/ledger/seal.ts";
import { openGarant } from "../../server/open.ts";
import { keepObservations } from "../../server/store/observations.ts";
import { databaseOfFolder } from "../database.ts";
import { accountOf, usualBeat } from "../opened.ts";
import { everything, recomputed, withoutIgnored } from "./recomputed.ts";
import { preparedFolder, type Served, served } from "./served.ts";
import { until } from "./watched.ts";

const minute = 60_000;
const { from: october, to: november } = monthOf("2026-10", "Europe/Paris");
const grace = 15 * minute;
const outage = { from: october + 1_000 * minute, to: october + 1_020 * minute };
/** The domain's time, of which the server is told. */
const time = { now: october - 1_000 * minute };
const clock = () => time.now;
let at: Served;

/** Two hours of observations, one component failing for twenty minutes; then the process is gone. */
beforeAll(async () => {
  const folder = await preparedFolder();
  const garant = await openGarant({
    dataFolder: folder,
    clock,
    tenant: { id: "client", name: "Client" },
    ...databaseOfFolder(folder),
  });
  const key = await localVantageKey(folder);
  await prepareTenant(garant, "client", key);
  const provider = accountOf("provider", "client");
  const component = { name: "api", title: "API", beats: [usualBeat] };
  const described = {
    platform: "ocp01",
    title: "Production",
    components: [component],
    vantages: [{ name: "local" }],
    probes: [],
  };
  for (const [verb, input] of [
    ["describe-platform", described],
    ["record-zones", { platform: "ocp01", zones: 3, evidence: "the inventory" }],
  ] as const)
    expect((await garant.verbs.run(verb, input, provider)).ok).toBe(true);
  time.now = october + 1_060 * minute;
  const observations = Array.from({ length: 240 }, (_, place) => {
    const instant = october + 940 * minute + place * 30_000;
    return {
      component: "api",
      at: instant,
      ok: instant < outage.from || instant >= outage.to,
      details: { phases: { total: 9 } },
    };
  });
  await garant.store.asTenant("client", (tx) => keepObservations(tx, "ocp01", "local", observations));
  await sealObservations(garant.ledger, {
    tenant: "client",
    platform: "ocp01",
    vantages: [{ name: "local", key, before: time.now }],
  });
  await garant.close();
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
  const ruling = { from: outage.from, to: outage.to, counts: true, reason: "agreed" };
  expect((await at.provider("POST", "/platforms/ocp01/rulings", { body: ruling })).status).toBe(201);
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

test("each version can be verified from outside: its bundle is there, and later acts stay out of an earlier one", async () => {
  for (const one of [1, 2, 3, 4]) {
    const bundle = await at.client("GET", `${path}/bundle?version=${one}`);
    expect([bundle.status, bundle.headers.get("content-type")]).toEqual([200, "application/zip"]);
  }
  expect((await at.client("GET", `${path}?version=5`)).status).toBe(404);
  expect((await at.client("GET", "/statements/ocp01/2026-08")).status).toBe(404);
});
