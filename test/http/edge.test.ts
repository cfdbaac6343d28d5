/** The rim of the API: what is malformed, misdirected or too large is refused as a problem document in the reader's language. RFC 9457. */
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusals } from "../../api/errors.ts";
import { type Served, served } from "./served.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.end());

test.each([
  ["en", "Not found"],
  ["fr", "Introuvable"],
])("what is not there is not found, in %s", async (language, title) => {
  for (const path of ["/nothing", "/platforms/nothing", "/ledger/entries/999999", "/ledger/nobody/checkpoint"]) {
    const answer = await at.client("GET", path, { headers: { "accept-language": language }, unchecked: path === "/nothing" });
    expect([path, answer.status, answer.body.title]).toEqual([path, 404, title]);
    expect(answer.headers.get("content-language")).toBe(language);
    expect(answer.body).toMatchObject({ code: "not-found", instance: `/api/v1${path}`, type: "urn:garant:problem:not-found" });
  }
});

test("another method than those of an address is refused with those that it answers (405)", async () => {
  for (const [method, path, allow] of [
    ["POST", "/overview", "GET, HEAD"],
    ["PUT", "/platforms", "GET, HEAD, POST"],
    ["DELETE", "/platforms/ocp01/records", "GET, HEAD"],
    ["PATCH", "/tokens/T-1", "DELETE"],
    ["GET", "/probes/try", "POST"],
    ["POST", "/health", "GET, HEAD"],
  ] as const) {
    const answer = await at.client(method, path, {
      unchecked: true,
      headers: { "idempotency-key": `k-${method}`, "accept-language": "fr" },
    });
    expect([path, answer.status, answer.headers.get("allow"), answer.body.title]).toEqual([
      path,
      405,
      allow,
      "Méthode non permise",
    ]);
  }
});

test("a body that is no JSON, of another type, too large or malformed is refused as such", async () => {
  const post = (raw: string, headers = {}) => at.client("POST", "/platforms/ocp01/notifications", { raw, headers });
  const code = async (raw: string, headers = {}) => (await post(raw, headers)).body.code;
  expect(await code("{")).toBe("input-unreadable");
  expect(await code("")).toBe("input-unreadable");
  expect(await code("a=1", { "content-type": "application/x-www-form-urlencoded" })).toBe("media-type");
  expect(await code("{}", { "content-type": "text/plain" })).toBe("media-type");
  expect(await code(JSON.stringify({ note: "x".repeat(1_000_001) }))).toBe("input-too-large");
  expect(await code("[]")).toBe("input-invalid");
  expect(await code("null")).toBe("input-invalid");
  expect(await code(`{"note":${"[".repeat(100_000)}${"]".repeat(100_000)}}`)).toBe("input-invalid");
  expect(await code(JSON.stringify({ note: "a\u0000b" }))).toBe("input-invalid");
  expect(await code('{"note":"\\ud800"}')).toBe("input-invalid");
  expect(await code('{"components":["__proto__"]}')).toBe("not-found");
});

test("a body in another encoding, or that says one thing twice, is refused; a byte order mark and other line ends are not", async () => {
  const post = (raw: Buffer) =>
    at.client("POST", "/platforms/ocp01/notifications", { raw: new Uint8Array(raw), headers: { "accept-language": "fr" } });
  const code = async (raw: Buffer) => (await post(raw)).body.code;
  expect(await code(Buffer.from('{"note":"\xe9"}', "latin1"))).toBe("input-unreadable");
  expect(await code(Buffer.from('{"note":"e"}', "utf16le"))).toBe("input-unreadable");
  expect(await code(Buffer.from('{"note":"\ud83d"}'.replace("\ud83d", "\\ud83d")))).toBe("input-invalid");
  const twice = await post(Buffer.from('{"note":"a","note":"b"}'));
  expect([twice.status, twice.body.errors]).toEqual([
    422,
    [expect.objectContaining({ message: expect.stringContaining("deux fois") })],
  ]);
  expect(await code(Buffer.from('\ufeff{\r\n"note":"é"}\r\n'))).toBe("not-found");
});

