/** Statements put away on paper with their evidence: once, the same bytes for whoever takes them, each taking a fact; erased when their years are over. */
import { execFile, spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { minute, november, october, octoberFolder, outage } from "./october-folder.ts";
import { everything } from "./recomputed.ts";
import { type Served, served } from "./served.ts";
import { until } from "./watched.ts";

const run = promisify(execFile);
const time = { now: october - 1_000 * minute };
const clock = () => time.now;
let at: Served;

beforeAll(async () => {
  const folder = await octoberFolder(time);
  time.now = november + 60 * 24 * minute;
  at = await served({ folder, clock, archiveYears: 1 });
  await archivedAs(1);
}, 60_000);
afterAll(() => at.end());

type File = { digest: string; name: string; mediaType: string; language: string | null; size: number; erasedAt: number | null };
const path = "/statements/ocp01/2026-10";
const listed = async (version: number): Promise<File[]> =>
  (await at.client("GET", `${path}/archive?version=${version}`)).body.items;
const archivedAs = (version: number) =>
  until(
    () => listed(version),
    (files) => files.length === 3,
    40_000,
  );
const facts = (kind: string) =>
  everything<{ entry: { actor: string; seq: number }; body: Record<string, unknown> }>(at.client, `/ledger/entries?kind=${kind}`);

async function bytesOf(address: string): Promise<{ status: number; bytes: Buffer; name: string }> {
  const token = (await readFile(join(at.folder, "tokens", "client.token"), "utf8")).trim();
  const answer = await fetch(`${at.origin("client")}/api/v1${address}`, { headers: { authorization: `Bearer ${token}` } });
  const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "";
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), name };
}

const textOf = async (pdf: Buffer): Promise<string> => {
  const file = join(at.folder, "read.pdf");
  await writeFile(file, pdf);
  return (await run("pdftotext", ["-layout", file, "-"])).stdout;
};
const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;

test("a frozen month is archived by itself: the evidence bundle, and paper in both languages; a fact says what and until when", async () => {
  const files = await listed(1);
  expect(files.map(({ mediaType, language }) => [mediaType, language]).sort()).toEqual([
    ["application/pdf", "en"],
    ["application/pdf", "fr"],
    ["application/zip", null],
  ]);
  const [said, ...more] = (await facts("statement.archived")).filter(({ body }) => body.month === "2026-10");
  expect(more).toEqual([]);
  expect(said?.body).toMatchObject({ platform: "ocp01", month: "2026-10", version: 1 });
  expect(new Date(Number(said?.body.keptUntil)).getUTCFullYear()).toBe(new Date(time.now).getUTCFullYear() + 1);
});

test("what is taken out is what was put away, byte for byte, however often; and the ledger says who took it", async () => {
  const before = (await facts("archive.retrieved")).length;
  for (const { digest, name } of await listed(1)) {
    const [first, again] = [await bytesOf(`/archive/${digest}`), await bytesOf(`/archive/${digest}`)];
    expect([first.status, first.name, hash("sha256", first.bytes, "hex")]).toEqual([200, name, digest]);
    expect(again.bytes.equals(first.bytes)).toBe(true);
  }
  const french = await bytesOf(`${path}/pdf?language=fr`);
  expect((await listed(1)).find(({ language }) => language === "fr")?.digest).toBe(hash("sha256", french.bytes, "hex"));
  const after = await facts("archive.retrieved");
  expect(after.length - before).toBe(7);
  expect(new Set(after.map(({ entry }) => entry.actor)).size).toBe(1);
});

test("whoever takes files without end is told to wait, and fills no ledger; another one is not kept waiting", async () => {
  time.now += 2 * minute;
  const [file] = await listed(1);
  const body = { title: "greedy", permissions: ["statement:read"], days: 1 };
  const { secret: token } = (await at.client("POST", "/tokens", { body })).body;
  const before = (await facts("archive.retrieved")).length;
  const take = (as?: string) => at.client("GET", `/archive/${file?.digest}`, { ...(as && { token: as }) });
  const statuses: number[] = [];
  for (let count = 0; count < 63; count += 1) statuses.push((await take(token)).status);
  expect(statuses).toEqual([...Array(60).fill(200), 429, 429, 429]);
  const refused = await take(token);
  expect([refused.body.code, refused.headers.get("retry-after")]).toEqual(["too-often", "60"]);
  expect((await facts("archive.retrieved")).length - before).toBe(60);
  expect((await take()).status).toBe(200);
  time.now += minute + 1;
  expect((await take(token)).status).toBe(200);
  // Sheets and bundle alike are answered as the API describes.
  for (const { digest } of await listed(1)) expect((await at.client("GET", `/archive/${digest}`)).status).toBe(200);
});

test.skipIf(!hasPoppler)("the paper names the figure, the verdict and the bundle by its digest, in both languages", async () => {
  const bundle = (await listed(1)).find(({ mediaType }) => mediaType === "application/zip");
  for (const [language, words] of [
    ["fr", ["Relevé de disponibilité", "octobre 2026", "non prouvé", "99,9552", "IND-2026-001"]],
    ["en", ["Availability statement", "October 2026", "unproven", "99.9552", "IND-2026-001"]],
  ] as const) {
    const text = await textOf((await bytesOf(`${path}/pdf?language=${language}`)).bytes);
    for (const word of words) expect(text).toContain(word);
    expect(text.replace(/\s/g, "")).toContain(bundle?.digest);
  }
});

