import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { afterAll, expect, test } from "vitest";
import { secureWeb, web } from "../../test/endpoints.ts";
import { Probing } from "../../test/probing.ts";
import { makeAuthority, makeCertificate } from "../demo/certificates.ts";

const probing = new Probing();
afterAll(() => probing.close());
const kind = "container-registry";
const serve = async (answer: RequestListener) => `http://127.0.0.1:${await probing.at(web(answer))}`;

const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
const refuse = (reply: ServerResponse, challenge?: string) =>
  reply
    .writeHead(401, challenge === undefined ? {} : { "www-authenticate": challenge })
    .end(`{"errors":[{"code":"UNAUTHORIZED"}]}`);

type TokenService = (request: IncomingMessage, reply: ServerResponse) => void;
const gives: TokenService = (_, reply) => reply.end(JSON.stringify({ token: "t0ken" }));

/** A registry and its token service on one port, as small as the protocol allows. */
const withTokens = (service: TokenService) =>
  serve((request, reply) => {
    if (request.url?.startsWith("/token") === true) return service(request, reply);
    if (request.url !== "/v2/") return reply.writeHead(404).end();
    if (request.headers.authorization === "Bearer t0ken") return reply.end("{}");
    return refuse(reply, `Bearer realm="http://${request.headers.host}/token",service="registry \\"one\\"",scope="x"`);
  });
const challengedBy = (challenge?: string) => serve((_, reply) => refuse(reply, challenge));

test("a registry that is open, and one that says how to authenticate", async () => {
  expect(await probing.reading(kind, { url: await serve((_, reply) => reply.end("{}")) })).toMatchObject({ ok: true });
  expect(await probing.reading(kind, { url: await withTokens(gives) })).toMatchObject({ ok: true });
  const both = await challengedBy(`Negotiate x="y", Basic realm="registry"`);
  expect(await probing.reading(kind, { url: both })).toMatchObject({ ok: true });
});

test("the token is fetched as a client does: service, scope, user; and the registry takes it", async () => {
  let asked: URLSearchParams | undefined;
  const url = await withTokens((request, reply) => {
    asked = new URL(`http://x${request.url}`).searchParams;
    if (request.headers.authorization !== basic("puller", "pa:ss")) return refuse(reply);
    return reply.end(JSON.stringify({ access_token: "t0ken" }));
  });
  const wanted = { url, access: "token", scope: "repository:team/app:pull", username: "puller", password: "pa:ss" };
  expect(await probing.reading(kind, wanted)).toMatchObject({ ok: true });
  expect(Object.fromEntries(asked ?? [])).toEqual({ service: `registry "one"`, scope: "repository:team/app:pull" });
  const wrong = await probing.failure(kind, { ...wanted, password: "wrong" });
  expect(wrong).toEqual({ code: "credentials-refused", status: 401, host: "127.0.0.1" });
});

test("a registry of passwords alone", async () => {
  const url = await serve((request, reply) =>
    request.headers.authorization === basic("u", "p") ? reply.end("{}") : refuse(reply, `Basic realm="r"`),
  );
  expect(await probing.reading(kind, { url, access: "token", username: "u", password: "p" })).toMatchObject({ ok: true });
  expect(await probing.failure(kind, { url, access: "token" })).toMatchObject({ code: "credentials-refused" });
});

test("a token service that gives none, and a registry that does not take what it gave", async () => {
  const down = await withTokens((_, reply) => reply.writeHead(503).end());
  expect(await probing.reading(kind, { url: down })).toMatchObject({ ok: true });
  expect(await probing.failure(kind, { url: down, access: "token" })).toEqual({
    code: "no-token",
    host: "127.0.0.1",
    status: 503,
  });
  const empty = await withTokens((_, reply) => reply.end("[]"));
  expect(await probing.failure(kind, { url: empty, access: "token" })).toMatchObject({ code: "no-token", status: 200 });
  const other = await withTokens((_, reply) => reply.end(`{"token":"another"}`));
  expect(await probing.failure(kind, { url: other, access: "token" })).toMatchObject({ code: "credentials-refused" });
});

test.each([
  ["absent", undefined],
  ["other-scheme", `Negotiate`],
  ["no-realm", `Bearer service="x"`],
  ["realm-forbidden", `Bearer realm="file:///etc/passwd"`],
  ["realm-forbidden", `Bearer realm="http://user:word@registry.example/token"`],
])("a challenge that nobody can answer: %s", async (reason, challenge) => {
  expect(await probing.failure(kind, { url: await challengedBy(challenge) })).toMatchObject({
    code: "challenge-unusable",
    reason,
  });
});

test("the password does not go in clear where the registry is secured", async () => {
  const validity = { from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 * 90 };
  const authority = makeAuthority({ name: "Authority of the tests", ...validity });
  const certified = makeCertificate({ subject: "registry", names: ["127.0.0.1"], ...validity }, authority);
  let told = 0;
  const listener = await serve((_, reply) => {
    told += 1;
    reply.end();
  });
  const port = await probing.at(secureWeb(certified, (_, reply) => refuse(reply, `Bearer realm="${listener}/token"`)));
  const url = `https://127.0.0.1:${port}`;
  const asked = { url, access: "token", username: "u", password: "p", authorities: authority.certificate };
  expect(await probing.failure(kind, asked)).toMatchObject({ code: "challenge-unusable", reason: "realm-forbidden" });
  expect(told).toBe(0);
});

test("what is no registry", async () => {
  const page = await serve((_, reply) => reply.writeHead(404).end());
  expect(await probing.failure(kind, { url: page })).toMatchObject({ code: "unexpected-status", status: 404 });
});

test("every failure of this kind was reached", () => expect(probing.unreached(kind)).toEqual([]));
