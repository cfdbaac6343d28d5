import { expect, test } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import { at, booksAfter } from "../../test/live-story.ts";
import { threadMs } from "../../test/thread-time.ts";
import type { PlatformRecord } from "../watching/record.ts";
import { account } from "./account.ts";
import { LiveBooks } from "./live-books.ts";

const second = 1_000;
const beat = { intervalMs: second, staleAfterMs: 3 * second, failures: 2, of: 3, successes: 2 };
const start = 1_700_000_000_000;

function platform(components: number, vantages: number): PlatformRecord {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, place) => ({ name: `${letter}${place}` }));
  return {
    ...{ kind: "platform", platform: "p" },
    components: names("c", components).map((one) => ({ ...one, beats: [beat] })),
    vantages: names("v", vantages),
  };
}

test("a hundred series at a second cost microseconds an observation", () => {
  const books = new LiveBooks(platform(100, 1), firstTerms);
  const versions = new Set<number>();
  const began = threadMs();
  for (let tick = 0; tick < 600; tick++) {
    for (let series = 0; series < 100; series++) {
      const now = start + tick * second + series * 9;
      books.observe(`c${series}`, "v0", now, series !== 7 || tick % 300 < 290);
      versions.add(books.accountAt(now).version);
    }
  }
  const each = ((threadMs() - began) * 1_000) / 60_000;
  const idle = threadMs();
  const last = start + 600 * second;
  for (let tick = 0; tick < 1_000; tick++) books.accountAt(last + tick);
  console.log(`${each.toFixed(1)} µs an observation, ${(threadMs() - idle).toFixed(2)} µs a tick`);
  expect(versions.size).toBeLessThan(110);
  expect(each).toBeLessThan(50);
});

test("one late observation among a million costs milliseconds", () => {
  const [components, each] = [20, 50_000];
  const books = new LiveBooks(platform(components, 1), firstTerms);
  for (let series = 0; series < components; series++) {
    const instants = Float64Array.from({ length: each }, (_, place) => start + place * second);
    const ok = Uint8Array.from(instants, (_, place) => (place % 5_000 < 3 ? 0 : 1));
    books.load({ component: `c${series}`, vantage: "v0", at: instants, ok });
  }
  const now = start + each * second;
  books.accountAt(now);
  const began = threadMs();
  books.observe("c3", "v0", start + 25_000 * second + 1, false);
  const live = books.accountAt(now);
  const took = threadMs() - began;
  console.log(`${took.toFixed(1)} ms, ${(books.bytes / 1e6).toFixed(1)} MB`);
  expect(live.account.outages).toEqual(account(books.inputs(), firstTerms, now).outages);
  expect(took).toBeLessThan(200);
});

test("a series that the platform does not have is refused", () => {
  const books = new LiveBooks(platform(1, 1), firstTerms);
  expect([books.observe("c0", "v0", start, true), books.observe("c0", "v1", start, true)]).toEqual([true, false]);
});

test("a record stated twice changes nothing", () => {
  const books = booksAfter([{ marks: "++", from: 0 }]);
  const notified = { kind: "notification", id: "n", at: at(1) } as const;
  books.state(notified);
  const { version } = books.accountAt(at(2));
  books.state(notified);
  expect(books.accountAt(at(2)).version).toBe(version);
});

test("another description keeps what was observed of the series that it names, and what was overruled", () => {
  const books = new LiveBooks(platform(2, 1), firstTerms);
  for (const ok of [true, false]) books.observe("c0", "v0", start, ok);
  books.observe("c1", "v0", start, true);
  const { observations, overruled } = books.inputs();
  books.describe(platform(1, 2));
  const kept = books.inputs();
  expect(kept.observations.map(({ component, vantage, at: instants }) => [component, vantage, instants.length])).toEqual([
    ["c0", "v0", 1],
    ["c0", "v1", 0],
  ]);
  expect([kept.observations[0], kept.overruled]).toEqual([observations[0], overruled]);
});

test("an account of an earlier instant can still be asked, and the next one is another version", () => {
  const books = booksAfter([{ marks: "++--++", from: 0 }]);
  const now = books.accountAt(at(6));
  const before = books.accountAt(at(3));
  expect(before.account.outages).toEqual(account(books.inputs(), firstTerms, at(3)).outages);
  const again = books.accountAt(at(6));
  expect([again.account.outages, again.version > now.version]).toEqual([now.account.outages, true]);
});