const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");

test("what no text may hold is refused wherever it stands in an address", async () => {
  for (const path of [
    "/ledger/entries?subject=a%00b",
    "/ledger/entries?kind=%00",
    "/platforms/ocp01/records?kind=%00",
    "/statements/%00/2026-10",
    `/outages?cursor=${cursor([1, "a\u0000"])}`,
    `/platforms?cursor=${cursor(["a\ud800"])}`,
  ]) {
    const answer = await at.client("GET", path);
    expect([path, answer.status]).toEqual([path, 422]);
  }
  expect((await at.client("DELETE", "/tokens/a%00b")).status).toBe(422);
});

test.each([
  "/platforms?limit=0",
  "/platforms?limit=201",
  "/platforms?limit=1e999",
  "/platforms?limit=x",
  "/platforms?cursor=x",
  "/outages?state=ajar",
  "/ledger/entries/-1",
  "/ledger/entries/1.5",
  "/ledger/entries/99999999999999999999",
  "/statements/ocp01/2026-13",
  "/statements/ocp01/2026-10?version=-1",
  "/platforms/ocp01/timeline?from=1",
  "/platforms/ocp01/timeline?from=a&to=b",
  "/platforms/ocp01/observations",
  "/platforms/%C3%A9",
  "/ledger/client/consistency?from=2&to=1",
  "/ledger/client/consistency?from=1&to=999999",
])("%s is refused, and says of which field", async (path) => {
  const answer = await at.client("GET", path);
  expect(answer.status).toBe(422);
  expect(answer.body.detail).not.toMatch(/[{}]/);
});

test("without an account only what is public answers", async () => {
  const ask = (path: string) => at.client("GET", path, { token: null });
  for (const path of [
    "/session",
    "/health",
    "/ledger/client/checkpoint",
    "/ledger/client/key",
    "/ledger/client/consistency?from=1&to=1",
  ])
    expect([path, (await ask(path)).status]).toEqual([path, 200]);
  for (const path of ["/overview", "/platforms", "/ledger/entries", "/ledger/entries/0", "/tokens", "/statements"]) {
    const answer = await ask(path);
    expect([path, answer.status, answer.headers.get("www-authenticate")]).toEqual([path, 401, 'Bearer realm="garant"']);
  }
});

test("every refusal has words in both languages", () => {
  for (const [code, { status, title, detail }] of Object.entries(refusals)) {
    expect([code, status >= 400 && status < 600]).toEqual([code, true]);
    for (const words of [title, detail])
      expect([code, Object.values(words).every(({ length }) => length > 0)]).toEqual([code, true]);
  }
});

test("requests that no client sends are answered or dropped, and the server goes on", async () => {
  const { port } = new URL(at.origin("client"));
  for (const [method, path] of [
    ["GET", "/api/v1/platforms/%E0%A4%A"],
    ["GET", "/api/v1//platforms"],
    ["GET", "/api/v1/../../etc/passwd"],
    ["GET", "/%2e%2e/%2e%2e/package.json"],
    ["GET", "/..%2f..%2fpackage.json"],
    ["OPTIONS", "/api/v1/platforms"],
    ["HEAD", "/api/v1/platforms"],
    ["TRACE", "/api/v1/platforms"],
  ] as const) {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, method, path }, (reply) => {
        reply.resume().on("end", () => resolve(reply.statusCode ?? 0));
      });
      sent.on("error", reject).end();
    });
    expect([method, path, status < 500]).toEqual([method, path, true]);
  }
  expect(at.journal.filter((line) => line.includes("unexpected failure"))).toEqual([]);
  expect((await at.client("GET", "/health")).status).toBe(200);
});

test("a client without platforms has no disputes, which is an empty list", async () => {
  const answer = await at.client("GET", "/disputes");
  expect([answer.status, answer.body.items]).toEqual([200, []]);
});
