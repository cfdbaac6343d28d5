/** What people settle: what each act would move is what it then moves; disputes and proposals as both parties read them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { minute, november, octoberFolder, outage } from "./october-folder.ts";
import { everything, recomputed, withoutIgnored } from "./recomputed.ts";
import { type Ask, type Served, served } from "./served.ts";

const time = { now: 0 };
let at: Served;
beforeAll(async () => {
  const folder = await octoberFolder(time);
  time.now = november - 5 * 24 * 60 * minute;
  at = await served({ folder, clock: () => time.now });
}, 60_000);
afterAll(() => at.end());

const base = "/platforms/ocp01";
const length = outage.to - outage.from;
const figures = async () => (await at.client("GET", "/statements/ocp01/2026-10")).body.figures;
const rounded = ({ counted, disputed, verdict }: Record<string, unknown>) => ({ counted, disputed, verdict });

/** Previews the act, does it, and holds what it moved against the preview. */
async function settled(ask: Ask, act: string, path: string, input: object): Promise<string> {
  const before = await figures();
  const preview = await ask("POST", `${base}/previews`, { body: { act, input } });
  expect([act, preview.status, preview.body.code]).toEqual([act, 200, undefined]);
  expect((await figures()).counted).toBe(before.counted);
  const done = await ask("POST", `${base}${path}`, { body: input });
  expect([act, done.status, done.body.code]).toEqual([act, 201, undefined]);
  const after = await figures();
  const [moved] = preview.body.months;
  expect(rounded(moved?.after ?? before)).toEqual(rounded(after));
  expect(withoutIgnored(after)).toEqual(withoutIgnored(await recomputed(at.client, "ocp01", "2026-10", after.at)));
  return done.body.id;
}
const disputes = async (ask: Ask = at.client) => (await ask("GET", "/disputes")).body.items;

test("an exclusion, its contest, a proposal, its acceptance: each moves what its preview says, and no more", async () => {
  const exclusion = {
    cause: "hammering-block",
    from: outage.from,
    to: outage.to,
    reason: "blocked",
    proof: "T-1",
    digest: "ab".repeat(32),
  };
  const x = await settled(at.provider, "declare-exclusion", "/exclusions", exclusion);
  expect(await figures()).toMatchObject({ counted: 0, excluded: length });
  const c = await settled(at.client, "contest-record", "/contests", { of: x, reason: "we did not hammer" });
  const [open] = await disputes();
  expect(open).toMatchObject({ id: c, kind: "exclusion-contested", about: x, party: "client", state: "open", openMs: length });
  expect(await disputes(at.provider)).toEqual([open]);
  const one = (await at.provider("GET", `${base}/disputes/${c}`)).body;
  expect(one.evidence.map((each: Record<string, unknown>) => [each.party, each.record, each.proof, each.digest])).toEqual([
    ["provider", x, "T-1", "ab".repeat(32)],
    ["client", c, null, null],
  ]);
  expect(one.seen).toEqual([{ component: "api", vantage: "local", party: "provider", good: 0, failed: 40 }]);
  expect(one.months).toMatchObject([{ month: "2026-10", toClient: { counted: length }, toProvider: { counted: 0 } }]);
  const proposal = { dispute: c, from: outage.from, to: outage.to, counts: true, reason: "no block is in the logs" };
  const preview = await at.client("POST", `${base}/previews`, { body: { act: "propose-ruling", input: proposal } });
  expect(preview.body.months[0].after.counted).toBe(length);
  const proposed = await at.client("POST", `${base}/ruling-proposals`, { body: proposal });
  expect((await figures()).disputed).toBe(length);
  expect((await disputes())[0].proposal).toMatchObject({ id: proposed.body.id, state: "open", party: "client" });
  const tasks = (await at.provider("GET", "/overview")).body.tasks;
  expect(tasks.map(({ kind, record }: Record<string, string>) => [kind, record])).toContainEqual(["ruling-proposed", c]);
  const d = await settled(at.provider, "accept-ruling", "/ruling-acceptances", { of: proposed.body.id, reason: "so it is" });
  expect(await disputes()).toMatchObject([{ id: c, state: "settled", openMs: 0, proposal: null }]);
  const ruled = (await at.client("GET", `${base}/disputes/${c}`)).body;
  expect(ruled.rulings).toMatchObject([{ record: d, counts: true, party: "provider", reason: "so it is" }]);
  expect(ruled.proposals).toMatchObject([{ state: "accepted", answer: d }]);
});

