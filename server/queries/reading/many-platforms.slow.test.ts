/** What is read of all platforms asks the database as often for six as for two: no query in a loop. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { paris } from "../../../test/demonstration-story.ts";
import { client, connected, describedPlatform, firstInstant, type Opened, opened, provider } from "../../../test/opened.ts";
import { firstAgreement } from "../../agreement/first-agreement.ts";
import { openPublished } from "../../published/open-published.ts";
import { freezeMonth } from "../../statements/freeze.ts";
import type { Tx } from "../../store/tables.ts";
import { seriesText } from "../../watch/prober-results.ts";
import { Watching } from "../../watch/watching.ts";
import { openReading } from "./open-reading.ts";
import type { ReadingParts } from "./parts.ts";
import { readSheets } from "./sheets.ts";

/** So many platforms, each with an outage, a report of it that is contested, and a month that is frozen. */
type World = {
  readonly garant: Opened;
  readonly reading: ReturnType<typeof openReading>;
  readonly sheets: ReturnType<typeof readSheets>;
  readonly published: ReturnType<typeof openPublished>;
};

const [few, many] = [2, 6];
const names = (count: number) => Array.from({ length: count }, (_, number) => `ocp0${number + 1}`);
const failure = { code: "refused", address: "192.0.2.1", port: 6443 } as const;
const second = (n: number) => firstInstant + n * 1000;
const reader = { ...client, channel: "console" } as const;

async function worldOf(platforms: readonly string[]): Promise<World> {
  const garant = await opened();
  const key = await connected(garant);
  const clock = () => garant.time.now;
  const watching = new Watching({ garant, vantage: { name: "local", key }, clock, tell: () => {} });
  const done = async (verb: string, input: object, actor = provider): Promise<string> => {
    const result = await garant.verbs.run(verb, input, actor);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return result.value.facts[0]?.entry.subject ?? "";
  };
  await done("adopt-agreement", await firstAgreement());
  await done("change-publication", { public: true }, client);
  for (const platform of platforms) {
    await done("describe-platform", { ...describedPlatform, platform, title: `Production ${platform}` });
    await watching.open("ours", platform);
  }
  for (let n = 0; n < 600; n += 30) {
    garant.time.now = second(n);
    const seenOf = (platform: string) =>
      ["api", "router"].map((component) => ({
        ...{ probe: "p", series: seriesText({ tenant: "ours", vantage: "local", platform, component }) },
        ...{ at: second(n), due: second(n), phases: { total: 12 } },
        ...(n < 150 || n >= 450 ? { ok: true as const } : { ok: false as const, failure }),
      }));
    const seen = platforms.map((platform) => ({ platform, seen: seenOf(platform) }));
    await watching.observe("ours", "local", seen, second(n + 1));
  }
  for (const platform of platforms) {
    const of = await done("report-unavailability", { platform, note: "down for us" }, client);
    await done("contest-record", { platform, of, reason: "not ours" });
    await watching.follow("ours", platform);
    await watching.seal("ours", platform);
  }
  garant.time.now = paris("2026-11-01T00:15:01");
  for (const platform of platforms)
    await freezeMonth(garant.ledger, { tenant: "ours", platform, month: "2026-10" }, paris("2026-11-01T00:15:00"));
  const none = () => Promise.reject(new Error("not asked for here"));
  const parts: ReadingParts = {
    ...{ garant, now: clock, engine: "garant test", zoneData: "test", bundleOf: none, documentOf: none },
    books: (tenant, platform) => watching.books(tenant, platform),
    limits: { warnOffsetMs: 250, offsetMs: 2_000 },
  };
  const reading = openReading(parts);
  return { garant, reading, sheets: readSheets(parts), published: openPublished({ garant, reading, now: clock }) };
}

let worlds: ReadonlyMap<number, World>;
beforeAll(async () => {
  worlds = new Map([
    [few, await worldOf(names(few))],
    [many, await worldOf(names(many))],
  ]);
}, 120_000);
afterAll(async () => {
  for (const { garant } of worlds.values()) await garant.end();
});

/** Statements that were asked for, those alone that are built in a reading's transaction; and of how many platforms the answer tells. */
async function asked(count: number, ask: (world: World) => Promise<unknown>): Promise<{ statements: number; told: number }> {
  const world = worlds.get(count);
  if (world === undefined) throw new Error(`no world of ${count}`);
  // Past what is held of an answer before.
  world.garant.time.now += 60_000;
  let statements = 0;
  const { store } = world.garant;
  const read = store.read.bind(store);
  const spy = vi.spyOn(store, "read").mockImplementation((tenant, run) => read(tenant, (tx) => run(counting(tx))));
  const counting = (tx: Tx): Tx =>
    tx.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
  try {
    const text = JSON.stringify(await ask(world), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    );
    expect(text).toContain('"ok":true');
    return { statements, told: new Set(text.match(/\bocp0\d\b/g)).size };
  } finally {
    spy.mockRestore();
  }
}

const page = { limit: 50 };
const readings: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  overview: ({ reading }) => reading.overview(reader),
  platforms: ({ reading }) => reading.platforms(reader, page),
  outages: ({ reading }) => reading.outages(reader, page),
  statements: ({ reading }) => reading.statements(reader, page),
  disputes: ({ reading }) => reading.disputes(reader, {}),
  supervision: ({ reading }) => reading.supervision(reader),
  entries: ({ reading }) => reading.entries(reader, page),
  "table of a quarter": ({ sheets }) => sheets.periodTable(reader, { period: "2026-Q4", language: "en", form: "point" }),
  metrics: ({ published }) => published.metrics(reader),
  "public status": ({ published }) => published.status("ours"),
  "public page": ({ published }) => published.page("ours", "en"),
  "public feed": ({ published }) => published.feed("ours", "http://127.0.0.1/", "en"),
};

test.each(Object.keys(readings))("%s", async (name) => {
  const ask = readings[name] ?? (() => Promise.reject(new Error(name)));
  const [one, other] = [await asked(few, ask), await asked(many, ask)];
  expect([one.told, other.told]).toEqual([few, many]);
  expect(one.statements).toBeGreaterThan(0);
  expect(other.statements).toBe(one.statements);
});

test("control: a reading of each platform by itself is found", async () => {
  const each = async ({ reading }: World) => {
    const all = await reading.platforms(reader, page);
    const read = all.ok ? await Promise.all(all.value.items.map(({ id }) => reading.platform(reader, id))) : [];
    return [all, read];
  };
  const [one, other] = [await asked(few, each), await asked(many, each)];
  expect(other.statements - one.statements).toBe(many - few);
});
