/** Secrets of probes: they reach whom they are for, and nobody else: no fact, no table, no file, no log, no answer. */
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FieldError } from "../../api/errors.ts";
import { makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import { web } from "../endpoints.ts";
import { provider } from "../opened.ts";
import { type Answer, type Ask, type Served, served } from "./served.ts";
import { fastBeat, until } from "./watched.ts";

const canaries = {
  header: "canary-header-5d1c0b7e",
  token: "canary-token-83fa62",
  password: "canary-password-c41e9d",
  replaced: "canary-replaced-0f7b35",
  tried: "canary-tried-6a90d2",
};
const set = { set: true };
const validity = { from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 };
const authority = makeAuthority({ name: "Authority of the tests", ...validity });
const client = makeCertificate({ subject: "prober", names: ["prober"], ...validity }, authority);
/** The middle of the key: its lines may be broken elsewhere. */
const keyCanary = client.key.split("\n")[1]?.slice(8, 48) ?? "";

let at: Served;
let endpoint: { port: number; close: () => Promise<void> };
/** What the endpoint was last shown, by path. */
const shown = new Map<string, string | undefined>();
const heard: string[] = [];
const journals: (readonly string[])[] = [];
const startAgain = async () => {
  journals.push(at.journal);
  await at.running.stop();
  at = await served({ folder: at.folder, level: "trace" });
};
const ask: Ask = async (...given) => {
  const answer = await at.client(...given);
  heard.push(answer.text, JSON.stringify([...answer.headers]));
  return answer;
};

beforeAll(async () => {
  endpoint = await web((request, reply) => {
    const told = request.headers.authorization ?? String(request.headers["x-key"] ?? "");
    if (told !== "") shown.set(request.url?.split("?")[0] ?? "", told);
    // It says back what it was shown, as some do.
    if (request.url === "/echo") return reply.writeHead(302, { location: `/sign-in?was=${told}` }).end(told);
    if (request.url === "/v2/" && !told.startsWith("Basic"))
      return reply.writeHead(401, { "www-authenticate": 'Basic realm="r"' }).end();
    return reply.end("ok");
  });
  at = await served({ level: "trace" });
}, 60_000);
afterAll(async () => {
  await rm(at.folder, { recursive: true, force: true });
  await endpoint.close();
});

const url = (path = "") => `http://127.0.0.1:${endpoint.port}${path}`;
const component = (name: string, kind: string, parameters: object) => ({
  ...{ name, title: name, probe: { kind, parameters }, beat: fastBeat },
});
const form = (header: unknown, path = "/page") => ({
  ...{ id: "ocp01", title: "Platform", region: null, zones: null },
  components: [
    component("page", "http", { url: url(path), headers: { "X-Key": header, Accept: "text/plain" } }),
    component("echo", "http", { url: url("/echo"), headers: { "X-Key": canaries.header } }),
    component("api", "kubernetes", { url: url(), token: canaries.token }),
    component("registry", "container-registry", {
      ...{ url: url(), access: "token", username: "puller", password: canaries.password },
      ...{ clientCertificate: client.certificate, clientKey: client.key },
    }),
  ],
});
/** The form as the page sends it again: what is set stays. */
const kept = async (change: (page: { parameters: Record<string, unknown> }) => void) => {
  const { body } = await ask("GET", "/platforms/ocp01/description");
  change(body.components[0].probe);
  return { ...body, zones: null };
};
const connect = (body: unknown) => ask("POST", "/platforms", { body, headers: { "idempotency-key": crypto.randomUUID() } });
const reaches = (path: string, wanted: string | undefined) => {
  shown.clear();
  return until(
    async () => shown.get(path),
    (told) => told === wanted,
    5_000,
  );
};
const fields = ({ status, body }: Answer) => [
  status,
  body.errors.map(({ path, code }: FieldError & { code: string }) => [path, code]),
];

test("a secret reaches whom it is for, and is told to nobody again", async () => {
  expect((await connect(form(canaries.header))).status).toBe(201);
  await reaches("/page", canaries.header);
  await reaches("/readyz", `Bearer ${canaries.token}`);
  await reaches("/v2/", `Basic ${Buffer.from(`puller:${canaries.password}`).toString("base64")}`);
  const { body } = await ask("GET", "/platforms/ocp01/description");
  const said = body.components.map(({ probe }: { probe: { parameters: object } }) => probe.parameters);
  expect(said).toMatchObject([
    { url: url("/page"), headers: { "X-Key": set, Accept: set } },
    { headers: { "X-Key": set } },
    { url: url(), token: set },
    { username: "puller", password: set, clientKey: set, clientCertificate: client.certificate },
  ]);
});

test("what is set stays where the form says so, also in a trial; a new one takes its place", async () => {
  expect((await connect(await kept((page) => Object.assign(page.parameters, { bodyContains: "ok" })))).status).toBe(201);
  await reaches("/page", canaries.header);
  const of = { platform: "ocp01", component: "page" };
  const trial = { kind: "http", parameters: { url: url("/page"), headers: { "X-Key": set } }, of };
  shown.clear();
  expect((await ask("POST", "/probes/try", { body: trial })).body).toMatchObject({ ok: true });
  expect(shown.get("/page")).toBe(canaries.header);
  await ask("POST", "/probes/try", { body: { ...trial, parameters: { url: url(), headers: { "X-Key": canaries.tried } } } });
  const replaced = await kept((page) => Object.assign(page.parameters, { headers: { "x-key": canaries.replaced } }));
  expect((await connect(replaced)).status).toBe(201);
  await reaches("/page", canaries.replaced);
});

test("it stays with the place that it was given for: nobody sends it elsewhere without knowing it", async () => {
  const elsewhere = ["components.0.probe.parameters.headers.x-key", "secret-not-kept"];
  const moved = await connect(await kept((page) => Object.assign(page.parameters, { url: url("/thief") })));
  expect(fields(moved)).toEqual([422, [elsewhere]]);
  const led = await connect(await kept((page) => Object.assign(page.parameters, { redirects: "follow" })));
  expect(fields(led)).toEqual([422, [elsewhere]]);
  const trial = { kind: "http", parameters: { url: url("/thief"), headers: { "X-Key": set } } };
  const same = { ...trial, parameters: { url: url("/page"), headers: { "X-Key": set } } };
  const stranger = await at.provider("POST", "/probes/try", { body: { ...same, of: { platform: "ocp01", component: "page" } } });
  expect(stranger.body.errors).toMatchObject([{ code: "secret-not-kept" }]);
  const theirs = await at.provider("POST", "/platforms", { body: await kept(() => {}) });
  expect(theirs.body.errors).toMatchObject(Array.from({ length: 5 }, () => ({ code: "secret-not-kept" })));
  const tried = await ask("POST", "/probes/try", { body: { ...trial, of: { platform: "ocp01", component: "page" } } });
  expect(tried.status).toBe(422);
  expect((await ask("POST", "/probes/try", { body: trial })).status).toBe(422);
  expect(shown.has("/thief")).toBe(false);
});

test("control: no description in clear is recorded, whoever sends it, and none that borrows another's reference", async () => {
  const { verbs, store } = at.running.garant;
  const row = await store.read("client", (tx) =>
    tx.selectFrom("platform").select("probes").where("id", "=", "ocp01").executeTakeFirstOrThrow(),
  );
  const reference = row.probes.find(({ kind }) => kind === "kubernetes")?.parameters.token;
  const described = (parameters: object) => ({
    ...{ platform: "ocp02", title: "Other", vantages: [{ name: "local" }] },
    components: [{ name: "api", title: "API", beats: [fastBeat] }],
    probes: [{ component: "api", kind: "kubernetes", parameters }],
  });
  const actor = { ...provider, tenant: "client" };
  for (const [token, message] of [
    ["in-clear", "secret-not-sealed"],
    [reference, "secret-not-sealed"],
  ])
    expect(await verbs.run("describe-platform", described({ url: url(), token }), actor)).toMatchObject({
      ok: false,
      errors: [{ fields: [{ path: "probes.0.parameters.token", message }] }],
    });
  const hidden = await verbs.run("describe-platform", described({ url: url(), tokn: "in-clear" }), actor);
  expect(hidden).toMatchObject({ ok: false, errors: [{ fields: [{ message: "unknown" }] }] });
});

test("without its key a secret opens for nobody: the journal says which, nothing is shown or observed, and none is made up", async () => {
  const file = join(at.folder, "keys", "secrets.key");
  const key = await readFile(file, "utf8");
  await writeFile(file, Buffer.alloc(32, 7).toString("base64"));
  await startAgain();
  shown.clear();
  expect(at.journal.join("\n")).toContain("page.headers.x-key");
  const again = await connect(await kept((page) => Object.assign(page.parameters, { bodyContains: "ok" })));
  expect(fields(again)).toMatchObject([
    422,
    expect.arrayContaining([["components.2.probe.parameters.token", "secret-not-kept"]]),
  ]);
  const { body } = await ask("GET", "/platforms/ocp01/observations?component=api&vantage=local");
  const newest = body.items[0]?.at;
  await new Promise((done) => setTimeout(done, 2_500));
  expect((await ask("GET", "/platforms/ocp01/observations?component=api&vantage=local")).body.items[0]?.at).toBe(newest);
  expect(shown.size).toBe(0);
  await writeFile(file, key);
  await startAgain();
  await reaches("/page", canaries.replaced);
});

test("no fact, no table, no file, no log, no answer holds one of them", { timeout: 90_000 }, async () => {
  await until(
    () => ask("GET", "/platforms/ocp01"),
    ({ body }) => JSON.stringify(body).includes("•••"),
  );
  const month = new Date().toISOString().slice(0, 7);
  for (const path of ["", "/records", "/observations?component=echo&vantage=local", "/missed-beats", "/description"])
    await ask("GET", `/platforms/ocp01${path}`);
  for (const path of ["/overview", "/outages", "/ledger/entries", "/probe-kinds", `/statements/ocp01/${month}`, "/events"])
    if (path !== "/events") await ask("GET", path);
  const evidence = Object.values(unzipSync(await bytesOf(`/statements/ocp01/${month}/bundle`)));
  expect(evidence.length).toBeGreaterThan(5);
  const bundle = await at.running.garant.store.read("client", (tx) => tx.selectFrom("body").select("content").execute());
  const { folder } = at;
  await at.running.stop();
  const journal = [...journals, at.journal].flat();
  const said = {
    evidence: evidence.map((file) => Buffer.from(file).toString("latin1")).join("\n"),
    answers: heard.join("\n"),
    journal: journal.join("\n"),
    bodies: JSON.stringify(bundle),
  };
  const places = { ...said, tables: await dumpOf(join(folder, "db")), ...(await filesOf(folder)) };
  const found = Object.entries(places).flatMap(([place, text]) => canariesIn(text).map((canary) => `${canary} in ${place}`));
  expect(found).toEqual([]);
  expect(canariesIn(`${said.bodies} ${Buffer.from(canaries.token).toString("hex")}`)).toEqual(["token"]);
  expect(places.tables).toContain("ocp01");
  expect((await stat(join(folder, "keys", "secrets.key"))).mode & 0o777).toBe(0o600);
  expect((await sealedIds(join(folder, "db"))).length).toBe(5);
});

async function bytesOf(path: string): Promise<Uint8Array> {
  const token = (await readFile(join(at.folder, "tokens", "client.token"), "utf8")).trim();
  const reply = await fetch(`${at.origin("client")}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  return new Uint8Array(await reply.arrayBuffer());
}

/** In clear, in hexadecimal, in base64; the password also as Basic sends it. */
function canariesIn(text: string): string[] {
  const wanted = { ...canaries, key: keyCanary };
  return Object.entries(wanted).flatMap(([name, canary]) => {
    const bytes = Buffer.from(canary);
    const basic = Buffer.from(`puller:${canary}`).toString("base64");
    return [canary, bytes.toString("hex"), bytes.toString("base64"), basic].some((form) => text.includes(form)) ? [name] : [];
  });
}

async function dumpOf(database: string): Promise<string> {
  return await withDatabase(database, async (lite) => {
    const tables = await lite.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('garant', 'public')",
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const { rows: found } = await lite.query<{ row: string }>(`select t::text as row from ${name} t`);
      rows.push(name, ...found.map(({ row }) => row));
    }
    return rows.join("\n");
  });
}

async function sealedIds(database: string): Promise<{ id: string }[]> {
  return await withDatabase(
    database,
    async (lite) => (await lite.query<{ id: string }>("select id from garant.probe_secret")).rows,
  );
}

async function withDatabase<Value>(dataDir: string, run: (lite: PGlite) => Promise<Value>): Promise<Value> {
  const lite = await PGlite.create({ dataDir });
  try {
    return await run(lite);
  } finally {
    await lite.close();
  }
}

/** Every file of the data folder, the database's own pages and its journal of writes included. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file, "latin1")] as const)));
}
