import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { answeredCommands } from "../test/answered-commands.ts";
import { example } from "../test/statement/example.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const at = Date.UTC(2026, 9, 14, 6, 12, 40);
const recorded = { id: "N-2", platform: "ocp01", at, receipts: [], outage: "IND-2026-031" };

const commands = answeredCommands();
const { run, answered, inFolder } = commands;

describe("refusals", () => {
  const refusal = (status: number, code: string, more = {}) => ({
    status,
    body: { code, title: "Title", detail: "Detail.", ...more },
  });
  test.each([
    [refusal(422, "component-unknown"), 2, "Title. Detail."],
    [refusal(401, "not-signed-in"), 2, "The token was refused"],
    [refusal(409, "already-retracted"), 2, "Title. Detail."],
    [refusal(500, "unexpected"), 3, "Title. Detail."],
    [refusal(503, "ledger-behind-checkpoint"), 3, "Title. Detail."],
    [{ status: 502, body: "<html>" }, 3, "HTTP 502"],
    [{ status: 200, body: "<html>" }, 3, "does not speak as Garant does"],
    [{ status: 302, body: "{}", headers: { location: "http://127.0.0.1:1/" } }, 3, "No answer from"],
  ])("%j: exit %i", async (answer, code, said) => {
    answered(answer);
    const ran = await run(["platform", "list"]);
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toContain(said);
  });

  test("without a token say where one is looked for", async () => {
    answered(refusal(401, "not-signed-in"));
    expect((await run(["platform", "list"], { GARANT_TOKEN: "", GARANT_DATA: commands.folder })).err).toContain(
      "No token was found",
    );
    expect(commands.garant.asked[0]?.headers.authorization).toBeUndefined();
  });

  test("with --json are one line of JSON each, fields included", async () => {
    answered(refusal(422, "input-invalid", { errors: [{ path: "note", message: "too long" }] }));
    const lines = (await run(["report", "ocp01", "--json"])).err.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { code: "input-invalid", message: "Title. Detail." },
      { code: "input-invalid", message: "note: too long" },
    ]);
  });

  test("hold nothing that could steer a terminal", async () => {
    answered(refusal(422, "input-invalid", { detail: "\u001b[2Jgone\u202e." }));
    expect((await run(["platform", "list"])).err).toBe("Title. ·[2Jgone·.\n");
  });
});

