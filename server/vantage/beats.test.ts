import { afterAll, beforeAll, expect, test } from "vitest";
import { type Endpoint, raw } from "../../test/endpoints.ts";
import { Beats } from "./beats.ts";
import type { Batch, Note, ScheduledProbe } from "./messages.ts";
import { Outbox } from "./outbox.ts";
import { dueOf, lastBeatUpTo, rhythmOf } from "./rhythm.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await raw(() => {});
});
afterAll(() => endpoint.close());

const start = Date.UTC(2026, 10, 5, 8);
const rhythm = rhythmOf({ id: "p", intervalMs: 10_000 });
const firstDue = dueOf(rhythm, lastBeatUpTo(rhythm, start) + 1);
const probe = (more: Partial<ScheduledProbe> = {}): ScheduledProbe => {
  const parameters = { host: "127.0.0.1", port: endpoint.port };
  return { id: "p", series: "api", kind: "tcp", parameters, intervalMs: 10_000, ...more };
};

/** Beats on clocks that the test moves: time passes, or only the time of day is moved. */
function beatsAt(wall: number) {
  const clock = { wall, monotonic: 0, processor: 0 };
  const batches: Batch[] = [];
  const notes: Note[] = [];
  const outbox = new Outbox(
    (batch) => batches.push(batch),
    () => 0,
  );
  const beats = new Beats(outbox, (note) => notes.push(note), {
    wall: () => clock.wall,
    monotonic: () => clock.monotonic,
    steady: () => clock.monotonic,
    processor: () => clock.processor,
  });
  const passMeanwhile = (ms: number, busy = 0) => {
    Object.assign(clock, { wall: clock.wall + ms, monotonic: clock.monotonic + ms, processor: clock.processor + busy });
    beats.tick();
  };
  const settled = async () => {
    while (beats.underWay > 0) await new Promise((done) => setTimeout(done, 2));
  };
  const pass = async (ms: number, busy = 0) => {
    passMeanwhile(ms, busy);
    await settled();
  };
  const move = (ms: number) => {
    clock.wall += ms;
    beats.tick();
  };
  const posted = async () => {
    await settled();
    for (const { batch } of [...batches]) outbox.committed(batch);
    outbox.flush();
    for (const { batch } of [...batches]) outbox.committed(batch);
    const results = batches.flatMap((batch) => batch.results);
    return { results: results.map(({ at }) => at - firstDue), missed: batches.flatMap((batch) => batch.missed) };
  };
  return { beats, notes, pass, passMeanwhile, move, posted };
}

test("a beat is carried out when it is due, and says when it was sent", async () => {
  const { beats, pass, posted } = beatsAt(start);
  beats.update([probe()]);
  await pass(firstDue - start - 1);
  expect((await posted()).results).toEqual([]);
  await pass(3);
  expect(await posted()).toEqual({ results: [2], missed: [] });
  beats.stop();
});

test.each([
  ["paused", 0],
  ["overloaded", 24_000],
])("a thread that was kept from running lists the beats it missed: %s", async (reason, busy) => {
  const { beats, pass, posted } = beatsAt(firstDue - 1);
  beats.update([probe()]);
  await pass(25_001, busy);
  const { results, missed } = await posted();
  expect(results).toEqual([]);
  expect(missed).toEqual([{ probe: "p", series: "api", due: firstDue, until: firstDue + 20_000, beats: 3, reason }]);
  beats.stop();
});

test("half a second late is late enough to be missed, less is not", async () => {
  const late = beatsAt(firstDue - 1);
  late.beats.update([probe()]);
  await late.pass(502);
  expect((await late.posted()).missed).toHaveLength(1);
  const intime = beatsAt(firstDue - 1);
  intime.beats.update([probe()]);
  await intime.pass(500);
  expect((await intime.posted()).results).toEqual([499]);
  late.beats.stop();
  intime.beats.stop();
});

test("the clock is put forward: the beats skipped are listed", async () => {
  const { beats, notes, move, posted } = beatsAt(firstDue - 1);
  beats.update([probe()]);
  move(20_700);
  expect((await posted()).missed).toMatchObject([{ due: firstDue, beats: 3, reason: "clock-moved" }]);
  expect(notes).toEqual([{ code: "clock-moved", byMs: 20_700 }]);
  beats.stop();
});

