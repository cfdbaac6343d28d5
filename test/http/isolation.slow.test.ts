/** Two clients in one server: no byte of one is visible to the other, and what is the other's is answered as if it did not exist. T09. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstAgreement } from "../../server/agreement/first-agreement.ts";
import { newSecret } from "../../server/auth/tokens.ts";
import { accountOf } from "../opened.ts";
import { endpoints } from "./described.ts";
import { everything } from "./recomputed.ts";
import { type Answer, type Ask, asker, type Served, served } from "./served.ts";
import { listening } from "./stream.ts";
import { connectAndSee, connectForm, fastBeat, type Target, target, until } from "./watched.ts";

/** Stands in everything that the other client says. */
const secretWord = "zebra-quartz";
let at: Served;
let [ours, theirs]: Ask[] = [];
let secrets = { ours: "", theirs: "" };
let targets: Target[];
/** Ids of the other client's things. */
const foreign = { notification: "", exclusion: "", outage: "", token: "", seq: 0, month: "" };

async function tokenOf(tenant: string): Promise<string> {
  const { secret, digest } = newSecret(tenant);
  const actor = accountOf("client", tenant);
  const input = {
    token: `root-${tenant}`,
    title: "root",
    permissions: [...actor.permissions],
    expires: Date.now() + 3_600_000,
    digest,
  };
  const made = await at.running.garant.verbs.run("create-token", input, actor);
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return secret;
}

beforeAll(async () => {
  at = await served();
  const { store, ledger, verbs } = at.running.garant;
  await store.addTenant({ id: "theirs", name: secretWord, created_at: Date.now() });
  await ledger.begin("theirs");
  await verbs.run("adopt-agreement", await firstAgreement(), accountOf("provider", "theirs"));
  const key = { vantage: "local", title: "Garant", key: "0".repeat(64), party: "provider" };
  await verbs.run("enrol-vantage", key, accountOf("provider", "theirs"));
  secrets = { ours: await tokenOf("client"), theirs: await tokenOf("theirs") };
  ours = asker(at.origin("client"), secrets.ours);
  theirs = asker(at.origin("client"), secrets.theirs);
  const [api, other] = [await target(), await target()];
  targets = [api, other];
  await connectAndSee(ours, connectForm("ocp01", { api }));
  await connectAndSee(theirs, connectForm(secretWord, { [secretWord]: other }));
  other.well = false;
  const open = await until(
    async () => (await theirs("GET", "/outages")).body.items,
    (items) => items.length > 0,
  );
  foreign.outage = open[0].id;
  const post = async (path: string, body: object) => (await theirs("POST", path, { body })).body;
  foreign.notification = (await post(`/platforms/${secretWord}/notifications`, { note: secretWord })).id;
  foreign.token = (await post("/tokens", { title: secretWord, permissions: ["platform:read"], days: 1 })).id;
  foreign.seq = (await everything<{ entry: { seq: number } }>(theirs, "/ledger/entries"))[0]?.entry.seq ?? 0;
  foreign.month = (await theirs("GET", "/overview")).body.month;
}, 90_000);
afterAll(async () => {
  await at.end();
  for (const one of targets) await one.close();
});

/** Every operation, with the other client's ids in all places. */
function foreignRequests(): { method: string; path: string; body?: object }[] {
  const filled = {
    platform: secretWord,
    outage: foreign.outage,
    month: foreign.month,
    token: foreign.token,
    account: secretWord,
    client: "client",
    dispute: foreign.notification,
    vantage: secretWord,
    source: secretWord,
    seq: "0",
    period: "2026",
    digest: "0".repeat(64),
  };
  const bodies: Record<string, object> = {
    denyRestoration: { of: foreign.notification },
    contestRecord: { of: foreign.notification, reason: "r" },
    declareExclusion: { cause: "hammering-block", from: 1, reason: "r", proof: "p" },
    recordZones: { zones: 1, evidence: "e" },
    voidObservations: { component: secretWord, from: 1, to: 2, reason: "r" },
    ruleDispute: { from: 1, to: 2, counts: true, reason: "r", proof: "p" },
    proposeRuling: { from: 1, to: 2, counts: true, reason: "r" },
    acceptRuling: { of: "P-1", reason: "r" },
    declineRuling: { of: "P-1", reason: "r" },
    acceptClaimedInstant: { of: foreign.notification, reason: "r" },
    previewAct: { act: "contest-record", input: { of: foreign.notification, reason: "r" } },
    retractRecord: { of: foreign.notification, reason: "r" },
    sendClaim: { month: foreign.month, version: 1 },
    describeFromNow: { title: "t", components: [{ name: "a", title: "a", beat: fastBeat }] },
  };
  const never = new Set([
    "startDemonstration",
    "breakDemonstration",
    "setUpAccount",
    "connectPlatform",
    "tryProbe",
    "createToken",
  ]);
  return endpoints
    .filter(({ operationId }) => !never.has(operationId))
    .map(({ method, path, operationId }) => {
      const address = path.replace(/\{(\w+)\}/g, (_, name) =>
        String(Object.entries(filled).find(([known]) => known === name)?.[1]),
      );
      const query =
        {
          getTimeline: "?from=0&to=1",
          getStatementPaper: "?language=fr",
          getStatementTable: "?language=fr",
          getPeriodPaper: `?language=fr&platform=${secretWord}`,
          getPeriodTable: `?language=fr&platform=${secretWord}`,
          listObservations: `?component=${secretWord}&vantage=local`,
          getConsistency: "?from=1&to=1",
        }[operationId] ?? "";
      const body = method === "post" || method === "put" ? (bodies[operationId] ?? {}) : undefined;
      return { method: method.toUpperCase(), path: `${address}${query}`, ...(body && { body }) };
    });
}