describe("where and as whom", () => {
  test("nobody listens: 3, in words", async () => {
    await commands.end();
    const { code, out, err } = await run(["outage", "list"]);
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toMatch(/^No answer from http:\/\/127.0.0.1:\d+ \(connect ECONNREFUSED .+npm start\n$/);
    await commands.begin();
  });

  test("the local operator's token is the party's; it never leaves the machine", async () => {
    await mkdir(inFolder("tokens"));
    await writeFile(inFolder("tokens/provider.token"), "gat_provider\n");
    answered({ body: { items: [], next: null } }, { body: { items: [], next: null } });
    const environment = { GARANT_DATA: commands.folder, GARANT_SERVER: commands.garant.server };
    await runInMemory(registry, ["outage", "list", "--party", "provider", "--client", "acme"], { environment });
    expect(commands.garant.asked[0]?.headers).toMatchObject({ authorization: "Bearer gat_provider", "garant-client": "acme" });
    const elsewhere = commands.garant.server.replace("127.0.0.1", "0.0.0.0");
    await runInMemory(registry, ["outage", "list", "--party", "provider", "--server", elsewhere], { environment });
    expect(commands.garant.asked).toHaveLength(2);
    expect(commands.garant.asked[1]?.headers.authorization).toBeUndefined();
  });

  test("GARANT_SERVER that is no address: 2", async () => {
    const environment = { GARANT_SERVER: "garant" };
    expect(await runInMemory(registry, ["outage", "list"], { environment })).toMatchObject({ code: 2, out: "" });
  });
});

describe("files to send", () => {
  const yaml =
    "id: ocp01\ntitle: Production\ncomponents:\n  - name: api\n    title: API\n    probe: {kind: tcp, parameters: {port: 6443}}\n";

  test("YAML is sent as JSON", async () => {
    await writeFile(inFolder("p.yaml"), yaml);
    answered({ status: 201, body: recorded });
    expect((await run(["platform", "connect", "-f", inFolder("p.yaml")])).code).toBe(0);
    const component = { name: "api", title: "API", probe: { kind: "tcp", parameters: { port: 6443 } } };
    expect(commands.garant.asked[0]).toMatchObject({
      url: "/api/v1/platforms",
      body: { id: "ocp01", title: "Production", components: [component] },
    });
  });

  test("what the server says of a field is told with its line", async () => {
    await writeFile(inFolder("p.yaml"), yaml);
    const errors = [
      { path: "components.0.probe.parameters.port", message: "too small" },
      { path: "components.0.beat", message: "is wanted" },
    ];
    answered({ status: 422, body: { code: "input-invalid", title: "T", detail: "D", errors } });
    const { code, err } = await run(["platform", "connect", "-f", inFolder("p.yaml")]);
    expect(code).toBe(2);
    expect(err).toContain("p.yaml:6:43: components.0.probe.parameters.port: too small");
    expect(err).toContain("p.yaml:4:5: components.0.beat: is wanted");
  });

  test("what cannot be read is told before anything is sent", async () => {
    await writeFile(inFolder("p.yaml"), "a: [1\nb: 2");
    expect((await run(["platform", "connect", "--file", inFolder("p.yaml")])).err).toMatch(/p\.yaml:2:1: /);
    expect(await run(["platform", "connect", "-f", inFolder("none.yaml")])).toMatchObject({ code: 2 });
    expect(commands.garant.asked).toEqual([]);
  });

  test("a probe that fails is 1, read from standard input too", async () => {
    const failure = { code: "refused", data: {}, words: { en: "connection refused", fr: "connexion refusée" } };
    answered({ body: { ok: false, failure, phases: { connect: 3 }, certificateExpires: null } });
    const ran = await runInMemory(registry, ["probe", "try", "-f", "-", "--server", commands.garant.server], {
      readInput: async () => Buffer.from('{"kind": "tcp", "parameters": {"port": 1}}'),
    });
    expect(ran).toMatchObject({ code: 1, out: "Good: no\nWhy: connection refused\nPhases: connect 3\u00a0ms\n" });
    expect(commands.garant.asked[0]?.body).toEqual({ kind: "tcp", parameters: { port: 1 } });
  });
});

describe("statements", () => {
  test("the document is written as its very bytes", async () => {
    const body = Buffer.from(example().bundle.get("statement.json") ?? "").toString("utf8");
    answered({ body });
    const { code, out } = await run(["statement", "document", "ocp01", "2026-10", "--version", "2"]);
    expect({ code, out }).toEqual({ code: 0, out: body });
    expect(commands.garant.asked[0]?.url).toBe("/api/v1/statements/ocp01/2026-10/document?version=2");
  });

  const zipped = { "content-type": "application/zip" };
  const zip = Buffer.from([0x50, 0x4b, 0, 255, 254]);
  test("the bundle is written to its file, and over none without --force", async () => {
    answered({ body: zip, headers: zipped }, { body: zip, headers: zipped });
    const typed = ["statement", "bundle", "ocp01", "2026-10", "--into", inFolder("b.zip")];
    expect(await run(typed)).toMatchObject({ code: 0, out: `${inFolder("b.zip")} (5\u00a0B)\n` });
    expect(await readFile(inFolder("b.zip"))).toEqual(zip);
    await writeFile(inFolder("b.zip"), "mine");
    expect(await run(typed)).toMatchObject({ code: 2, out: "" });
    expect(await readFile(inFolder("b.zip"), "utf8")).toBe("mine");
    expect((await run([...typed, "--force"])).code).toBe(0);
    expect(await readFile(inFolder("b.zip"))).toEqual(zip);
  });

  test("a bundle cut on its way leaves no file: 3", async () => {
    answered({ body: zip, headers: { ...zipped, "content-length": "500", connection: "close" } });
    const { code } = await run(["statement", "bundle", "ocp01", "2026-10", "--into", inFolder("b.zip")]);
    expect(code).toBe(3);
    await expect(stat(inFolder("b.zip"))).rejects.toThrow("ENOENT");
  });
});

describe("lists", () => {
  const item = (id: string) => ({
    id,
    kind: "zones",
    platform: "ocp01",
    at,
    party: "client",
    reason: "r\u001b",
    seq: 7,
    retracted: true,
    ...{ proof: null, digest: null, claimedAt: null, advanced: false, contested: false, record: {} },
  });
  test("are followed page after page as far as asked", async () => {
    answered({ body: { items: [item("Z-3"), item("Z-2")], next: "c2" } }, { body: { items: [item("Z-1")], next: null } });
    const { out } = await run(["record", "list", "ocp01", "--kind", "zones", "--limit", "0"]);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "record  kind   instant                    by      fact  state      reason",
      "Z-3     zones  2026-10-14T08:12:40+02:00  client  7     withdrawn  r·",
    ]);
    expect(commands.garant.asked.map(({ url }) => url)).toEqual([
      "/api/v1/platforms/ocp01/records?limit=200&kind=zones",
      "/api/v1/platforms/ocp01/records?limit=200&cursor=c2&kind=zones",
    ]);
  });

  test("end at the limit; empty ones say so", async () => {
    answered({ body: { items: [item("Z-3")], next: "c2" } }, { body: { items: [], next: null } });
    expect(JSON.parse((await run(["record", "list", "ocp01", "--limit", "1", "--json"])).out).items).toHaveLength(1);
    expect((await run(["outage", "list", "--lang", "fr"])).out).toBe("Aucune indisponibilité.\n");
  });
});