test("zones recorded after the fact, with their evidence, move what can be claimed as their preview said; the timeline shows them", async () => {
  const october = async () => (await at.client("GET", "/statements/ocp01/2026-10")).body;
  const claimable = async () => (await october()).figures.claimable;
  expect(await claimable()).toBe(length);
  const since = outage.from - 120 * minute;
  const input = { zones: 1, at: since, evidence: "two nodes were in maintenance", digest: "cd".repeat(32) };
  const z = await settled(at.provider, "record-zones", "/zones", input);
  expect(await claimable()).toBe(0);
  const { zones } = await october();
  const held = zones.find((one: Record<string, unknown>) => one.record === z);
  expect(held).toMatchObject({
    zones: 1,
    eligible: false,
    since,
    party: "provider",
    evidence: input.evidence,
    digest: input.digest,
  });
  expect(held.fact.at).toBe(time.now);
  expect(zones[zones.indexOf(held) - 1]).toMatchObject({ zones: 3, eligible: true, to: since });
  const over = await at.client("POST", `${base}/zones`, { body: { zones: 3, at: since + 1, evidence: "ours" } });
  expect([over.status, over.body.code]).toEqual([409, "zones-said-otherwise"]);
  await settled(at.provider, "retract-record", "/retractions", { of: z, reason: "it was another cluster" });
  expect(await claimable()).toBe(length);
});

test("the earlier instant that a report claimed counts once the provider accepts it; what is withdrawn goes together", async () => {
  time.now += 60 * minute;
  const before = await figures();
  const claimedAt = time.now - 20 * minute;
  const reported = await at.client("POST", `${base}/notifications`, { body: { components: ["api"], claimedAt } });
  const n = reported.body.id;
  time.now += 10 * minute;
  const accept = { of: n, reason: "their gateway could not reach us" };
  expect((await at.client("POST", `${base}/claimed-instants`, { body: accept })).status).toBe(403);
  const earlier = await settled(at.provider, "accept-claimed-instant", "/claimed-instants", accept);
  const now = await figures();
  expect(now.counted).toBe(before.counted + (time.now - claimedAt));
  expect(now.outages.at(-1)).toMatchObject({ from: claimedAt, openedBy: "client" });
  const confirmed = await at.client("POST", `${base}/restorations`, { body: { of: n } });
  expect(confirmed.body.receipts.length).toBe(2);
  time.now += 5 * minute;
  expect((await figures()).counted).toBe(now.counted);
  const effects = (await at.client("GET", "/statements/ocp01/2026-10")).body.effects;
  expect(effects.find(({ record }: { record: string }) => record === earlier)).toMatchObject({
    party: "provider",
    reason: accept.reason,
  });
  expect((await at.provider("POST", `${base}/claimed-instants`, { body: accept })).body.code).toBe("already-exists");
  await settled(at.client, "retract-record", "/retractions", { of: n, reason: "another platform" });
  expect((await figures()).counted).toBe(before.counted);
});

test("a preview is refused as the act would be, and records nothing", async () => {
  const entries = (await everything(at.client, "/ledger/entries")).length;
  const ask = (by: Ask, act: string, input: object) => by("POST", `${base}/previews`, { body: { act, input } });
  const exclusion = { cause: "rain", from: 1, reason: "r", proof: "p" };
  expect((await ask(at.client, "declare-exclusion", exclusion)).body.code).toBe("not-permitted");
  expect((await ask(at.provider, "declare-exclusion", exclusion)).body.code).toBe("cause-unknown");
  expect((await ask(at.client, "rule-dispute", { from: 1, to: 2, counts: true, reason: "r", proof: "p" })).body.code).toBe(
    "no-ruling-body",
  );
  expect((await ask(at.client, "retract-record", {})).body.code).toBe("input-invalid");
  expect((await ask(at.client, "create-token", {})).body.code).toBe("input-invalid");
  expect((await at.client("GET", `${base}/disputes/N-0`)).status).toBe(404);
  expect((await everything(at.client, "/ledger/entries")).length).toBe(entries);
});
