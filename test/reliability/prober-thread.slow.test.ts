import { afterEach, beforeEach, expect, test } from "vitest";
import { inItsThread } from "../../server/vantage/in-its-thread.ts";
import type { Missed, Note, Observed, ScheduledProbe } from "../../server/vantage/messages.ts";
import { type Prober, startProber } from "../../server/vantage/prober.ts";
import { type Endpoint, web } from "../endpoints.ts";

let endpoint: Endpoint;
let prober: Prober | null = null;
let results: Observed[];
let missed: Missed[];
let notes: Note[];
let refuse: () => boolean;

beforeEach(async () => {
  endpoint = await web((_, reply) => reply.end("ok"));
  [results, missed, notes, refuse] = [[], [], [], () => false];
});
afterEach(async () => {
  await prober?.stop();
  await endpoint.close();
});

const probe = (id: string, path = "/"): ScheduledProbe => {
  const parameters = { url: `http://127.0.0.1:${endpoint.port}${path}`, timeoutMs: 500 };
  return { id, series: `series-${id}`, kind: "http", parameters, intervalMs: 1_000 };
};

function started(probes: readonly ScheduledProbe[]): Prober {
  prober = startProber({
    place: inItsThread,
    probes,
    onBatch: async (batch) => {
      if (refuse()) throw new Error("the database is away");
      results.push(...batch);
    },
    onMissed: async (batch) => void missed.push(...batch),
    onNote: (note) => notes.push(note),
  });
  return prober;
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !condition(); tries += 1) await new Promise((done) => setTimeout(done, 20));
}

/** Every beat between the first and the last known of is observed or listed, once. */
function accountedFor(id: string): boolean {
  const spans = [
    ...results.filter((one) => one.probe === id).map(({ due }) => ({ due, until: due })),
    ...missed.filter((one) => one.probe === id),
  ].sort((a, b) => a.due - b.due);
  return spans.every((span, place) => place === 0 || span.due - (spans[place - 1]?.until ?? 0) === 1_000);
}

test("observations arrive, with the instant at which they were sent", async () => {
  started([probe("a"), probe("b")]);
  await until(() => results.length >= 5);
  for (const { at, due, ok, series, probe } of results) {
    expect([ok, series]).toEqual([true, `series-${probe}`]);
    expect(at - due).toBeGreaterThanOrEqual(0);
    expect(Math.abs(Date.now() - at)).toBeLessThan(6_000);
  }
  expect(accountedFor("a") && accountedFor("b")).toBe(true);
});

test("what could not be committed comes again, and nothing is lost", async () => {
  let refusals = 0;
  refuse = () => refusals++ < 2;
  started([probe("a")]);
  await until(() => results.length >= 3);
  expect(notes).toEqual(Array(2).fill({ code: "commit-failed", error: "Error: the database is away" }));
  expect(accountedFor("a")).toBe(true);
  expect(missed).toEqual([]);
});

test("probes change while it runs: those that stay lose no beat", async () => {
  started([probe("a"), probe("b")]);
  await until(() => results.length >= 3);
  prober?.update([probe("a"), probe("c")]);
  await until(() => results.some(({ probe }) => probe === "c"));
  const before = results.filter(({ probe }) => probe === "b").length;
  await until(() => results.filter(({ probe }) => probe === "c").length >= 3);
  expect(results.filter(({ probe }) => probe === "b")).toHaveLength(before);
  expect(accountedFor("a")).toBe(true);
});

test("a stop lets what is under way end", async () => {
  started([probe("a")]);
  await until(() => results.length >= 1);
  await prober?.stop();
  const known = results.length;
  await new Promise((done) => setTimeout(done, 1_200));
  expect(results).toHaveLength(known);
  expect(accountedFor("a")).toBe(true);
});

test("a thread that dies is started again, and the beats lost with it are listed", async () => {
  started([probe("a")]);
  await until(() => results.length >= 2);
  const fatal: ScheduledProbe[] = JSON.parse(
    '[{ "id": null, "intervalMs": 1000, "kind": "tcp", "parameters": { "host": "a", "port": 1 } }]',
  );
  prober?.update([...fatal, probe("a")]);
  await until(() => notes.length > 0);
  await new Promise((done) => setTimeout(done, 1_500));
  prober?.update([probe("a")]);
  const before = results.length;
  await until(() => results.length >= before + 2);
  expect(notes[0]).toMatchObject({ code: "prober-restarted", error: expect.stringContaining("TypeError") });
  expect(missed.length).toBeGreaterThan(0);
  expect(missed.every(({ reason }) => reason === "paused")).toBe(true);
  expect(accountedFor("a")).toBe(true);
});
