/** Reading through a real database: pages, filters, foreign tenants, what is refused. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { fact } from "../../../core/facts/fact.ts";
import { good } from "../../../core/result.ts";
import { firstTerms } from "../../../test/first-terms.ts";
import { accountOf, client, describedPlatform, firstInstant, type Opened, opened, provider } from "../../../test/opened.ts";
import { booksAt } from "../../../test/scripted-books.ts";
import type { Actor } from "../../http/environment.ts";
import { openReading } from "./open-reading.ts";

let garant: Opened;
let reading: ReturnType<typeof openReading>;
const reader: Actor = { ...client, channel: "console" };
const stranger: Actor = { ...accountOf("client", "theirs"), channel: "console" };

beforeAll(async () => {
  garant = await opened();
  const key = "0".repeat(64);
  await done("enrol-vantage", { vantage: "local", title: "Ici", key, party: "provider" }, provider);
  await done("describe-platform", { ...describedPlatform, platform: "ocp01" }, provider);
  await done("describe-platform", { ...describedPlatform, platform: "ocp02" }, provider);
  for (const note of ["a", "b", "c"]) {
    garant.time.now += 60_000;
    await done("report-unavailability", { platform: "ocp01", components: ["api"], note }, client);
  }
  await say(
    ["IND-2026-001", 1_000, 2_000, "ocp01"],
    ["IND-2026-002", 3_000, null, "ocp02"],
    ["IND-2026-003", 3_000, null, "ocp01"],
  );
  reading = openReading({
    garant,
    books: (tenant, platform) => (tenant === "ours" ? booksOf(platform) : undefined),
    now: () => garant.time.now,
    engine: "garant test",
    limits: { warnOffsetMs: 250, offsetMs: 2_000 },
    zoneData: "test",
    bundleOf: () => Promise.reject(new Error("no bundle here")),
    documentOf: () => Promise.reject(new Error("no document here")),
  });
}, 60_000);
afterAll(() => garant.end());

async function done(verb: string, input: object, actor: Parameters<Opened["verbs"]["run"]>[2]): Promise<void> {
  const result = await garant.verbs.run(verb, input, actor);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
}

async function say(...outages: [id: string, from: number, to: number | null, platform: string][]): Promise<void> {
  const facts = outages.map(([outage, from, to, platform]) =>
    fact("outage.opened", outage, { platform, outage, from, to, components: ["api"], openedBy: "supervision", segments: [] }),
  );
  await garant.ledger.append("ours", { actor: "garant", decide: async () => good({ facts }) });
}

function booksOf(platform: string) {
  const components = ["api", "router"].map((name) => ({ name, beats: describedPlatform.components[0]?.beats ?? [] }));
  const record = { kind: "platform" as const, platform, components, vantages: [{ name: "local" }] };
  return { terms: firstTerms, openAt: (now: number) => booksAt({ platform: record, observations: [], stated: [] }, now) };
}

type Listed<Item> = { ok: true; value: { items: Item[]; next: string | null } } | { ok: false };

async function everyPage<Item>(page: (cursor?: string) => Promise<Listed<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const found = await page(cursor);
    if (!found.ok) throw new Error("refused");
    items.push(...found.value.items);
    cursor = found.value.next;
  }
  return items;
}

test("outages come page by page, newest first, each once", async () => {
  const ids = await everyPage((cursor) => reading.outages(reader, { limit: 1, cursor }));
  expect(ids.map(({ id }) => id)).toEqual(["IND-2026-003", "IND-2026-002", "IND-2026-001"]);
});

test("outages are found by platform and by state", async () => {
  const open = await everyPage((cursor) => reading.outages(reader, { limit: 5, cursor, platform: "ocp01", state: "open" }));
  expect(open.map(({ id, platformTitle }) => [id, platformTitle])).toEqual([["IND-2026-003", "Production soins"]]);
});

test("records come newest first, with their authors' words", async () => {
  const records = await everyPage((cursor) => reading.records(reader, "ocp01", { limit: 2, cursor, kind: "notification" }));
  expect(records.map(({ reason, party, retracted }) => [reason, party, retracted])).toEqual([
    ["c", "client", false],
    ["b", "client", false],
    ["a", "client", false],
  ]);
});

test("a cursor that no page ended with is refused", async () => {
  expect(await reading.outages(reader, { limit: 1, cursor: "nonsense" })).toMatchObject({
    ok: false,
    errors: [{ code: "input-invalid" }],
  });
});

test("what belongs to another tenant is not found", async () => {
  const answers = [
    reading.platform(stranger, "ocp01"),
    reading.records(stranger, "ocp01", { limit: 1 }),
    reading.entry(stranger, 0),
  ];
  for (const answer of answers) expect(await answer).toMatchObject({ ok: false, errors: [{ code: "not-found" }] });
  expect(await everyPage((cursor) => reading.outages(stranger, { limit: 5, cursor }))).toEqual([]);
});

test("entries are listed with their bodies, and each is proved", async () => {
  const entries = await everyPage((cursor) => reading.entries(reader, { limit: 4, cursor }));
  expect(entries.map(({ entry }) => entry.seq)).toEqual([...entries.keys()].reverse());
  const proved = await reading.entry(reader, 3);
  expect(proved).toMatchObject({ ok: true, value: { entry: { seq: 3 }, receipt: { index: 3 } } });
  const ofOne = await everyPage((cursor) =>
    reading.entries(reader, { limit: 4, cursor, kind: "outage.opened", subject: "IND-2026-002" }),
  );
  expect(ofOne).toHaveLength(1);
});

test("anyone reads checkpoints, keys and consistency; nobody those of no tenant", async () => {
  expect(await reading.checkpoint("ours")).toMatchObject({ ok: true });
  expect(await reading.logKey("ours")).toMatchObject({ ok: true });
  expect(await reading.consistency("ours", { from: 2, to: 5 })).toMatchObject({ ok: true });
  expect(await reading.checkpoint("nobody")).toMatchObject({ ok: false });
});

test("the first page says that nothing watches, and what was recorded last", async () => {
  garant.time.now = firstInstant + 3_600_000;
  const overview = await reading.overview(reader);
  if (!overview.ok) throw new Error("refused");
  expect(overview.value).toMatchObject({ alarm: "supervision-silent", month: "2026-10", agreement: null });
  expect(overview.value.platforms.map(({ id }) => id)).toEqual(["ocp01", "ocp02"]);
  expect(overview.value.latest[0]).toMatchObject({ kind: "outage.opened", subject: "IND-2026-003", platform: "ocp01" });
  expect(overview.value.tasks.map(({ kind, platform }) => [kind, platform])).toEqual([
    ["ineligible", "ocp01"],
    ["ineligible", "ocp02"],
  ]);
});