describe("tokens, key, demonstration", () => {
  const token = { id: "T-1", title: "pager", permissions: ["outage:report"], createdAt: at, expiresAt: at, secret: "gat_secret" };
  test("a secret is printed once, or kept where only its owner reads it", async () => {
    answered({ status: 201, body: token }, { status: 201, body: token });
    const typed = ["token", "create", "--title", "pager", "--permission", "outage:report"];
    expect((await run(typed)).out).toContain("Secret, shown once: gat_secret");
    expect(commands.garant.asked[0]?.body).toEqual({ title: "pager", permissions: ["outage:report"], days: 90 });
    const { out } = await run([...typed, "--into", inFolder("t"), "--json"]);
    expect(out).not.toContain("gat_secret");
    expect(await readFile(inFolder("t"), "utf8")).toBe("gat_secret\n");
    expect((await stat(inFolder("t"))).mode & 0o777).toBe(0o600);
  });

  test("the key is that of the client's log", async () => {
    const entry = { seq: 0, kind: "log.opened", subject: "acme", at, actor: "garant", body: "ab" };
    const key = (name: string) => ({ body: `${name}+00000000+AAAA\n`, headers: { "content-type": "text/plain" } });
    answered({ body: { items: [{ entry, body: { tenant: "acme" } }], next: null } }, key("acme"), key("other"));
    expect((await run(["ledger", "key"])).out).toBe("acme+00000000+AAAA\n");
    expect((await run(["ledger", "key", "--client", "other"])).out).toBe("other+00000000+AAAA\n");
    expect(commands.garant.asked.map(({ url }) => url.replace("/api/v1/ledger/", ""))).toEqual([
      "entries?kind=log.opened&limit=1",
      "acme/key",
      "other/key",
    ]);
    answered({ status: 403, body: {} });
    expect(await run(["ledger", "key"])).toMatchObject({ code: 2, out: "" });
  });

  test("the demonstration is broken for a while", async () => {
    answered({ body: { done: true } });
    expect((await run(["demo", "break", "api", "--for", "90s"])).out).toBe("api fails for 1\u00a0min\u00a030\u00a0s.\n");
    expect(commands.garant.asked[0]?.body).toEqual({ component: "api", forMs: 90_000, mode: "status-503" });
  });
});
