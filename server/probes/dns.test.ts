import { createSocket } from "node:dgram";
import { once } from "node:events";
import type { Answer } from "dns-packet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NameServer, nameServer, type Told } from "../../test/dns-server.ts";
import { raw, refusedPort } from "../../test/endpoints.ts";
import { Probing } from "../../test/probing.ts";
import { askInTurn } from "../dial/dns-exchange.ts";
import { Run } from "../dial/run.ts";

const probing = new Probing();
let server: NameServer;
const a = (name: string, data: string): Answer => ({ type: "A", name, data, ttl: 60 });

const zone: Readonly<Record<string, Told>> = {
  "api.example": { answers: [a("api.example", "192.0.2.10"), a("api.example", "192.0.2.11")] },
  "signed.example": { answers: [a("signed.example", "192.0.2.12")], authentic: true },
  "alias.example": {
    answers: [{ type: "CNAME", name: "alias.example", data: "API.example." }, a("API.example", "192.0.2.10")],
  },
  "v6.example": { answers: [{ type: "AAAA", name: "v6.example", data: "2001:db8:0:0:0:0:0:1" }] },
  "mail.example": { answers: [{ type: "MX", name: "mail.example", data: { preference: 10, exchange: "MX1.example" } }] },
  "text.example": { answers: [{ type: "TXT", name: "text.example", data: ["v=spf1 ", "-all"] }] },
  "_api._tcp.example": {
    answers: [{ type: "SRV", name: "_api._tcp.example", data: { priority: 0, weight: 5, port: 6443, target: "api.example" } }],
  },
  "long.example": { answers: [a("long.example", "192.0.2.13")], truncated: true },
  "lossy.example": { answers: [a("lossy.example", "192.0.2.14")], lost: 1 },
  "forged.example": { answers: [a("forged.example", "192.0.2.15")], forged: [a("forged.example", "203.0.113.66")] },
  "broken.example": { rcode: 2 },
  "refused.example": { rcode: 5 },
  "none.example": { rcode: 3 },
  "empty.example": {},
  "garbage.example": { garbage: true },
};

beforeAll(async () => {
  server = await nameServer((name) => zone[name] ?? { rcode: 3 });
  await probing.at(Promise.resolve(server));
});
afterAll(() => probing.close());

const asking = (name: string, more: object = {}) => ({ name, resolver: "127.0.0.1", port: server.port, ...more });
const good = async (name: string, more: object = {}) =>
  expect(await probing.reading("dns", asking(name, more))).toMatchObject({ ok: true });
const bad = (name: string, more: object = {}) => probing.failure("dns", asking(name, more));

test("a record that is there, and as it should be", async () => {
  const reading = await probing.reading("dns", asking("api.example", { expected: "192.0.2.11" }));
  expect(reading).toMatchObject({ ok: true, phases: { firstByte: expect.any(Number), total: expect.any(Number) } });
  await good("api.example", { expected: "192.0.2.11\n192.0.2.10", match: "exactly" });
  await good("alias.example", { expected: "192.0.2.10", match: "exactly" });
  await good("alias.example", { type: "CNAME", expected: "api.example" });
});

test("records of every form, written as a zone file writes them, whatever their spelling", async () => {
  await good("v6.example", { type: "AAAA", expected: "2001:DB8::1" });
  await good("mail.example", { type: "MX", expected: "10   mx1.example." });
  await good("text.example", { type: "TXT", expected: "v=spf1 -all" });
  await good("_api._tcp.example", { type: "SRV", expected: "0 5 6443 api.example" });
});

test("an answer that is cut is asked for again over TCP; a datagram that is lost is sent again", async () => {
  await good("long.example", { expected: "192.0.2.13" });
  expect(server.asked.filter(({ name }) => name === "long.example").map(({ over }) => over)).toEqual(["udp", "tcp"]);
  await good("lossy.example", { expected: "192.0.2.14", timeoutMs: 400 });
  await good("api.example", { transport: "tcp" });
});

test("an answer to another question is not heard", () => good("forged.example", { expected: "192.0.2.15", match: "exactly" }));

test("signatures are asked for, and vouched for or not", async () => {
  await good("signed.example", { dnssec: true });
  expect(server.asked.every(({ wantsSignatures }) => wantsSignatures)).toBe(true);
  expect(await bad("api.example", { dnssec: true })).toEqual({
    code: "dns-not-authenticated",
    name: "api.example",
    server: "127.0.0.1",
  });
});

test("what a name server says when it has no answer", async () => {
  expect(await bad("none.example")).toEqual({ code: "name-not-found", host: "none.example" });
  expect(await bad("empty.example", { type: "AAAA" })).toEqual({ code: "dns-no-record", name: "empty.example", type: "AAAA" });
  expect(await bad("broken.example")).toMatchObject({ code: "dns-refused", answer: "SERVFAIL" });
  expect(await bad("refused.example")).toMatchObject({ code: "dns-refused", answer: "REFUSED" });
  expect(await bad("garbage.example")).toEqual({ code: "protocol-error", protocol: "dns", detail: "malformed" });
});

test("another answer than expected, or one too many", async () => {
  expect(await bad("api.example", { expected: "192.0.2.99" })).toEqual({
    code: "dns-unexpected-answer",
    found: "192.0.2.10, 192.0.2.11",
    expected: "192.0.2.99",
  });
  expect(await bad("api.example", { expected: "192.0.2.10", match: "exactly" })).toMatchObject({ code: "dns-unexpected-answer" });
});

test("no name server there, and one that stays silent", async () => {
  const port = await refusedPort();
  expect(await bad("api.example", { port })).toEqual({ code: "refused", address: "127.0.0.1", port });
  const mute = await probing.at(raw(() => {}));
  expect(await bad("api.example", { port: mute, transport: "tcp", timeoutMs: 200 })).toMatchObject({ code: "timed-out" });
  const early = await probing.at(raw((socket) => socket.once("data", () => socket.end())));
  expect(await bad("api.example", { port: early, transport: "tcp" })).toEqual({ code: "closed", phase: "firstByte" });
});

test("of several servers a silent one leaves time for the next, and one that answers is enough", async () => {
  const silent = createSocket("udp4").bind(0, "127.0.0.1");
  await once(silent, "listening");
  const inTurn = async (timeoutMs: number, ...ports: number[]) => {
    const run = new Run(timeoutMs);
    const servers = ports.map((port) => ({ host: "127.0.0.1", port }));
    const asked = askInTurn(run, servers, { name: "api.example", type: "A" }, "udp");
    return await asked.finally(() => run.end());
  };
  const heard = await inTurn(900, silent.address().port, await refusedPort(), server.port);
  expect(heard).toMatchObject({ reply: { answer: "NOERROR" }, server: { port: server.port } });
  const timedOut = { failure: { code: "timed-out", phase: "firstByte", afterMs: 200 } };
  await expect(inTurn(200, silent.address().port)).rejects.toMatchObject(timedOut);
  await expect(inTurn(200)).rejects.toMatchObject({ code: "no-name-server" });
  silent.close();
});

test("a text is compared letter by letter", async () => {
  expect(await bad("text.example", { type: "TXT", expected: "V=SPF1 -all" })).toMatchObject({ code: "dns-unexpected-answer" });
});

test("every failure of this kind was reached", () => expect(probing.unreached("dns")).toEqual([]));
