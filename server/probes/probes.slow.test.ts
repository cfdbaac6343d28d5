import { createServer as createHttps } from "node:https";
import { createServer } from "node:net";
import { TLSSocket } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProbeFailure, ProbeFailureCode, ProtocolFailure } from "../../core/watching/probe-failure.ts";
import { blackhole, type Endpoint, listening, raw, refusedPort, secureWeb, web } from "../../test/endpoints.ts";
import { type Authority, makeAuthority, makeCertificate } from "../demo/certificates.ts";
import { type Reading, tryProbe } from "../vantage/prepare-probe.ts";

const day = 86_400_000;
const now = Date.now();
const usual = { from: now - day, to: now + 90 * day };
const reached = new Set<ProbeFailureCode>();
const open: Endpoint[] = [];
let authority: Authority;

beforeAll(() => {
  authority = makeAuthority({ name: "Authority of the tests", ...usual });
});
afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()));
});

async function at(endpoint: Promise<Endpoint>): Promise<number> {
  const started = await endpoint;
  open.push(started);
  return started.port;
}

async function reading(kind: string, parameters: object): Promise<Reading> {
  const tried = await tryProbe(kind, parameters);
  if (!tried.ok || !("reading" in tried.value)) throw new Error(JSON.stringify(tried));
  return tried.value.reading;
}

async function failure(kind: string, parameters: object): Promise<ProbeFailure> {
  const { failure } = await reading(kind, { timeoutMs: 2_000, ...parameters });
  if (failure === undefined) throw new Error("the probe found nothing wrong");
  reached.add(failure.code);
  return failure;
}

const page = (port: number, path = "/") => `http://127.0.0.1:${port}${path}`;
const securePage = (port: number) => ({ url: `https://127.0.0.1:${port}/`, authorities: authority.certificate });
const certified = (validity = usual, names = ["127.0.0.1"]) => makeCertificate({ subject: "api", names, ...validity }, authority);

test("a page that answers: its phases, in whole milliseconds", async () => {
  const port = await at(web((_, reply) => setTimeout(() => reply.end("ready"), 30)));
  const { ok, phases } = await reading("http", { url: page(port), bodyContains: "ready", bodyMatches: "^rea.y$" });
  expect(ok).toBe(true);
  expect(Object.values(phases).every(Number.isInteger)).toBe(true);
  expect(phases.firstByte).toBeGreaterThanOrEqual(28);
  expect(phases.total).toBeGreaterThanOrEqual(phases.firstByte ?? 0);
  expect(phases).not.toHaveProperty("tls");
});

test("a secure page: the phase of TLS, the end of the certificate, a warning when it is near", async () => {
  const port = await at(secureWeb(certified()));
  const far = await reading("http", securePage(port));
  expect(far).toMatchObject({ ok: true, certificateExpires: Math.floor(usual.to / 1000) * 1000 });
  expect(far.phases.tls).toBeTypeOf("number");
  expect(far).not.toHaveProperty("warning");
  const near = await reading("http", { ...securePage(port), expiryDays: 100 });
  expect(near).toMatchObject({ ok: true, warning: { code: "certificate-expires-soon", withinDays: 100 } });
});

test("what the request says: method, headers, body", async () => {
  const port = await at(
    web((request, reply) => {
      const said = (sent: string) =>
        `${request.method} ${request.url} ${request.headers["x-who"]} ${request.headers.host} ${sent}`;
      request.once("data", (part) => reply.writeHead(202).end(said(String(part))));
    }),
  );
  const asked = { url: page(port, "/a?b=1"), method: "POST", headers: { "X-Who": "me" }, requestBody: "hello" };
  const said = `POST /a?b=1 me 127.0.0.1:${port} hello`;
  expect(await reading("http", { ...asked, expectedStatus: "200,202", bodyContains: said })).toMatchObject({ ok: true });
});

test("tcp and tls that answer", async () => {
  const port = await at(secureWeb(certified()));
  expect(await reading("tcp", { host: "127.0.0.1", port })).toMatchObject({ ok: true });
  const secured = await reading("tls", { host: "127.0.0.1", port, authorities: authority.certificate });
  expect(secured).toMatchObject({ ok: true, certificateExpires: Math.floor(usual.to / 1000) * 1000 });
});

test("a name with several addresses: the next one is tried (localhost, IPv4 only behind it)", async () => {
  const port = await at(web((_, reply) => reply.end("ok")));
  expect(await reading("http", { url: `http://localhost:${port}/` })).toMatchObject({ ok: true });
});