test("the clock is put back a little: no instant is observed twice; the beats due again are listed", async () => {
  const { beats, move, pass, posted } = beatsAt(firstDue - 1);
  beats.update([probe()]);
  await pass(1);
  await pass(10_000);
  move(-15_000);
  await pass(14_000);
  await pass(11_000);
  const { results, missed } = await posted();
  expect(results).toEqual([0, 10_000, 20_000]);
  expect(missed).toMatchObject([{ due: firstDue, until: firstDue + 10_000, beats: 2, reason: "clock-moved" }]);
  beats.stop();
});

test("the clock is put back by an hour: probing goes on from the new time", async () => {
  const { beats, move, pass, posted } = beatsAt(firstDue - 1);
  beats.update([probe()]);
  await pass(1);
  move(-3_600_000);
  await pass(10_000);
  expect((await posted()).results).toEqual([0, -3_590_000]);
  beats.stop();
});

test("what was not accounted for before the start is listed", async () => {
  const { beats, posted } = beatsAt(firstDue + 30_700);
  beats.update([probe({ accountedUntil: firstDue })]);
  expect((await posted()).missed).toMatchObject([
    { due: firstDue + 10_000, until: firstDue + 30_000, beats: 3, reason: "paused" },
  ]);
  beats.stop();
});

test("a new list of probes takes no beat from those that stay, and drops those that go", async () => {
  const { beats, pass, posted } = beatsAt(firstDue - 1);
  beats.update([probe()]);
  await pass(1);
  beats.update([probe({ parameters: { host: "127.0.0.1", port: endpoint.port, timeoutMs: 100 } })]);
  await pass(10_000);
  beats.update([]);
  await pass(10_000);
  expect(await posted()).toEqual({ results: [0, 10_000], missed: [] });
  beats.stop();
});

test("a probe that cannot be prepared is said, and the others go on", async () => {
  const { beats, notes, pass, posted } = beatsAt(firstDue - 1);
  beats.update([probe({ id: "q", parameters: {} }), probe({ id: "r", intervalMs: 999 }), probe()]);
  await pass(1);
  expect((await posted()).results).toEqual([0]);
  expect(notes.map((note) => "probe" in note && note.probe)).toEqual(["q", "r"]);
  beats.stop();
});

test("a beat due while the one before is still under way is missed, and so is one that is aborted", async () => {
  const { beats, passMeanwhile, posted } = beatsAt(firstDue - 1);
  beats.update([probe({ kind: "tls" })]);
  passMeanwhile(1);
  passMeanwhile(10_000);
  beats.abort();
  const { results, missed } = await posted();
  expect(results).toEqual([]);
  expect(missed).toMatchObject([
    { due: firstDue + 10_000, reason: "overloaded" },
    { due: firstDue, reason: "paused", detail: "aborted" },
  ]);
  beats.stop();
});

test("what is leased is carried out while the lease lasts, and not a beat longer", async () => {
  const { beats, pass, posted } = beatsAt(firstDue - 1);
  beats.hold(new Map([["ours", 15_000]]));
  beats.update([probe({ lease: "ours", leasedAt: firstDue - 1 })]);
  await pass(1);
  await pass(10_000);
  await pass(10_000);
  expect(await posted()).toEqual({ results: [0, 10_000], missed: [] });
  beats.stop();
});

test("a beat that was due before the lease was taken was another's to carry out: it is listed, not carried out late", async () => {
  const { beats, pass, posted } = beatsAt(firstDue + 100);
  beats.hold(new Map([["ours", 60_000]]));
  beats.update([probe({ lease: "ours", leasedAt: firstDue + 100, accountedUntil: firstDue - 9_999 })]);
  await pass(9_900);
  const { results, missed } = await posted();
  expect(results).toEqual([10_000]);
  expect(missed).toMatchObject([{ due: firstDue, beats: 1, reason: "paused" }]);
  beats.stop();
});

test("control: without a lease the same beat is carried out late", async () => {
  const { beats, posted } = beatsAt(firstDue + 100);
  beats.update([probe({ accountedUntil: firstDue - 9_999 })]);
  expect(await posted()).toEqual({ results: [100], missed: [] });
  beats.stop();
});
