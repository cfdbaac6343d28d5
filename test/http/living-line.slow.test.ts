/** The line through the whole of Garant, over the API alone: broken, seen, reported, confirmed, excluded, contested, ruled, withdrawn. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Figures } from "../../core/availability/figures.ts";
import { everything, observations, recomputed, withoutIgnored } from "./recomputed.ts";
import { type Served, served } from "./served.ts";
import { until } from "./watched.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.end());

const platform = "/platforms/demo";
const shown = async () => (await at.client("GET", platform)).body;
const state = (wanted: string) => until(shown, (body) => body.state === wanted, 30_000);
const said = async (ask: Served["client"], path: string, body: object): Promise<string> => {
  const answer = await ask("POST", `${platform}${path}`, { body });
  expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
  return answer.body.id;
};
const outage = async () => (await at.client("GET", "/outages")).body.items.at(-1);

/** The figures as the platform and the statement show them, once they are what the rules make of the same inputs. */
async function agreed(): Promise<Figures> {
  const compared = await until(
    async () => {
      const figures: Figures = (await shown()).month.figures;
      const statement = (await at.client("GET", `/statements/demo/${figures.month}`)).body;
      return [
        [figures, await recomputed(at.client, "demo", figures.month, figures.at)],
        [statement.figures, await recomputed(at.client, "demo", figures.month, statement.figures.at)],
      ] as const;
    },
    (pairs) => pairs.every(([one, other]) => JSON.stringify(withoutIgnored(one)) === JSON.stringify(withoutIgnored(other))),
    10_000,
  );
  return compared[0][0];
}

const question = (notification: string) =>
  until(
    async () => (await at.client("GET", "/overview")).body.questions,
    (questions) => questions.some((one: { notification: string }) => one.notification === notification),
  );

test("started, broken: the outage begins at the first failed observation and ends at the first good one", {
  timeout: 90_000,
}, async () => {
  expect((await at.client("POST", "/demonstration", { body: {} })).status).toBe(201);
  await state("up");
  expect((await agreed()).counted).toBe(0);
  await at.client("POST", "/demonstration/break", { body: { component: "console", forMs: 7_000 } });
  await state("down");
  const open = await outage();
  expect(open).toMatchObject({ to: null, openedBy: "supervision", components: ["console"], demonstration: true });
  await state("up");
  const seen = await observations(at.client, "demo", "console");
  const firstFailed = seen.findIndex(({ ok }) => !ok);
  const back = seen.find(({ ok }, place) => ok && place > firstFailed);
  const closed = await until(outage, ({ to }) => to !== null);
  expect([closed.id, closed.from, closed.to]).toEqual([open.id, seen[firstFailed]?.at, back?.at]);
  expect((await agreed()).counted).toBe(closed.to - closed.from);
});

test("a call that the provider records later for an earlier instant moves the start, by a correcting fact", {
  timeout: 60_000,
}, async () => {
  const before = await outage();
  const called = before.from - 2_500;
  expect((await at.client("POST", `${platform}/notifications`, { body: { at: called } })).status).toBe(403);
  await said(at.provider, "/notifications", { components: ["console"], at: called });
  const moved = await until(outage, ({ from }) => from === called);
  expect([moved.id, moved.to]).toEqual([before.id, before.to]);
  const facts = await everything<{ entry: { kind: string }; body: { moved?: string[] } }>(
    at.client,
    `/ledger/entries?subject=${moved.id}`,
  );
  expect(facts[0]).toMatchObject({ entry: { kind: "outage.corrected" } });
  expect(facts[0]?.body.moved).toContain("from");
  expect((await agreed()).counted).toBe(before.to - called);
});