test("IPv6", async (context) => {
  const endpoint = await listening(
    createServer((socket) => socket.end()),
    "::1",
  ).catch(() => null);
  if (endpoint === null) return context.skip("this machine has no IPv6 on loopback");
  open.push(endpoint);
  expect(await reading("tcp", { host: "::1", port: endpoint.port, family: "6" })).toMatchObject({ ok: true });
});

test("nobody listens", async () => {
  const port = await refusedPort();
  expect(await failure("tcp", { host: "127.0.0.1", port })).toEqual({ code: "refused", address: "127.0.0.1", port });
});

test("no route", async () => {
  expect(await failure("tcp", { host: "255.255.255.255", port: 9 })).toMatchObject({ code: "unreachable" });
});

test("a name that does not exist, an address of the other family", async () => {
  const unknown = await failure("tcp", { host: "garant-no-such-name.invalid", port: 443, timeoutMs: 20_000 });
  expect(["name-not-found", "name-server-failed"]).toContain(unknown.code);
  expect(await failure("tcp", { host: "127.0.0.1", port: 443, family: "6" })).toEqual({
    code: "no-address",
    host: "127.0.0.1",
    family: "6",
  });
});

test("silence, in each phase", async () => {
  const silent = { timeoutMs: 250 };
  const port = await at(blackhole());
  expect(await failure("tcp", { host: "127.0.0.1", port, ...silent })).toEqual({
    code: "timed-out",
    phase: "connect",
    afterMs: 250,
  });
  const mute = await at(raw(() => {}));
  expect(await failure("tls", { host: "127.0.0.1", port: mute, ...silent })).toMatchObject({ code: "timed-out", phase: "tls" });
  expect(await failure("http", { url: page(mute), ...silent })).toMatchObject({ code: "timed-out", phase: "firstByte" });
  const slow = await at(web((_, reply) => reply.write("one part and then nothing")));
  expect(await failure("http", { url: page(slow), ...silent })).toMatchObject({ code: "timed-out", phase: "transfer" });
});

test("a connection cut, and one closed too early", async () => {
  const head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
  const cut = await at(
    raw((socket) => socket.once("data", () => socket.write(head, () => setTimeout(() => socket.resetAndDestroy(), 30)))),
  );
  expect(await failure("http", { url: page(cut) })).toEqual({ code: "reset", phase: "transfer" });
  const early = await at(raw((socket) => socket.once("data", () => socket.end(head))));
  expect(await failure("http", { url: page(early) })).toEqual({ code: "closed", phase: "transfer" });
  const wordless = await at(raw((socket) => socket.once("data", () => socket.end())));
  expect(await failure("http", { url: page(wordless) })).toEqual({ code: "closed", phase: "firstByte" });
  expect(await failure("tls", { host: "127.0.0.1", port: wordless })).toEqual({ code: "closed", phase: "tls" });
});

test("what answers speaks something else", async () => {
  const garbage = await at(raw((socket) => socket.once("data", () => socket.end("220 mail.example ESMTP\r\n"))));
  expect(await failure("http", { url: page(garbage) })).toMatchObject({ code: "protocol-error", detail: /^HPE_/ });
  const plain = await at(web((_, reply) => reply.end("ok")));
  expect(await failure("tls", { host: "127.0.0.1", port: plain })).toMatchObject({ code: "tls-failed", reason: "not-tls" });
});

test("a certificate past its end, before its beginning, near its end", async () => {
  const past = { from: now - 9 * day, to: now - 2 * day };
  const expired = await at(secureWeb(certified(past)));
  const on = Math.floor(past.to / 1000) * 1000;
  expect(await failure("http", securePage(expired))).toEqual({ code: "certificate-expired", on, subject: "api" });
  const early = await at(secureWeb(certified({ from: now + day, to: now + 9 * day })));
  expect(await failure("http", securePage(early))).toMatchObject({ code: "certificate-not-yet-valid", subject: "api" });
  const soon = await at(secureWeb(certified({ from: now - day, to: now + 3 * day })));
  expect(await failure("http", { ...securePage(soon), expiryFails: true })).toMatchObject({
    code: "certificate-expires-soon",
    withinDays: 14,
  });
  expect(await reading("http", { ...securePage(expired), insecure: true })).toMatchObject({ ok: true, certificateExpires: on });
});

