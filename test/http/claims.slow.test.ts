/** A penalty claimed: once for each version of a statement, by the client, where one is due; the statement then says when and by which fact. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { penaltyDue } from "./penalty-due.ts";
import type { Served } from "./served.ts";

let at: Served;
let time: { now: number };
const path = "/statements/ocp01/2026-10";
const statement = async (month = "2026-10") => (await at.client("GET", `/statements/ocp01/${month}`)).body;
const claim = (body: object, ask = at.client) => ask("POST", "/platforms/ocp01/claims", { body });

beforeAll(async () => {
  ({ at, time } = await penaltyDue());
}, 120_000);
afterAll(() => at.end());

test("what is due is claimed once, and the statement says so", async () => {
  expect((await statement()).figures.penalty.points.numerator).toBeGreaterThan(0);
  const sent = await claim({ month: "2026-10", version: 1, sentTo: "support@provider.example" });
  expect([sent.status, sent.body.facts?.[0]?.kind ?? sent.body.receipts?.length]).not.toContain(undefined);
  const [first, ...more] = (await statement()).claims;
  expect(more).toEqual([]);
  expect(first).toMatchObject({ version: 1, at: time.now, sentTo: "support@provider.example", fact: { kind: "claim.sent" } });
  const { body } = (await at.client("GET", `/ledger/entries/${first.fact.seq}`)).body;
  expect(body).toMatchObject({ platform: "ocp01", month: "2026-10", version: 1, digest: (await statement()).digest });
  expect((await claim({ month: "2026-10", version: 1 })).body.code).toBe("already-exists");
});

test("nothing is claimed where nothing is due, of what is not frozen, or by the provider", async () => {
  expect((await claim({ month: "2026-09", version: 1 })).body.code).toBe("nothing-to-claim");
  expect((await claim({ month: "2026-10", version: 2 })).status).toBe(404);
  expect((await claim({ month: "2026-11", version: 1 })).status).toBe(404);
  expect((await claim({ month: "2026-10", version: 1 }, at.provider)).status).toBe(403);
  expect((await at.client("GET", `${path}?version=1`)).body.claims.length).toBe(1);
});
