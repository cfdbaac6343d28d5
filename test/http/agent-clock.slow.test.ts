/** A clock that is off, and a buffer that is full: what is observed is kept and shown, and what is lost is said. Reliability test T21, for agents. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agentOf, type Line, line, type TestAgent } from "./agent.ts";
import { type Served, served } from "./served.ts";
import { connectAndSee, connectForm, type Target, target, until } from "./watched.ts";

let at: Served;
let way: Line;
let agent: TestAgent;
let api: Target;
/** By how much the server's clock differs from the machine's, which is the agent's. */
let ahead = 0;

const supervision = async (name: string) =>
  (await at.client("GET", "/supervision")).body.vantages.find((one: { name: string }) => one.name === name);
const observed = async (): Promise<{ at: number }[]> =>
  (await at.client("GET", "/platforms/ocp01/observations?component=api&vantage=lyon&limit=500")).body.items;

beforeAll(async () => {
  at = await served({ clock: () => Date.now() + ahead, agents: { sealAfterMs: 1_500, reportEveryMs: 300, offsetMs: 2_000 } });
  way = await line(at.origin("client"));
  api = await target();
  await connectAndSee(at.client, connectForm("ocp01", { api }));
  agent = await agentOf(at.client, way.origin, "lyon", 3_500);
  await at.client("POST", "/platforms/ocp01/vantages", { body: { vantage: "lyon" } });
  await until(observed, (items) => items.length >= 2);
}, 60_000);
afterAll(async () => {
  await agent.end();
  await way.close();
  await api.close();
  await at.end();
});

test("while the clock is too far off, nothing it observes is a record; set right, it counts again", async () => {
  ahead = 5_000;
  await agent.again();
  const off = await until(
    () => supervision("lyon"),
    (one) => one.state === "clock-off" && one.aside >= 3,
  );
  expect(off.clock).toMatchObject({ mark: "over" });
  expect(off.clock.offsetMs).toBeLessThan(-4_900);
  const before = (await observed()).length;
  await delay(2_500);
  expect((await observed()).length).toBe(before);
  ahead = 0;
  await agent.again();
  await until(observed, (items) => items.length > before + 2);
  expect(await supervision("lyon")).toMatchObject({ clock: { mark: "none" } });
}, 60_000);

test("when the buffer is full the oldest stays, and what is lost is declared", async () => {
  way.cut();
  // What is sealed takes less room than before: it is full when it stays so beyond several seals.
  let fullSince = Number.POSITIVE_INFINITY;
  await until(
    async () => agent.running.buffered().bytes,
    (bytes) => {
      fullSince = bytes < 3_500 ? Number.POSITIVE_INFINITY : Math.min(fullSince, Date.now());
      return Date.now() - fullSince > 7_000;
    },
    90_000,
  );
  const healed = Date.now();
  way.heal();
  const lost = await until(
    async () => (await at.client("GET", "/platforms/ocp01/missed-beats?limit=200")).body.items,
    (items) => items.some(({ reason }: { reason: string }) => reason === "buffer-full"),
    40_000,
  );
  expect(
    lost.filter(({ vantage }: { vantage: string }) => vantage === "lyon").map(({ reason }: { reason: string }) => reason),
  ).toContain("buffer-full");
  const items = await until(observed, (all) => all.some((one) => one.at > healed), 40_000);
  expect(items.some((one) => one.at < fullSince && one.at > fullSince - 5_000)).toBe(true);
  expect(items.filter((one) => one.at > fullSince + 1_000 && one.at < healed)).toEqual([]);
}, 180_000);
