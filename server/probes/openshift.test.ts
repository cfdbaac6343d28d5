import type { RequestListener } from "node:http";
import { afterAll, expect, test } from "vitest";
import { web } from "../../test/endpoints.ts";
import { Probing } from "../../test/probing.ts";

const probing = new Probing();
afterAll(() => probing.close());

const serve = async (answer: RequestListener) => `http://127.0.0.1:${await probing.at(web(answer))}`;
/** Answers each path with its status and body; elsewhere 404. */
const pages = (known: Readonly<Record<string, readonly [number, string]>>) =>
  serve((request, reply) => {
    const [status, body] = known[request.url ?? ""] ?? [404, "404 page not found\n"];
    reply.writeHead(status).end(body);
  });
const router = [503, "<html><body><h1>Application is not available</h1></body></html>"] as const;

test("the console: well, not well, and the router in its place", async () => {
  const well = await pages({ "/health": [200, `{"status":"ok"}`] });
  const reading = await probing.reading("openshift-console", { url: well });
  expect(reading).toMatchObject({ ok: true, phases: { transfer: expect.any(Number) } });
  const ill = await pages({ "/health": [200, `{"status":"error","error":{"message":"no API"}}`] });
  expect(await probing.failure("openshift-console", { url: ill })).toEqual({
    code: "not-healthy",
    answered: `{"status":"error","error":{"message":"no API"}}`,
  });
  const gone = await pages({ "/health": router });
  expect(await probing.failure("openshift-console", { url: gone })).toEqual({
    code: "router-answered",
    status: 503,
    host: "127.0.0.1",
  });
  const failing = await pages({ "/health": [503, "upstream"] });
  expect(await probing.failure("openshift-console", { url: failing })).toMatchObject({ code: "unexpected-status", status: 503 });
});

test("the OAuth server: ok, and anything else", async () => {
  expect(await probing.reading("openshift-oauth", { url: await pages({ "/healthz": [200, "ok"] }) })).toMatchObject({ ok: true });
  expect(await probing.failure("openshift-oauth", { url: await pages({ "/healthz": [200, "etcd failed"] }) })).toMatchObject({
    code: "not-healthy",
  });
});

test("a canary route: its own answer, that of the router, that of another page", async () => {
  const own = await pages({ "/": [200, "Healthcheck requested\n"] });
  expect(await probing.reading("ingress-canary", { url: own })).toMatchObject({ ok: true });
  expect(await probing.failure("ingress-canary", { url: await pages({ "/": router }) })).toMatchObject({
    code: "router-answered",
  });
  const other = await pages({ "/": [200, "Welcome"] });
  expect(await probing.failure("ingress-canary", { url: other })).toEqual({
    code: "body-without",
    text: "Healthcheck requested",
  });
  expect(await probing.reading("ingress-canary", { url: other, answer: "Welcome" })).toMatchObject({ ok: true });
});

test("every failure of these kinds was reached", () => expect(probing.unreached("openshift-console")).toEqual([]));
