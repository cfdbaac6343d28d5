/** A second version of the agreement: compared, previewed, adopted from a day on; the month that begins then is judged by it. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { monthContaining, monthOf } from "../../api/zone.ts";
import { agreementDocument } from "../../core/agreement/agreement-document.ts";
import { differences, differenceWords } from "../../core/agreement/difference.ts";
import { goodAgreement } from "../agreements/agreement-files.ts";
import { garantAt } from "../sources/history.ts";
import { type Served, served } from "./served.ts";

const file = (version: string) => path.resolve(import.meta.dirname, `../../agreements/example-lighthouse/${version}.yaml`);
const documentOf = async (version: string, change = (text: string) => text) =>
  agreementDocument(goodAgreement(change(await readFile(file(version), "utf8"))));
const zone = "Pacific/Auckland";
const beat = { intervalMs: 60_000, staleAfterMs: 180_000, failures: 2, of: 3, successes: 2 };

let at: Served;
let time = Date.now();
beforeAll(async () => {
  at = await served({ agreement: file("1.0"), clock: () => time });
  const components = [{ name: "api", title: "API", beat }];
  const { status, text } = await at.client("POST", "/platforms", { body: { id: "vault", title: "Vault", components } });
  if (status !== 201) throw new Error(text);
});
afterAll(() => at.end());

const present = monthOf(monthContaining(time, zone), zone);
const next = monthContaining(present.to, zone);
const dayOf = (month: string) => `${month}-01`;

test("two versions are compared in words; one that nobody adopted is marked so", async () => {
  const { body } = await at.client("GET", "/agreement/comparison");
  expect(body).toMatchObject({ family: "example-lighthouse", from: "1.0", to: "1.1" });
  expect(body.versions).toMatchObject([
    { version: "1.0", inForceFrom: expect.any(Number) },
    { version: "1.1", inForceFrom: null },
  ]);
  const words = body.differences.map((one: { words: { en: string } }) => one.words.en).join("\n");
  const [one, other] = [goodAgreement(await readFile(file("1.0"), "utf8")), goodAgreement(await readFile(file("1.1"), "utf8"))];
  expect(words).toBe(
    differences(one, other)
      .map((difference) => differenceWords(difference).en)
      .join("\n"),
  );
  expect((await at.client("GET", "/agreement/comparison?from=1.0&to=9.9")).status).toBe(404);
  const back = await at.client("GET", "/agreement/comparison?from=1.1&to=1.0");
  expect(back.body.differences.length).toBeGreaterThan(0);
  expect((await at.client("GET", "/agreement/comparison?from=1.1&to=1.1")).body.differences).toEqual([]);
});

test("what no adoption may do: the past, another agreement, no agreement, a right that one lacks", async () => {
  const document = await documentOf("1.1");
  const adopt = (body: object) => at.provider("POST", "/agreement/adoptions", { body }).then(({ body: said }) => said.code);
  expect(await adopt({ document })).toBe("instant-too-early");
  expect(await adopt({ document: { ...document, family: "another" }, from: dayOf(next) })).toBe("other-agreement");
  const changed = await documentOf("1.0", (text) => text.replace("99.5 %", "90 %"));
  expect(await adopt({ document: changed, from: dayOf(next) })).toBe("agreement-changed");
  const broken = await at.provider("POST", "/agreement/adoptions", { body: { document: { family: "x" } } });
  expect([broken.body.code, broken.body.errors[0].path]).toEqual(["input-invalid", "document"]);
  const { body: reader } = await at.provider("POST", "/tokens", { body: { title: "r", permissions: ["platform:read"] } });
  for (const act of ["adoptions", "adoption-previews"]) {
    const denied = await at.provider("POST", `/agreement/${act}`, {
      body: { document, from: dayOf(next) },
      token: reader.secret,
    });
    expect(denied.body.code).toBe("not-permitted");
  }
});

test("adopted from the next month on, its digest is a fact; that month is judged by it without a restart, this one is not", async () => {
  const document = await documentOf("1.1");
  const asked = { document, from: dayOf(next) };
  const preview = await at.provider("POST", "/agreement/adoption-previews", { body: asked });
  expect(preview.body).toMatchObject({ version: "1.1", replaces: "1.0", from: present.to, firstMonth: next });
  expect(preview.body.differences.length).toBeGreaterThan(0);
  expect((await at.client("GET", "/ledger/entries?kind=agreement.adopted&limit=10")).body.items).toHaveLength(1);
  const folder = await mkdtemp(path.join(tmpdir(), "garant-adoption-"));
  try {
    const own = path.join(folder, "own.yaml");
    await writeFile(own, await readFile(file("1.1"), "utf8"));
    const run = garantAt(at);
    const shown = await run("agreement", "adopt", own, "--from", dayOf(next), "--preview");
    expect(shown).toMatchObject({ code: 0, err: "" });
    expect(shown.out).toContain("99.7");
    const done = await run("agreement", "adopt", own, "--from", dayOf(next));
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain(preview.body.digest);
  } finally {
    await rm(folder, { recursive: true });
  }
  expect((await at.provider("POST", "/agreement/adoptions", { body: asked })).body.code).toBe("already-exists");
  const objective = async () => (await at.client("GET", "/overview")).body.objective;
  const of = async (month: string) => (await at.client("GET", `/statements/vault/${month}`)).body;
  expect([await objective(), (await of(present.month)).agreement.version]).toEqual(["99.5", "1.0"]);
  time = present.to + 3_600_000 * 2;
  const statement = await of(next);
  expect([await objective(), statement.agreement.version]).toEqual(["99.7", "1.1"]);
  expect(statement.figures.allowed).toBe(Math.trunc((statement.figures.period.length * 3) / 1000));
  expect((await at.client("GET", "/agreement")).body).toMatchObject({ version: "1.1", digest: preview.body.digest });
});

test("of two indicators the first is measured, and the page says so of the other", async () => {
  const { body } = await at.client("GET", "/agreement");
  const standing = (id: string) => body.clauses.find((clause: { id: string }) => clause.id === id);
  expect(standing("EX-4.1")).toMatchObject({ subject: "LH-READ", standing: "computed" });
  expect(standing("EX-4.2")).toMatchObject({ subject: "LH-WRITE", standing: "not-measured" });
});