/** What is there of it besides what the asker itself said. */
const saysNothing = (answer: Answer, path: string) =>
  !answer.text.replaceAll(path.split("?")[0] ?? path, "").includes(secretWord);

test("by no operation does a client see a byte of the other's, nor change anything", async () => {
  const before = (await everything(theirs, "/ledger/entries")).length;
  const counts = { asked: 0, missing: 0 };
  for (const { method, path, body } of foreignRequests()) {
    const answer = await ours(method, path, {
      ...(body && { body }),
      headers: { "garant-client": "theirs", ...(method === "PUT" && { "if-match": "*" }) },
    });
    expect([path, saysNothing(answer, path)]).toEqual([path, true]);
    counts.asked += 1;
    if (!path.includes(secretWord) && !path.includes(foreign.token)) continue;
    counts.missing += 1;
    const absent = await ours(method, path.replaceAll(secretWord, "nowhere").replaceAll(foreign.token, "T-none"), {
      ...(body && { body }),
      ...(method === "PUT" && { headers: { "if-match": "*" } }),
    });
    const same = (one: Answer) => one.text.replaceAll(secretWord, "nowhere").replaceAll(foreign.token, "T-none");
    expect([path, answer.status, same(answer)]).toEqual([path, absent.status, same(absent)]);
    expect([path, (body === undefined ? [404] : [403, 404, 422]).includes(answer.status)]).toEqual([path, true]);
  }
  expect(counts.asked).toBeGreaterThan(25);
  expect(counts.missing).toBeGreaterThan(12);
  expect(
    (await everything<{ entry: { kind: string } }>(theirs, "/ledger/entries"))
      .slice(0, -before)
      .every(({ entry }) => entry.kind === "observations.sealed"),
  ).toBe(true);
});

test("on a platform of one's own, the other's records and outages are unknown", async () => {
  for (const [path, body] of [
    ["restorations", { of: foreign.notification }],
    ["denials", { of: foreign.notification }],
    ["retractions", { of: foreign.notification, reason: "r" }],
  ] as const) {
    const answer = await ours("POST", `/platforms/ocp01/${path}`, { body });
    expect([path, answer.status, answer.body.code]).toEqual([path, 422, "record-unknown"]);
  }
  expect((await ours("GET", `/outages/${foreign.outage}`)).status).toBe(404);
  expect((await ours("GET", `/outages?platform=${secretWord}`)).body).toEqual({ items: [], next: null });
  expect((await ours("GET", `/ledger/entries?subject=${secretWord}`)).body).toEqual({ items: [], next: null });
});

test("a cursor of the other's leads nowhere but into one's own", async () => {
  const cursor = (await theirs("GET", "/ledger/entries?limit=1")).body.next;
  const page = await ours("GET", `/ledger/entries?cursor=${cursor}`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(secretWord);
});

test("each client is told of its own changes, soon, and of no other's", async () => {
  const [mine, others] = [
    await listening(at.origin("client"), secrets.ours),
    await listening(at.origin("client"), secrets.theirs),
  ];
  const [, other] = targets;
  other.well = true;
  await until(
    async () => others.heard,
    (heard) => heard.some(({ event, data }) => event === "changed" && data.includes('"outage":"IND')),
  );
  await ours("POST", "/platforms/ocp01/notifications", { body: {} });
  await until(
    async () => mine.heard,
    (heard) => heard.some(({ data }) => data.includes('"outage":"IND')),
    3_000,
  );
  await delay(300);
  expect(mine.heard.map(({ data }) => data).join()).not.toContain(secretWord);
  expect(others.heard.map(({ data }) => data).join()).not.toContain("ocp01");
  expect(JSON.stringify([...mine.heard, ...others.heard])).not.toContain("tenant");
  mine.close();
  others.close();
});

test("what is public of a log says nothing of what it holds; anybody may keep it and compare", async () => {
  const answers = await Promise.all(
    ["checkpoint", "key", "consistency?from=1&to=2"].map((path) => ours("GET", `/ledger/theirs/${path}`, { token: null })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.map(({ text }) => text).join()).not.toContain(secretWord);
});