test("whoever reports is asked whether service is back: denies, or confirms and leaves time in dispute", {
  timeout: 90_000,
}, async () => {
  const denied = await said(at.client, "/notifications", { components: ["api"], note: "slow" });
  await question(denied);
  await said(at.client, "/denials", { of: denied });
  expect((await at.client("POST", `${platform}/denials`, { body: { of: denied } })).body.code).toBe("record-unknown");
  const confirmed = await said(at.client, "/notifications", { components: ["api"] });
  await question(confirmed);
  expect((await at.provider("POST", `${platform}/denials`, { body: { of: confirmed } })).body.code).toBe("wrong-party");
  await said(at.client, "/restorations", { of: confirmed });
  expect(
    (await at.client("GET", "/overview")).body.questions.map((one: { notification: string }) => one.notification),
  ).not.toContain(confirmed);
  expect((await agreed()).disputed).toBeGreaterThan(0);
});

test("excluded, contested, ruled, withdrawn, voided: at each step the figures are the rules'", { timeout: 90_000 }, async () => {
  const { from, to } = (await at.client("GET", "/outages")).body.items.at(-1);
  const text = { reason: "because", proof: "https://tickets.example/1" };
  const before = await agreed();
  const exclusion = await said(at.provider, "/exclusions", {
    cause: "hammering-block",
    from,
    to,
    components: ["console"],
    ...text,
  });
  const excluded = await agreed();
  expect([excluded.excluded, excluded.counted]).toEqual([to - from, before.counted - (to - from)]);
  await said(at.client, "/contests", { of: exclusion, reason: "we did not hammer" });
  const contested = await agreed();
  expect([contested.excluded, contested.disputed]).toEqual([0, before.disputed + to - from]);
  const ruling = { from, to: to - 500, counts: true, reason: "agreed on the telephone" };
  expect((await at.provider("POST", `${platform}/rulings`, { body: { ...ruling, proof: "none" } })).body.code).toBe(
    "no-ruling-body",
  );
  const proposal = await said(at.provider, "/ruling-proposals", ruling);
  expect((await agreed()).disputed).toBe(contested.disputed);
  const acceptance = { of: proposal, reason: "so it was" };
  expect((await at.provider("POST", `${platform}/ruling-acceptances`, { body: acceptance })).body.code).toBe("own-proposal");
  await said(at.client, "/ruling-acceptances", acceptance);
  expect((await agreed()).counted).toBe(before.counted - 500);
  await said(at.provider, "/retractions", { of: exclusion, reason: "withdrawn" });
  expect((await agreed()).counted).toBe(before.counted);
  await said(at.provider, "/voids", { component: "console", from, to, reason: "the vantage was wrong" });
  const voided = await agreed();
  expect(voided.counted + voided.disputed).toBeGreaterThanOrEqual(before.counted + before.disputed);
  await said(at.client, "/zones", { zones: 1, evidence: "the inventory" });
  await agreed();
});

test("every outage, record and entry can be read, with its proof; nothing failed on the way", async () => {
  for (const { id } of await everything<{ id: string }>(at.client, "/outages"))
    expect((await at.client("GET", `/outages/${id}`)).status).toBe(200);
  const entries = await everything<{ entry: { seq: number } }>(at.client, "/ledger/entries");
  expect(entries.map(({ entry }) => entry.seq)).toEqual(entries.map((_, place) => entries.length - 1 - place));
  for (const { entry } of entries.slice(0, 40))
    expect((await at.client("GET", `/ledger/entries/${entry.seq}`)).body.entry).toEqual(entry);
  const month = (await shown()).month.figures.month;
  for (const path of ["", "/document", "/bundle"])
    expect((await at.client("GET", `/statements/demo/${month}${path}`)).status).toBe(200);
  for (const path of [
    "/statements",
    "/probe-kinds",
    "/platforms/demo/missed-beats",
    `/platforms/demo/timeline?from=${Date.now() - 600_000}&to=${Date.now()}`,
  ])
    expect((await at.client("GET", path)).status).toBe(200);
  expect(at.journal.filter((line) => !line.includes("prober"))).toEqual([]);
});
