/** The same key and body: one effect, one answer. Another body under it: refused. Reliability test T19. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "./served.ts";
import { connectAndSee, connectForm, type Target, target } from "./watched.ts";

let at: Served;
let api: Target;
beforeAll(async () => {
  at = await served();
  api = await target();
  await connectAndSee(at.client, connectForm("ocp01", { api }));
}, 60_000);
afterAll(async () => {
  await at.end();
  await api.close();
});

const report = (key: string, note: string, ask = at.client) =>
  ask("POST", "/platforms/ocp01/notifications", { body: { note }, headers: { "idempotency-key": key } });

async function notifications(note: string): Promise<number> {
  const { body } = await at.client("GET", "/platforms/ocp01/records?kind=notification&limit=200");
  const said = await at.running.garant.store.read("client", (tx) => tx.selectFrom("stated").select("said").execute());
  expect(body.items.length).toBe(said.filter((row) => JSON.stringify(row.said).includes('"channel"')).length);
  return said.filter((row) => JSON.stringify(row.said).includes(JSON.stringify(note))).length;
}

test("sent again, it is answered with the same bytes and done once; also after a new start", async () => {
  const first = await report("k1", "one");
  expect(first.status).toBe(201);
  expect((await report("k1", "one")).text).toBe(first.text);
  at = await at.again();
  expect((await report("k1", "one")).text).toBe(first.text);
  expect(await notifications("one")).toBe(1);
});

test("another body or another address under the key is refused; another actor has keys of its own", async () => {
  await report("k2", "two");
  const other = await report("k2", "zwei");
  expect([other.status, other.body.code]).toEqual([422, "key-reused"]);
  const elsewhere = await at.client("POST", "/platforms/ocp01/restorations", { body: {}, headers: { "idempotency-key": "k2" } });
  expect(elsewhere.body.code).toBe("key-reused");
  expect((await report("k2", "two", at.provider)).status).toBe(201);
  expect(await notifications("two")).toBe(2);
});

test("at once and in parallel: one effect; whoever is too early is told so", async () => {
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(Array.from({ length: 12 }, () => report(`p${round}`, `parallel ${round}`)));
    const taken = answers.filter(({ status }) => status === 201);
    expect(taken.length).toBeGreaterThan(0);
    expect(new Set(taken.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ status }) => status !== 201).every(({ body }) => body.code === "key-in-flight")).toBe(true);
    expect(await notifications(`parallel ${round}`)).toBe(1);
  }
});

test("a refusal is kept under its key too; a key too long or empty is refused", async () => {
  const wrong = () =>
    at.client("POST", "/platforms/ocp01/contests", { body: { of: "N-0", reason: "x" }, headers: { "idempotency-key": "wrong" } });
  const first = await wrong();
  expect(first.body.code).toBe("record-unknown");
  const again = await wrong();
  expect([again.text, again.headers.get("content-type")]).toEqual([first.text, "application/problem+json"]);
  expect((await report("x".repeat(201), "three")).status).toBe(422);
});
