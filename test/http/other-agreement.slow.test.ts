/** Nothing is wired to the first agreement: a server begun with another provider's keeps its zone, its promise and its terms. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { availabilityTerms } from "../../core/agreement/availability-terms.ts";
import { goodAgreement } from "../agreements/agreement-files.ts";
import { recomputed, withoutIgnored } from "./recomputed.ts";
import { type Served, served } from "./served.ts";
import { connectAndSee, connectForm, type Target, target, until } from "./watched.ts";

const example = path.resolve(import.meta.dirname, "../../agreements/example-lighthouse/1.1.yaml");

let at: Served;
let api: Target;
beforeAll(async () => {
  at = await served({ agreement: example });
  api = await target();
  await connectAndSee(at.client, connectForm("vault", { api }, 1));
}, 60_000);
afterAll(async () => {
  await at.end();
  await api.close();
});

test("its zone cuts the month, its objective is promised", async () => {
  const { body: session } = await at.client("GET", "/session");
  const { body: overview } = await at.client("GET", "/overview");
  expect([session.zone, overview.zone]).toEqual(["Pacific/Auckland", "Pacific/Auckland"]);
  expect(overview).toMatchObject({ objective: "99.7", agreement: { version: "1.1", article: "4.1" } });
});

test("its page tells what holds on a day, and none of another provider's documents", async () => {
  const objective = async (on: string) => {
    const { body } = await at.client("GET", `/agreement?on=${on}`);
    const reading = body.clauses.find(({ id }: { id: string }) => id === "EX-4.1");
    return reading.parameters.find(({ name }: { name: string }) => name === "objective");
  };
  expect(await objective("2026-03-31")).toMatchObject({ value: { en: "99.5%", fr: "99,5\u202f%" }, since: null });
  expect(await objective("2026-04-01")).toMatchObject({ value: { en: "99.7%" }, since: "2026-04-01" });
  const { body } = await at.client("GET", "/agreement");
  expect(body).toMatchObject({ adopted: true, reference: "EXAMPLE-LIGHTHOUSE", documents: [{ family: "example-lighthouse" }] });
  expect((await at.client("GET", "/agreement?family=maintenance-policy-openshift")).status).toBe(404);
  expect((await at.client("GET", "/agreement?on=2026-02-28")).status).toBe(404);
  expect((await at.client("GET", "/agreement?on=2026-02-30")).status).toBe(422);
});

test("its indicator, its convention and its penalty are those of the statement, computed by its terms", {
  timeout: 60_000,
}, async () => {
  api.well = false;
  await until(
    async () => (await at.client("GET", "/platforms/vault")).body.state,
    (state) => state === "down",
  );
  api.well = true;
  await until(
    async () => (await at.client("GET", "/platforms/vault")).body.state,
    (state) => state === "up",
  );
  const { body: overview } = await at.client("GET", "/overview");
  const { body: statement } = await at.client("GET", `/statements/vault/${overview.month}`);
  expect(statement.figures.indicator).toBe("LH-READ");
  expect(statement.figures.counted).toBeGreaterThan(0);
  const terms = availabilityTerms(goodAgreement(await readFile(example, "utf8")), {
    indicator: "LH-READ",
    on: `${overview.month}-01`,
  });
  if (!terms.ok) throw new Error("the example has terms");
  const again = await recomputed(at.client, "vault", overview.month, statement.figures.at, terms.value);
  expect(withoutIgnored(statement.figures)).toEqual(withoutIgnored(again));
});

test("a file that changed since is not what the books are kept by, and the server says so", { timeout: 60_000 }, async () => {
  const changed = path.join(at.folder, "changed.yaml");
  await writeFile(changed, (await readFile(example, "utf8")).replace("value: 99.7 %", "value: 90 %"));
  at = await at.again(undefined, changed);
  expect(at.journal.join("")).toContain("the books keep the adopted one");
  expect((await at.client("GET", "/overview")).body.objective).toBe("99.7");
});

test("a file that is no agreement stops the first start, with the place of its fault", { timeout: 60_000 }, async () => {
  const broken = path.join(at.folder, "broken.yaml");
  await writeFile(broken, (await readFile(example, "utf8")).replace("kind: eligibility", "kind: eligibilty"));
  await expect(served({ agreement: broken })).rejects.toThrow(/broken\.yaml:\d+:11: unknown kind “eligibilty”/);
});
