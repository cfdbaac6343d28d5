/** From what was watched and reported to what is read: one platform, one long outage, a month frozen and amended. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Outage } from "../../../api/schemas/outage.ts";
import { Statement } from "../../../api/schemas/statement.ts";
import { paris } from "../../../test/demonstration-story.ts";
import { client, connected, firstInstant, type Opened, opened, provider } from "../../../test/opened.ts";
import { firstAgreement } from "../../agreement/first-agreement.ts";
import type { Actor } from "../../http/environment.ts";
import { amendMonth, freezeMonth } from "../../statements/freeze.ts";
import { seriesText } from "../../watch/prober-results.ts";
import { Watching } from "../../watch/watching.ts";
import { openReading } from "./open-reading.ts";

let garant: Opened;
let watching: Watching;
let reading: ReturnType<typeof openReading>;
const asClient: Actor = { ...client, channel: "console" };
const asProvider: Actor = { ...provider, channel: "console" };
const by = { tenant: "ours", platform: "ocp01", vantage: "local" };
const month = { tenant: "ours", platform: "ocp01", month: "2026-10" };
const second = (n: number) => firstInstant + n * 1000;
const failure = { code: "refused", address: "192.0.2.1", port: 6443 } as const;

async function done(verb: string, input: object, actor: Parameters<Opened["verbs"]["run"]>[2]): Promise<string> {
  const result = await garant.verbs.run(verb, input, actor);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  await watching?.follow("ours", "ocp01");
  return result.value.facts[0]?.entry.subject ?? "";
}

/** Both components, each 30 s in `[from, to)`; the router is always well. */
async function watch(from: number, to: number, apiOk: boolean): Promise<void> {
  for (let n = from; n < to; n += 30) {
    garant.time.now = second(n);
    const seen = ["api", "router"].map((component) => ({
      ...{ probe: "p", series: seriesText({ ...by, component }), at: second(n), due: second(n) },
      ...(component === "router" || apiOk ? { ok: true as const } : { ok: false as const, failure }),
      phases: { total: 12 },
    }));
    await watching.observe("ours", "local", [{ platform: "ocp01", seen }], second(n + 1));
  }
}

beforeAll(async () => {
  garant = await opened();
  const key = await connected(garant);
  await done("adopt-agreement", await firstAgreement(), provider);
  await done("record-zones", { platform: "ocp01", zones: 3, evidence: "inventory" }, client);
  const clock = () => garant.time.now;
  watching = new Watching({ garant, vantage: { name: "local", key }, clock, tell: () => {} });
  await watching.open("ours", "ocp01");
  const none = () => Promise.reject(new Error("not asked for here"));
  const books = (tenant: string, platform: string) => watching.books(tenant, platform);
  reading = openReading({
    garant,
    books,
    now: clock,
    engine: "garant test",
    limits: { warnOffsetMs: 250, offsetMs: 2_000 },
    zoneData: "test",
    bundleOf: none,
    documentOf: none,
  });
  await watch(0, 150, true);
  garant.time.now = second(121);
  await done("report-unavailability", { platform: "ocp01", note: "down for us" }, client);
  await watch(150, 3150, false);
  await watch(3150, 3300, true);
}, 60_000);
afterAll(() => garant.end());

test("the outage is told with why it failed and which facts seal that", async () => {
  const listed = await reading.outages(asClient, { limit: 10 });
  const id = listed.ok ? (listed.value.items[0]?.id ?? "") : "";
  const read = await reading.outage(asClient, id);
  const outage = Outage.parse(read.ok ? read.value : read);
  expect(outage).toMatchObject({
    from: second(121),
    to: second(3150),
    counted: 3_029_000,
    claimable: 3_029_000,
    components: ["api", "router"],
  });
  const [notified, detected] = outage.steps;
  expect(notified).toMatchObject({ kind: "notified", decides: "start", effectMs: 29_000, reason: "down for us" });
  expect(detected).toMatchObject({ kind: "detected", decides: null, failure: { code: "refused" }, vantages: ["local"] });
  expect(new Set(detected?.facts.map(({ kind }) => kind))).toEqual(new Set(["observations.sealed"]));
  expect(outage.steps.map(({ kind }) => kind)).toContain("restoration-asked");
  expect(outage.questions).toMatchObject([{ outage: id, components: [], answer: null }]);
});

test("observations come with their details, newest first, sealed or not", async () => {
  const read = await reading.observations(asClient, "ocp01", { component: "api", vantage: "local", limit: 7 });
  const items = read.ok ? read.value.items : [];
  expect(items.map(({ at, ok }) => [(at - firstInstant) / 1000, ok])).toEqual([
    [3270, true],
    [3240, true],
    [3210, true],
    [3180, true],
    [3150, true],
    [3120, false],
    [3090, false],
  ]);
  expect(items.at(-1)).toMatchObject({ failure: { code: "refused" }, phases: { total: 12 } });
  expect(items.at(-1)?.digest).toMatch(/^[0-9a-f]{64}$/);
});

test("each party reads what waits on it", async () => {
  const [ours, theirs] = [await reading.overview(asClient), await reading.overview(asProvider)];
  expect(ours.ok && ours.value).toMatchObject({
    alarm: null,
    tasks: [{ kind: "confirm-restoration" }],
    awaited: [],
    objective: "99.9",
  });
  expect(theirs.ok && theirs.value).toMatchObject({ tasks: [], awaited: [{ kind: "confirm-restoration" }] });
});

test("October, under way, frozen, then amended by what was contested", async () => {
  const live = await reading.statement(asClient, { platform: "ocp01", month: "2026-10" });
  expect(live.ok && live.value).toMatchObject({ state: "under-way", version: 0, verdict: "missed", penalty: null });
  await watching.seal("ours", "ocp01");
  garant.time.now = paris("2026-11-01T00:15:01");
  await freezeMonth(garant.ledger, month, paris("2026-11-01T00:15:00"));
  garant.time.now += 60_000;
  await done("contest-record", { platform: "ocp01", of: await notification(), reason: "not ours" }, provider);
  await amendMonth(garant.ledger, month);
  const read = await reading.statement(asClient, { platform: "ocp01", month: "2026-10" });
  const amended = Statement.parse(read.ok ? read.value : read);
  expect(amended).toMatchObject({ state: "amended", version: 2, figures: { disputed: 29_000 } });
  expect(amended.versions.map(({ version, because }) => [version, because.map(({ kind }) => kind)])).toEqual([
    [1, []],
    [2, ["notification.contested"]],
  ]);
  expect(amended.versions[1]?.moved).toContainEqual({ line: "disputed", before: "0", after: "29000" });
  const first = await reading.statement(asClient, { platform: "ocp01", month: "2026-10", version: 1 });
  const statement = Statement.parse(first.ok ? first.value : first);
  expect(statement).toMatchObject({
    state: "frozen",
    verdict: "missed",
    lastDayToClaim: "2026-11-30",
    claimStrictDay: "2026-11-13",
  });
});

test("statements: what can still be claimed comes first, then what is under way", async () => {
  const listed = await reading.statements(asClient, { limit: 5 });
  expect(listed.ok && listed.value.items.map(({ month: of, state, version, penalty }) => [of, state, version, penalty])).toEqual([
    ["2026-10", "amended", 2, "0.0118"],
    ["2026-11", "under-way", 0, null],
  ]);
});

async function notification(): Promise<string> {
  const records = await reading.records(asClient, "ocp01", { limit: 1, kind: "notification" });
  return records.ok ? (records.value.items[0]?.id ?? "") : "";
}
