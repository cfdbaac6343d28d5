import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBase64 } from "../../core/json/base64.ts";
import { decodeBody } from "../../core/watching/block.ts";
import { digestLength } from "../../core/watching/block-content.ts";
import { AgentBooks } from "./agent-books.ts";
import { AgentFolder } from "./agent-folder.ts";
import type { OpenObservation } from "./kept-forms.ts";

let folder: AgentFolder;
beforeEach(async () => {
  folder = new AgentFolder(await mkdtemp(join(tmpdir(), "agent-books-")));
  await folder.prepare();
});
afterEach(() => rm(folder.path, { recursive: true }));

const start = 1_790_000_000_000;
const series = "client ocp01 api lyon";
const seen = (second: number, more: Partial<OpenObservation> = {}): OpenObservation => {
  const at = start + second * 1_000;
  return { probe: series, series, at, due: at, ok: true, phases: { total: 5 }, ...more };
};
const opened = async (bufferBytes = 1_000_000) =>
  await AgentBooks.open({ folder, key: await folder.key(), tenant: "client", vantage: "lyon", bufferBytes });
const every = () => 1_000;
const watched = () => [{ component: "api", beatMs: 1_000 }];
const none = new Map<string, number>();

async function instantsIn(books: AgentBooks, next: ReadonlyMap<string, number>): Promise<number[] | undefined> {
  const block = await books.nextBlock(next);
  if (block === undefined) return undefined;
  const header = { tenant: "client", vantage: "lyon", platform: block.platform, number: block.number, series: block.series };
  const content = decodeBody({ ...header, previous: new Uint8Array(digestLength) }, readBase64(block.body) ?? new Uint8Array());
  return content.ok ? content.value.observed.flatMap(({ at }) => Array.from(at, (instant) => (instant - start) / 1_000)) : [];
}

test("what is complete is signed; what may still be joined by others stays open", async () => {
  const books = await opened();
  await books.observe([seen(1), seen(2), seen(3)], start + 2_500, every);
  await books.seal(watched);
  expect(await instantsIn(books, none)).toEqual([1, 2]);
  expect(books.open.map(({ at }) => at)).toEqual([start + 3_000]);
});

test("blocks are numbered without holes, through any number of starts; what stands in one is not open again", async () => {
  for (const second of [1, 2, 3]) {
    const books = await opened();
    await books.observe([seen(second)], start + second * 1_000 + 500, every);
    await books.seal(watched);
    expect(books.open).toEqual([]);
  }
  const books = await opened();
  const found = [];
  for (const number of [0, 1, 2, 3]) found.push(await instantsIn(books, new Map([["ocp01", number]])));
  expect(found).toEqual([[1], [2], [3], undefined]);
});

test("a process that dies after it kept a block, and before it noted its chain or cleared its journal, tells nothing twice", async () => {
  const books = await opened();
  await books.observe([seen(1), seen(2)], start + 2_500, every);
  const journal = await folder.journal();
  await books.seal(watched);
  await folder.chained(new Map());
  await folder.renote(journal);
  const again = await opened();
  expect(again.open).toEqual([]);
  await again.observe([seen(3)], start + 3_500, every);
  await again.seal(watched);
  expect(await instantsIn(again, new Map([["ocp01", 1]]))).toEqual([3]);
});

test("what the server has by its own word is delivered no more, though its answer was lost", async () => {
  const books = await opened();
  for (const second of [1, 2]) {
    await books.observe([seen(second)], start + second * 1_000 + 500, every);
    await books.seal(watched);
  }
  expect(await instantsIn(books, new Map([["ocp01", 1]]))).toEqual([2]);
  expect(books.buffered.blocks).toBe(1);
});

test("when there is no room the oldest stays, and beats lost in a row are one entry", async () => {
  const books = await opened(400);
  for (const second of [1, 2, 3, 4, 5, 6]) await books.observe([seen(second)], start + second * 1_000 + 500, every);
  const kept = books.open.length;
  expect(books.open[0]?.at).toBe(start + 1_000);
  expect(books.missedToTell(10)).toMatchObject([
    { due: start + (kept + 1) * 1_000, until: start + 6_000, beats: 6 - kept, reason: "buffer-full" },
  ]);
  await books.observe([seen(7)], start + 7_500, every);
  expect(books.missedToTell(1)).toHaveLength(1);
  await books.toldMissed();
  expect(books.missedToTell(10)).toMatchObject([{ due: start + 7_000, beats: 1 }]);
});

test("what was observed by a clock that is off, or not measured yet, is in no block", async () => {
  const books = await opened();
  await books.observe([seen(1), seen(2, { aside: 5_000 }), seen(3, { aside: null })], start + 3_500, every);
  await books.seal(watched);
  expect(await instantsIn(books, none)).toEqual([1]);
  expect(books.open.map(({ aside }) => aside)).toEqual([5_000, null]);
});

test("a time of which a block speaks is told no second time: the beat is listed as missed", async () => {
  const books = await opened();
  await books.observe([seen(5)], start + 5_500, every);
  await books.seal(watched);
  await books.observe([seen(3)], start + 5_600, every);
  expect(books.open).toEqual([]);
  expect(books.missedToTell(10)).toMatchObject([{ due: start + 3_000, reason: "clock-moved" }]);
});
