/** An agent elsewhere, cut off and healed: nothing lost, nothing twice, the outage where it was. Reliability test T23, for one line. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readObservations } from "../../server/store/observation-logs.ts";
import { web } from "../endpoints.ts";
import { keepFigures } from "../figures.ts";
import { agentOf, type Line, line, type TestAgent } from "./agent.ts";
import { type Served, served } from "./served.ts";
import { connectAndSee, connectForm, target, until } from "./watched.ts";

let at: Served;
let way: Line;
let agent: TestAgent;
/** When the endpoint was asked, and whether it was well. */
const hits: { at: number; ok: boolean }[] = [];
let well = true;
let endpoint: Awaited<ReturnType<typeof web>>;

const platform = "ocp01";

type Seen = { at: number; ok: boolean };

/** All of it, as the books have it: the API shows the last 500. */
async function seenByAgent(): Promise<Seen[]> {
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const logs = await at.running.garant.store.read("client", (tx) => readObservations(tx, platform, always));
  const own = logs.filter((log) => log.component === "api" && log.vantage === "lyon");
  return own
    .flatMap(({ at: instants, ok }) => Array.from(instants, (instant, place) => ({ at: instant, ok: ok[place] === 1 })))
    .sort((one, other) => one.at - other.at);
}

async function vantage(name: string) {
  const { body } = await at.client("GET", "/supervision");
  return body.vantages.find((one: { name: string }) => one.name === name);
}

/** Ten minutes at full length. */
const cutMs = process.env.TEST_LONG === "1" ? 600_000 : 14_000;

beforeAll(async () => {
  at = await served({ agents: { sealAfterMs: 2_000, reportEveryMs: 300 } });
  way = await line(at.origin("client"));
  endpoint = await web((_, reply) => {
    hits.push({ at: Date.now(), ok: well });
    reply.statusCode = well ? 200 : 503;
    reply.end("ok");
  });
  const api = await target();
  await connectAndSee(at.client, connectForm(platform, { api: { ...api, port: endpoint.port } }));
  await api.close();
  agent = await agentOf(at.client, way.origin, "lyon");
  const placed = await at.client("POST", `/platforms/${platform}/vantages`, { body: { vantage: "lyon" } });
  expect(placed.status, placed.text).toBe(201);
  await until(seenByAgent, (seen) => seen.length >= 3);
}, 60_000);
afterAll(async () => {
  await agent.end();
  await way.close();
  await endpoint.close();
  await at.end();
});

test("both vantages make the quorum, and the health of supervision says so", async () => {
  const { body } = await until(
    async () => await at.client("GET", "/supervision"),
    (answer) => answer.body.platforms[0].speaking === 2,
  );
  expect(body.platforms).toMatchObject([{ platform, vantages: 2, quorum: 2, speaking: 2 }]);
  expect(await vantage("lyon")).toMatchObject({ state: "well", party: "client", clock: { mark: "none" } });
  await until(
    async () => (await at.client("GET", `/platforms/${platform}`)).body.state,
    (state) => state === "up",
  );
});

test(
  "cut off while the service fails and comes back: after it is healed nothing is lost, nothing twice, the outage is where it was",
  async () => {
    const { status, text } = await at.provider("DELETE", `/platforms/${platform}/vantages/local`);
    expect(status, text).toBe(200);
    await delay(1_500);
    const begin = Date.now();
    await delay(2_000);
    way.cut();
    await delay(cutMs * 0.2);
    well = false;
    await delay(cutMs * 0.4);
    well = true;
    await delay(cutMs * 0.4);
    const held = await seenByAgent();
    expect(held.at(-1)?.at ?? 0).toBeLessThan(begin + 4_000);
    expect(agent.running.buffered().blocks).toBeGreaterThan(1);
    way.heal();
    const end = begin + 2_000 + cutMs;
    await until(seenByAgent, (seen) => (seen.at(-1)?.at ?? 0) > end, 60_000);
    const within = <One extends { at: number }>(all: readonly One[]) => all.filter((one) => one.at > begin && one.at < end);
    // What it kept follows behind what it sees now.
    await until(seenByAgent, (seen) => within(seen).length >= within(hits).length - 1, 60_000);
    const [seen, asked] = [within(await seenByAgent()), within(hits)];
    const edges = Math.abs(seen.length - asked.length);
    expect(edges, `${seen.length} observed, ${asked.length} asked`).toBeLessThanOrEqual(1);
    expect(new Set(seen.map((one) => one.at)).size).toBe(seen.length);
    const failed = seen.filter(({ ok }) => !ok);
    expect(failed.length).toBe(hits.filter(({ ok }) => !ok).length);
    const after = seen.find((one) => one.ok && one.at > (failed.at(-1)?.at ?? 0));
    const { items } = (await at.client("GET", "/outages")).body;
    expect(items.at(0)).toMatchObject({ from: failed[0]?.at, to: after?.at });
    const figures = {
      "probes asked during it": asked.length,
      "observations of them": seen.length,
      "doubled, or off at the outage": 0,
    };
    await keepFigures("T23", { "an agent cut off for (s)": cutMs / 1_000, ...figures });
  },
  cutMs + 120_000,
);

test("an agent that is started again goes on where it was", async () => {
  await agent.again();
  const before = (await seenByAgent()).length;
  await until(seenByAgent, (seen) => seen.length > before + 3);
});

test("an agent that is revoked is heard no more, at once", async () => {
  const denied = await at.provider("POST", "/vantages/lyon/revocation", { body: { reason: "not ours" } });
  expect(denied.body.code).toBe("wrong-party");
  const done = await at.client("POST", "/vantages/lyon/revocation", { body: { reason: "machine given back" } });
  expect(done.status, done.text).toBe(200);
  await agent.running.revoked;
  const before = (await seenByAgent()).length;
  await delay(2_000);
  expect((await seenByAgent()).length).toBe(before);
  expect(await vantage("lyon")).toMatchObject({ state: "revoked" });
}, 20_000);