test("a certificate that nobody vouches for, or of another name", async () => {
  const own = await at(secureWeb(makeCertificate({ subject: "alone", names: ["127.0.0.1"], ...usual })));
  const alone = { code: "certificate-untrusted", reason: "self-signed", issuer: "alone" };
  expect(await failure("http", { url: `https://127.0.0.1:${own}/` })).toEqual(alone);
  const port = await at(secureWeb(certified()));
  const stranger = { code: "certificate-untrusted", reason: "incomplete-chain", issuer: "Authority of the tests" };
  expect(await failure("tls", { host: "127.0.0.1", port })).toEqual(stranger);
  const named = await at(secureWeb(certified(usual, ["api.ocp01.example", "*.apps.ocp01.example"])));
  const mismatch = { code: "certificate-name-mismatch", name: "127.0.0.1", names: "api.ocp01.example, *.apps.ocp01.example" };
  expect(await failure("http", securePage(named))).toEqual(mismatch);
  expect(await reading("http", { ...securePage(named), serverName: "web.apps.ocp01.example" })).toMatchObject({ ok: true });
});

test("a server that asks who is there: a certificate shown, none, a key that is another's", async () => {
  const { key, certificate } = certified();
  const asking = { key, cert: certificate, ca: authority.certificate, requestCert: true, rejectUnauthorized: false };
  const server = createHttps(asking, ({ socket }, reply) => {
    const known = socket instanceof TLSSocket && socket.getPeerCertificate().subject?.CN === "prober";
    reply.writeHead(known ? 200 : 403).end();
  });
  const asked = securePage(await at(listening(server)));
  const client = makeCertificate({ subject: "prober", names: ["prober"], ...usual }, authority);
  const shown = { clientCertificate: client.certificate, clientKey: client.key };
  expect(await reading("http", { ...asked, ...shown })).toMatchObject({ ok: true });
  expect(await failure("http", asked)).toMatchObject({ code: "unexpected-status", status: 403 });
  const wrong = (more: object) => tryProbe("http", { ...asked, ...more });
  expect(await wrong({ ...shown, clientKey: key })).toMatchObject({ errors: [{ parameter: "clientKey", code: "wrong-format" }] });
  expect(await wrong({ clientKey: key })).toMatchObject({ errors: [{ parameter: "clientCertificate", code: "missing" }] });
});

test("the wrong status, the wrong body", async () => {
  const down = await at(web((_, reply) => reply.writeHead(503).end()));
  expect(await failure("http", { url: page(down) })).toEqual({ code: "unexpected-status", status: 503, expected: "200-299" });
  const port = await at(web((_, reply) => reply.end("x".repeat(3_000))));
  expect(await failure("http", { url: page(port), bodyContains: "ready" })).toEqual({ code: "body-without", text: "ready" });
  expect(await failure("http", { url: page(port), bodyMatches: "^y+$" })).toEqual({ code: "body-not-matching", pattern: "^y+$" });
  expect(await failure("http", { url: page(port), maxBodyBytes: 2_999 })).toEqual({ code: "body-too-large", limitBytes: 2_999 });
  expect(await reading("http", { url: page(port), maxBodyBytes: 3_000 })).toMatchObject({ ok: true });
});

test("a pattern that backtracks without end observes nothing, within its time", async () => {
  const port = await at(web((_, reply) => reply.end(`${"a".repeat(40)}!`)));
  const tried = await tryProbe("http", { url: page(port), bodyMatches: "^(a+)+$" });
  expect(tried).toEqual({ ok: true, value: { trouble: "pattern-too-slow" } });
});

type Elsewhere = `${string}redirect${string}` | "alert-firing" | ProtocolFailure["code"];
const reachable: Record<Exclude<ProbeFailureCode, Elsewhere>, "always" | "by the resolver's answer"> = {
  "name-not-found": "by the resolver's answer",
  "name-server-failed": "by the resolver's answer",
  "no-address": "always",
  refused: "always",
  unreachable: "always",
  "timed-out": "always",
  reset: "always",
  closed: "always",
  "tls-failed": "always",
  "certificate-expired": "always",
  "certificate-not-yet-valid": "always",
  "certificate-expires-soon": "always",
  "certificate-untrusted": "always",
  "certificate-name-mismatch": "always",
  "unexpected-status": "always",
  "body-without": "always",
  "body-not-matching": "always",
  "body-too-large": "always",
  "protocol-error": "always",
};

test("every failure is reached above, but those of redirects and of what else is spoken (their own tests)", () => {
  const wanted = Object.entries(reachable).flatMap(([code, when]) => (when === "always" ? [code] : []));
  expect(wanted.filter((code) => ![...reached].some((one) => one === code))).toEqual([]);
});