test("the archived bundle is verified offline by a stranger", async () => {
  const bundle = (await listed(1)).find(({ mediaType }) => mediaType === "application/zip");
  const file = join(at.folder, "archived.zip");
  await writeFile(file, (await bytesOf(`/archive/${bundle?.digest}`)).bytes);
  const key = join(at.folder, "log.key");
  await writeFile(key, (await at.client("GET", "/ledger/client/key")).text);
  const { stdout } = await run(process.execPath, ["cli/main.ts", "verify", file, "--key", key, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ verified: true });
});

test.skipIf(!hasPoppler)("a month under way is on paper too, marked provisional on each page, and not archived", async () => {
  const pdf = await bytesOf("/statements/ocp01/2026-11/pdf?language=fr");
  const pages = (await textOf(pdf.bytes)).split("\f").filter((page) => page.trim() !== "");
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain("PROVISOIRE");
  expect((await at.client("GET", "/statements/ocp01/2026-11/archive")).body.items).toEqual([]);
});

test("an amended statement is archived beside the first, which stays", { timeout: 60_000 }, async () => {
  const first = await listed(1);
  time.now += 90 * minute;
  const stated = { cause: "hammering-block", from: outage.from, to: outage.to, reason: "blocked", proof: "T-1" };
  expect((await at.provider("POST", "/platforms/ocp01/exclusions", { body: stated })).status).toBe(201);
  const second = await archivedAs(2);
  expect(await listed(1)).toEqual(first);
  expect(second.map(({ digest }) => digest)).not.toEqual(first.map(({ digest }) => digest));
  if (hasPoppler) expect(await textOf((await bytesOf(`${path}/pdf?language=fr`)).bytes)).toContain("Rectificatifs");
});

test("what is not there, or no digest, is refused; so is a token that may not read statements", async () => {
  expect((await bytesOf(`/archive/${"0".repeat(64)}`)).status).toBe(404);
  expect((await bytesOf("/archive/abc")).status).toBe(422);
  expect((await bytesOf(`${path}/pdf?language=de`)).status).toBe(422);
  expect((await bytesOf("/statements/ocp01/2031-01/pdf?language=fr")).status).toBe(404);
  const made = await at.client("POST", "/tokens", { body: { title: "t", permissions: ["ledger:read"], days: 1 } });
  const answer = await at.client("GET", `/archive/${(await listed(1))[0]?.digest}`, { token: made.body.secret });
  expect([answer.status, answer.body.code]).toEqual([403, "not-permitted"]);
});

test("a month's intervals, a quarter's and a year's figures are tables for a spreadsheet, in the form that the reader's wants", async () => {
  const french = (await bytesOf(`${path}/csv?language=fr&form=comma`)).bytes.toString("utf8");
  expect(french.startsWith("\ufeffDébut;Fin;Nature;")).toBe(true);
  expect(french).toContain("2026-10-01T16:40:00.000+02:00;2026-10-01T17:00:00.000+02:00;");
  const quarter = await bytesOf("/periods/2026-Q4/csv?language=en");
  const rows = quarter.bytes.toString("utf8").trim().split("\r\n");
  expect(quarter.name).toBe("client-2026-Q4-en.csv");
  expect(rows[0]?.split(",").slice(0, 4)).toEqual(["Platform", "Name", "Month", "State"]);
  expect(rows.slice(1).map((row) => row.split(",")[2])).toEqual(
    [...new Set(rows.slice(1).map((row) => row.split(",")[2]))].sort(),
  );
  expect(rows.find((row) => row.includes("2026-10"))).toContain(",amended,2,");
  expect((await bytesOf("/periods/2026-Q5/csv?language=en")).status).toBe(422);
  expect((await bytesOf("/periods/2026/csv?language=en&platform=none")).status).toBe(404);
  expect((await bytesOf("/periods/1999/csv?language=en")).bytes.toString("utf8").trim().split("\r\n").length).toBe(1);
});

test.skipIf(!hasPoppler)("a year is on paper month by month, of one platform or of all", async () => {
  const french = await textOf((await bytesOf("/periods/2026/pdf?language=fr")).bytes);
  for (const word of ["année 2026", "toutes les plateformes", "octobre 2026", "chaque mois se juge seul"])
    expect(french).toContain(word);
  expect(await textOf((await bytesOf("/periods/2026-Q4/pdf?language=en&platform=ocp01")).bytes)).toContain("quarter 4 of 2026");
});

test("when its years are over the bytes are erased and a fact says so; that they were archived stays readable", {
  timeout: 60_000,
}, async () => {
  const [file] = await listed(1);
  time.now += 366 * 24 * 60 * minute;
  at = await at.again(clock);
  const erased = await until(
    () => listed(1),
    (files) => files.every(({ erasedAt }) => erasedAt !== null),
    40_000,
  );
  expect(erased.length).toBe(3);
  expect((await bytesOf(`/archive/${file?.digest}`)).status).toBe(404);
  expect((await facts("archive.erased")).length).toBeGreaterThan(0);
});
