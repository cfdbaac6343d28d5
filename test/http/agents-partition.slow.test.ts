/** Three vantages, some of them cut: no outage that is none, none that is missed, and what nobody saw is unknown. Reliability test T23. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepFigures } from "../figures.ts";
import { agentOf, type Line, line, type TestAgent } from "./agent.ts";
import { type Served, served } from "./served.ts";
import { connectAndSee, connectForm, type Target, target, until } from "./watched.ts";

let at: Served;
let api: Target;
const ways: Line[] = [];
const agents: TestAgent[] = [];

const state = async (): Promise<string> => (await at.client("GET", "/platforms/ocp01")).body.state;
const outages = async (): Promise<{ from: number; to: number | null }[]> => (await at.client("GET", "/outages")).body.items;
const unknownMs = async (): Promise<number> => (await at.client("GET", "/supervision")).body.platforms[0].unknownMs;
const whole = async (): Promise<void> => {
  for (const way of ways) way.heal();
  await until(
    async () => (await at.client("GET", "/supervision")).body.platforms[0].speaking,
    (speaking) => speaking === 3,
    40_000,
  );
  await until(state, (one) => one === "up", 40_000);
};

beforeAll(async () => {
  at = await served({ agents: { sealAfterMs: 5_000, reportEveryMs: 300 } });
  api = await target();
  await connectAndSee(at.client, connectForm("ocp01", { api }));
  for (const [name, ask] of [
    ["lyon", at.client],
    ["lille", at.provider],
  ] as const) {
    const way = await line(at.origin(name === "lyon" ? "client" : "provider"));
    ways.push(way);
    agents.push(await agentOf(ask, way.origin, name));
    await ask("POST", "/platforms/ocp01/vantages", { body: { vantage: name } });
  }
  await whole();
}, 90_000);
afterAll(async () => {
  for (const agent of agents) await agent.end();
  for (const way of ways) await way.close();
  await api.close();
  await at.end();
});

test("one cut: no outage is seen, nothing is unknown, and a real outage is seen within two beats", async () => {
  const before = await unknownMs();
  ways[0]?.cut();
  await delay(7_000);
  expect(await outages()).toEqual([]);
  expect(await state()).toBe("up");
  // Less where a report from before the cut came in meanwhile.
  expect(await unknownMs()).toBeLessThanOrEqual(before);
  const broken = Date.now();
  api.well = false;
  const [open] = await until(outages, (all) => all.length === 1);
  const seen = Date.now();
  expect((open?.from ?? 0) - broken).toBeLessThanOrEqual(2_000);
  // The second failed beat confirms it; a report is on its way for a moment.
  expect(seen - broken).toBeLessThan(4_000);
  await keepFigures("T23", { "false outages with one of three cut": 0, "a real one seen after (ms)": seen - broken });
  api.well = true;
  await until(outages, (all) => all[0]?.to !== null);
  await whole();
}, 90_000);

test("two cut: what one alone sees is unknown, never up; healed, the time is filled", async () => {
  const before = await unknownMs();
  for (const way of ways) way.cut();
  await until(state, (one) => one === "unknown");
  await delay(3_000);
  expect(await state()).toBe("unknown");
  await whole();
  expect(await outages()).toHaveLength(1);
  await until(unknownMs, (ms) => ms <= before, 40_000);
  await keepFigures("T23", { "unknown left after both were healed (ms)": 0 });
}, 90_000);

/** What `garant verify` says of the bundle of the month under way. */
async function verified(month: string): Promise<{ check: string; result: string }[]> {
  const folder = await mkdtemp(join(tmpdir(), "garant-bundle-"));
  try {
    const token = (await readFile(join(at.folder, "tokens", "client.token"), "utf8")).trim();
    const asked = `${at.origin("client")}/api/v1/statements/ocp01/${month}/bundle`;
    const reply = await fetch(asked, { headers: { authorization: `Bearer ${token}` } });
    await writeFile(join(folder, "bundle.zip"), new Uint8Array(await reply.arrayBuffer()));
    await writeFile(join(folder, "log.key"), (await at.client("GET", "/ledger/client/key")).text);
    const garant = new URL("../../bin/garant", import.meta.url).pathname;
    const words = ["verify", join(folder, "bundle.zip"), "--key", join(folder, "log.key"), "--json"];
    const ran = spawnSync(garant, words, { encoding: "utf8" });
    return JSON.parse(ran.stdout).checks;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("the bundle of the month holds each vantage's blocks and key, and says whose they are", async () => {
  const { body } = await at.client("GET", "/overview");
  const statement = await at.client("GET", `/statements/ocp01/${body.month}`);
  expect(statement.body.vantages.map(({ name, party }: { name: string; party: string }) => [name, party]).sort()).toEqual([
    ["lille", "provider"],
    ["local", "provider"],
    ["lyon", "client"],
  ]);
  const checks = await verified(body.month);
  for (const name of ["vantages", "seals", "blocks", "block-signatures", "statement"])
    expect(checks.find(({ check }) => check === name)).toMatchObject({ result: "passed", findings: [] });
  const document = await at.client("GET", `/statements/ocp01/${body.month}/document`);
  expect(JSON.parse(document.text).vantages).toEqual([
    { vantage: "lille", title: "Vantage lille", party: "provider" },
    { vantage: "local", title: "Garant", party: "provider" },
    { vantage: "lyon", title: "Vantage lyon", party: "client" },
  ]);
}, 30_000);
