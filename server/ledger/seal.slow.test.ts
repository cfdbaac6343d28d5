import { afterAll, beforeAll, expect, test } from "vitest";
import { client, connected, describedPlatform, firstInstant, type Opened, opened, provider } from "../../test/opened.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { readObservations } from "../store/observation-logs.ts";
import { keepObservations, type Observation } from "../store/observations.ts";
import { unsealed } from "../store/pending.ts";
import { sealObservations } from "./seal.ts";
import { verifyLedger } from "./verify.ts";

let garant: Opened;
let key: SigningKey;
beforeAll(async () => {
  garant = await opened();
  key = await connected(garant);
});
afterAll(() => garant.end());

const second = (n: number) => firstInstant + n * 1_000;
const seen = (component: string, at: number, ok = true): Observation => ({
  component,
  at,
  ok,
  details: { phases: { total: 12 } },
});
const keep = (...observations: Observation[]) =>
  garant.store.asTenant("ours", (tx) => keepObservations(tx, "ocp01", "local", observations));
const seal = (before: number) =>
  sealObservations(garant.ledger, { tenant: "ours", platform: "ocp01", vantages: [{ name: "local", key, before }] });
const read = async (from = 0, to = second(10_000)) => {
  const logs = await garant.store.read("ours", (tx) => readObservations(tx, "ocp01", { from, to }));
  return Object.fromEntries(
    logs.map(({ component, at, ok }) => [
      component,
      Array.from(at, (instant, place) => `${(instant - firstInstant) / 1_000}${ok[place] ? "+" : "-"}`).join(" "),
    ]),
  );
};
const faults = async () => {
  const log = garant.ledger.log("ours");
  return log && (await verifyLedger(garant.store, log, { state: true })).faults;
};

test("observations are read the same before they are sealed and after, in parts and whole", async () => {
  expect(await keep(seen("api", second(0)), seen("router", second(1), false), seen("api", second(30)))).toEqual([]);
  const before = await read();
  expect(before).toEqual({ api: "0+ 30+", router: "1-" });
  expect(await garant.store.read("ours", (tx) => unsealed(tx, "ocp01"))).toEqual([
    { platform: "ocp01", vantage: "local", first: second(0) },
  ]);
  const sealed = await seal(second(20));
  expect(sealed.facts[0]).toMatchObject({
    entry: { kind: "observations.sealed", subject: "ocp01" },
    body: { platform: "ocp01", blocks: [{ vantage: "local", number: 0, from: second(0), to: second(20), count: 2 }] },
  });
  expect(await read()).toEqual(before);
  await seal(second(31));
  expect(await read()).toEqual(before);
  expect(await garant.store.read("ours", (tx) => unsealed(tx, "ocp01"))).toEqual([]);
  expect(await read(second(1), second(30))).toEqual({ api: "", router: "1-" });
  expect(await faults()).toEqual([]);
});

test("nothing pending makes no fact", async () => expect((await seal(second(31))).facts).toEqual([]));

test("what is handed in twice is kept once, and of two that disagree the failed one", async () => {
  await keep(seen("api", second(60)), seen("api", second(60), false), seen("router", second(61), false));
  await keep(seen("api", second(60)), seen("router", second(61)));
  expect(await read(second(60))).toEqual({ api: "60-", router: "61-" });
  await seal(second(62));
  expect(await keep(seen("api", second(60)), seen("router", second(61)))).toEqual([]);
  expect(await read(second(60))).toEqual({ api: "60-", router: "61-" });
});

test("what comes for the time of a sealed block, and is not in it, is given back: no block speaks of a time twice", async () => {
  const late = seen("api", second(61));
  expect(await keep(late, seen("api", second(90)))).toEqual([late]);
  expect(await read(second(60))).toEqual({ api: "60- 90+", router: "61-" });
});

test("a component that is added is in the next block's header, and older blocks are read by theirs", async () => {
  garant.time.now = second(100);
  const grown = {
    ...describedPlatform,
    components: [
      ...describedPlatform.components,
      { ...describedPlatform.components[0], name: "console", title: "Console", from: "now" },
    ],
  };
  expect((await garant.verbs.run("describe-platform", grown, client)).ok).toBe(true);
  await keep(seen("api", second(120)), seen("console", second(121)));
  await seal(second(130));
  await keep(seen("console", second(150), false));
  await seal(second(160));
  expect(await read()).toEqual({ api: "0+ 30+ 60- 90+ 120+", router: "1- 61-", console: "121+ 150-" });
  expect(await faults()).toEqual([]);
});

test("failures keep why they failed, and timings their phases", async () => {
  const failure = { code: "refused", address: "127.0.0.1", port: 6443 };
  await keep({ component: "api", at: second(200), ok: false, details: { phases: { connect: 3 }, failure } });
  await seal(second(201));
  expect(await faults()).toEqual([]);
});

test("a vantage of nobody's is refused", async () =>
  expect(
    await garant.verbs.run(
      "describe-platform",
      { ...describedPlatform, platform: "other", vantages: [{ name: "there" }] },
      provider,
    ),
  ).toMatchObject({
    errors: [{ code: "record-unknown" }],
  }));
