/** Tokens: shown once, scoped, of a limited life, revoked at once. Design, section 6. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "./served.ts";

let at: Served;
const time = { ahead: 0 };
beforeAll(async () => {
  at = await served({ clock: () => Date.now() + time.ahead });
}, 60_000);
afterAll(() => at.end());

const made = async (permissions: string[], days = 1) => {
  const { status, body } = await at.client("POST", "/tokens", { body: { title: "CI", permissions, days } });
  expect(status).toBe(201);
  return { id: String(body.id), secret: String(body.secret) };
};

test("a token reads what it was given, and nothing else; it writes nothing", async () => {
  const { secret } = await made(["outage:read"]);
  const status = async (method: string, path: string, body?: object) =>
    (await at.client(method, path, { token: secret, ...(body && { body }) })).status;
  expect(await status("GET", "/outages")).toBe(200);
  expect(await status("HEAD", "/outages")).toBe(200);
  for (const path of [
    "/platforms",
    "/overview",
    "/statements",
    "/ledger/entries",
    "/platforms/x/records",
    "/probe-kinds",
    "/events",
  ])
    expect([path, await status("GET", path), await status("HEAD", path)]).toEqual([path, 403, 403]);
  const probe = { kind: "tcp", parameters: { host: "127.0.0.1", port: 9 } };
  expect(await status("POST", "/probes/try", probe)).toBe(403);
  expect(await status("POST", "/tokens", { title: "t", permissions: ["outage:read"], days: 1 })).toBe(403);
  expect(await status("POST", "/demonstration", {})).toBe(403);
  expect(await status("POST", "/platforms/demo/notifications", {})).toBe(403);
  expect(await status("POST", "/account", { name: "x", email: "x@x.example", password: "x".repeat(12) })).toBe(403);
});

test("one can't grant what one does not hold", async () => {
  const { secret } = await made(["token:create", "platform:read"]);
  const create = (permissions: string[]) =>
    at.client("POST", "/tokens", { token: secret, body: { title: "t", permissions, days: 1 } });
  expect((await create(["outage:report"])).status).toBe(403);
  expect((await create(["exclusion:declare"])).status).toBe(403);
  expect((await create(["platform:read"])).status).toBe(201);
});

test("a secret is shown once, and kept nowhere", async () => {
  const { id, secret } = await made(["platform:read"]);
  const { body } = await at.client("GET", "/tokens");
  expect(body.items.map((one: { id: string }) => one.id)).toContain(id);
  expect(JSON.stringify(body)).not.toContain(secret);
  const keyed = await at.client("POST", "/tokens", {
    body: { title: "CI", permissions: ["platform:read"], days: 1 },
    headers: { "idempotency-key": "a token" },
  });
  const rows = await at.running.garant.store.read("client", async (tx) => ({
    kept: await tx.selectFrom("idempotency").selectAll().execute(),
    bodies: await tx.selectFrom("body").select("content").execute(),
  }));
  expect(JSON.stringify(rows)).not.toContain(keyed.body.secret);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test("a token that is revoked, expired, of the other console or made up opens nothing", async () => {
  const [revoked, expiring, mine] = [
    await made(["platform:read"]),
    await made(["platform:read"]),
    await made(["platform:read"], 60),
  ];
  const status = async (token: string, ask = at.client) => (await ask("GET", "/platforms", { token })).status;
  expect(await status(revoked.secret)).toBe(200);
  expect((await at.client("DELETE", `/tokens/${revoked.id}`)).status).toBe(200);
  expect((await at.client("DELETE", `/tokens/${revoked.id}`)).status).toBe(409);
  expect((await at.client("DELETE", "/tokens/T-nothing")).status).toBe(404);
  expect((await at.provider("DELETE", `/tokens/${mine.id}`)).status).toBe(404);
  expect(await status(revoked.secret)).toBe(401);
  expect(await status(mine.secret, at.provider)).toBe(401);
  time.ahead += 86_400_001;
  expect(await status(expiring.secret)).toBe(401);
  expect(await status(mine.secret)).toBe(200);
  time.ahead = 0;
  for (const token of [`gat_client_${"0".repeat(64)}`, mine.secret.replace("gat_client", "gat_nobody"), `${mine.secret}x`, "x"])
    expect([token, await status(token)]).toEqual([token, 401]);
});

test("who may connect a platform and record no zones connects none with zones: nothing of it is recorded", async () => {
  const { secret } = await made(["platform:connect", "platform:read"]);
  const probe = { kind: "tcp", parameters: { host: "127.0.0.1", port: 9 } };
  const beat = { intervalMs: 3_600_000, staleAfterMs: 3_600_000, failures: 1, of: 1, successes: 1 };
  const form = { id: "half", title: "Half", components: [{ name: "api", title: "API", probe, beat }], zones: 3 };
  expect((await at.client("POST", "/platforms", { token: secret, body: form })).body).toMatchObject({ code: "not-permitted" });
  expect((await at.client("GET", "/platforms/half")).status).toBe(404);
  expect((await at.client("POST", "/platforms", { token: secret, body: { ...form, zones: null } })).status).toBe(201);
});
