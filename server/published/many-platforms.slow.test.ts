/** What anyone may ask for costs as many readings of the database for many platforms as for a few. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import { client, describedPlatform, type Opened, opened, provider } from "../../test/opened.ts";
import { booksAt } from "../../test/scripted-books.ts";
import { openReading } from "../queries/reading/open-reading.ts";
import { openPublished, type Published } from "./open-published.ts";

let garant: Opened;
let published: Published;
let described = 0;
const reader = { ...client, channel: "api" } as const;

beforeAll(async () => {
  garant = await opened();
  await done("enrol-vantage", { vantage: "local", title: "Ici", key: "0".repeat(64), party: "provider" });
  await done("change-publication", { public: true }, client);
  const reading = openReading({
    garant,
    books: (_, platform) => booksOf(platform),
    now: () => garant.time.now,
    engine: "garant test",
    limits: { warnOffsetMs: 250, offsetMs: 2_000 },
    zoneData: "test",
    bundleOf: () => Promise.reject(new Error("no bundle here")),
    documentOf: () => Promise.reject(new Error("no document here")),
  });
  published = openPublished({ garant, reading, now: () => garant.time.now });
}, 60_000);
afterAll(() => garant.end());

async function done(verb: string, input: object, actor = provider): Promise<void> {
  const result = await garant.verbs.run(verb, input, actor);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
}

function booksOf(platform: string) {
  const components = ["api", "router"].map((name) => ({ name, beats: describedPlatform.components[0]?.beats ?? [] }));
  const record = { kind: "platform" as const, platform, components, vantages: [{ name: "local" }] };
  const named = { id: platform, title: `Platform ${platform}`, demonstration: false };
  return {
    terms: firstTerms,
    openAt(now: number) {
      const open = booksAt({ platform: record, observations: [], stated: [] }, now);
      return { ...open, described: { ...open.described, ...named } };
    },
  };
}

/** Describes platforms until there are so many, lets what is held go by, and asks. */
async function readingsOf(platforms: number, ask: () => Promise<string>): Promise<{ readings: number; told: number }> {
  while (described < platforms) await done("describe-platform", { ...describedPlatform, platform: `p${described++}` });
  garant.time.now += 60_000;
  const read = vi.spyOn(garant.store, "read");
  try {
    const text = await ask();
    return { readings: read.mock.calls.length, told: new Set(text.match(/\bp\d+\b/g)).size };
  } finally {
    read.mockRestore();
  }
}

const asked = {
  page: async () => shown(await published.page("ours", "en")).html,
  status: async () => JSON.stringify(shown(await published.status("ours"))),
  metrics: async () => shown(await published.metrics(reader)),
};

function shown<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!answer.ok) throw new Error("refused");
  return answer.value;
}

test("the page, the status and the metrics read as often for twenty platforms as for two", async () => {
  const [few, many] = [2, 20];
  const found: Record<number, object> = {};
  for (const count of [few, many]) {
    const page = await readingsOf(count, asked.page);
    const status = await readingsOf(count, asked.status);
    const metrics = await readingsOf(count, asked.metrics);
    for (const { told, readings } of [page, status, metrics]) {
      expect(told).toBe(count);
      expect(readings).toBeGreaterThan(0);
    }
    found[count] = [page.readings, status.readings, metrics.readings];
  }
  expect(found[many]).toEqual(found[few]);
});

test("the status is made once for all who ask meanwhile", async () => {
  const alone = await readingsOf(20, asked.status);
  const together = await readingsOf(20, async () => (await Promise.all([1, 2, 3].map(asked.status))).join());
  expect(together.told).toBe(alone.told);
  // Each asks whether it is published at all.
  expect(together.readings).toBe(alone.readings + 2);
});
