import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Batch, Missed, Observed } from "./messages.ts";
import { Outbox } from "./outbox.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const seen = (due: number): Observed => ({ probe: "p", series: "api", at: due, due, ok: true, phases: { total: 1 } });
const lost = (due: number, reason: Missed["reason"] = "paused"): Missed => {
  return { probe: "p", series: "api", due, until: due, beats: 1, reason };
};

let sentSince = 100;

function outbox() {
  const posted: Batch[] = [];
  return {
    posted,
    box: new Outbox(
      (batch) => posted.push(batch),
      () => sentSince,
    ),
  };
}

test("observations wait for company, but not for long", () => {
  const { posted, box } = outbox();
  box.add(seen(1), false);
  box.add(seen(2), false);
  expect(posted).toEqual([]);
  vi.advanceTimersByTime(250);
  expect(posted.map(({ results }) => results.length)).toEqual([2]);
});

test("a change of verdict does not wait", () => {
  const { posted, box } = outbox();
  box.add(seen(1), true);
  expect(posted).toHaveLength(1);
});

test("one batch is under way at a time, and is posted again, word for word, until it is committed", () => {
  const { posted, box } = outbox();
  box.add(seen(1), true);
  box.add(seen(2), true);
  box.again();
  vi.advanceTimersByTime(10_000);
  expect(posted).toHaveLength(2);
  expect(posted[1]).toEqual(posted[0]);
  box.committed(7);
  box.committed(1);
  expect(box.empty).toBe(false);
  vi.advanceTimersByTime(250);
  expect(posted.map(({ batch, results }) => [batch, results[0]?.at])).toEqual([
    [1, 1],
    [1, 1],
    [2, 2],
  ]);
  box.committed(2);
  expect(box.empty).toBe(true);
});

test("beats missed one after the other, for one reason, are one entry", () => {
  const { posted, box } = outbox();
  for (const due of [1_000, 2_000, 3_000]) box.addMissed(lost(due), 1_000);
  box.addMissed(lost(4_000, "overloaded"), 1_000);
  box.addMissed(lost(9_000, "overloaded"), 1_000);
  box.flush();
  expect(posted[0]?.missed.map(({ due, until, beats }) => [due, until, beats])).toEqual([
    [1_000, 3_000, 3],
    [4_000, 4_000, 1],
    [9_000, 9_000, 1],
  ]);
});

test("what nobody commits fills it", () => {
  const { box } = outbox();
  for (let due = 0; due < 100_001; due += 1) box.add(seen(due), false);
  expect(box.full).toBe(true);
});

test("a batch is complete up to the first observation that is still to come", () => {
  const { posted, box } = outbox();
  sentSince = 40;
  box.add(seen(30), true);
  box.add(seen(35), true);
  box.committed(1);
  vi.advanceTimersByTime(250);
  expect(posted.map(({ complete }) => complete)).toEqual([40, 40]);
});
