/** One-time links, passwords, two consoles that do not open each other's doors. Design, section 6. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Console, type Served, served } from "./served.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.end());

const password = "correct horse battery staple";
const email = "jeanne@client.example";

/** Cookies of an answer, as a browser would send them back. */
function cookiesOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function byLink(console: Console): Promise<Response> {
  const link = new URL(at.running.links.get(console) ?? "");
  const token = link.searchParams.get("link") ?? "";
  return await fetch(`${at.origin(console)}/api/auth/magic-link/verify?token=${token}`, { redirect: "manual" });
}

function byPassword(console: Console, given = password): Promise<Response> {
  return fetch(`${at.origin(console)}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: at.origin(console) },
    body: JSON.stringify({ email, password: given }),
  });
}

const as = (cookie: string, headers = {}) => ({ token: null, headers: { cookie, ...headers } });

test("a one-time link opens the console once; the account then has its own name, address and password", async () => {
  const first = await byLink("client");
  const cookie = cookiesOf(first);
  expect(cookie).toContain("garant-client.session_token=");
  expect(first.headers.getSetCookie().every((one) => /httponly/i.test(one) && /samesite=lax/i.test(one))).toBe(true);
  const session = await at.client("GET", "/session", as(cookie));
  expect(session.body.account).toMatchObject({ party: "client" });
  expect(session.body.client).toEqual({ id: "client", name: "Client" });
  const weak = await at.client("POST", "/account", { ...as(cookie), body: { name: "Jeanne", email, password: "short" } });
  expect([weak.status, weak.body.errors?.[0]?.path]).toEqual([422, "password"]);
  const set = () => at.client("POST", "/account", { ...as(cookie), body: { name: "Jeanne", email, password } });
  expect((await set()).body).toEqual({ done: true });
  expect((await set()).status).toBe(403);
  expect(cookiesOf(await byLink("client"))).not.toContain("session_token=");
});

test("afterwards the password opens it, another does not, and the link is not offered again", async () => {
  expect((await byPassword("client", "another password altogether")).status).toBe(401);
  const cookie = cookiesOf(await byPassword("client"));
  expect((await at.client("GET", "/overview", as(cookie))).status).toBe(200);
  const out = await fetch(`${at.origin("client")}/api/auth/sign-out`, {
    method: "POST",
    headers: { cookie, origin: at.origin("client"), "content-type": "application/json" },
    body: "{}",
  });
  expect(out.status).toBe(200);
  expect((await at.client("GET", "/overview", as(cookie))).status).toBe(401);
});

test("the other console takes neither the account nor its session, under either name", async () => {
  const refused = await byPassword("provider");
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(cookiesOf(refused)).not.toContain("session_token=");
  const cookie = cookiesOf(await byPassword("client"));
  for (const swapped of [cookie, cookie.replaceAll("garant-client", "garant-provider")]) {
    expect((await at.provider("GET", "/overview", as(swapped))).status).toBe(401);
    expect((await at.provider("GET", "/session", as(swapped))).body.account).toBeNull();
  }
});

test("an account changes neither its party nor its tenant, and nobody signs up", async () => {
  const origin = at.origin("client");
  const cookie = cookiesOf(await byPassword("client"));
  const post = (path: string, body: object) =>
    fetch(`${origin}/api/auth/${path}`, {
      method: "POST",
      headers: { cookie, origin, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  for (const change of [{ party: "provider" }, { tenant: "other" }, { named: false }]) await post("update-user", change);
  const { body } = await at.client("GET", "/session", as(cookie));
  expect([body.account.party, body.client.id]).toEqual(["client", "client"]);
  expect((await at.client("POST", "/account", { ...as(cookie), body: { name: "J", email, password } })).status).toBe(403);
  expect(
    (await post("sign-up/email", { name: "X", email: "x@x.example", password, party: "client", tenant: "client" })).status,
  ).toBeGreaterThanOrEqual(400);
});

test("a write from a page of another origin is refused; one from the console's own is taken", async () => {
  const cookie = cookiesOf(await byPassword("client"));
  const write = (origin: string) =>
    at.client("POST", "/tokens", { ...as(cookie, { origin }), body: { title: "t", permissions: ["platform:read"], days: 1 } });
  for (const origin of ["https://evil.example", "null", at.origin("provider")])
    expect([origin, (await write(origin)).status]).toEqual([origin, 403]);
  expect((await write(at.origin("client"))).status).toBe(201);
});

test("a provider's account names the client whose books it opens; one that is not there is not found", async () => {
  const cookie = cookiesOf(await byLink("provider"));
  const { body } = await at.provider("GET", "/session", as(cookie));
  expect(body.clients).toEqual([{ id: "client", name: "Client" }]);
  const ask = (client: string) => at.provider("GET", "/overview", as(cookie, { "garant-client": client }));
  expect((await ask("client")).status).toBe(200);
  expect((await ask("nobody")).status).toBe(404);
});

test("at the next start nobody is offered a link whose account is somebody's", async () => {
  at = await at.again();
  expect([...at.running.links.keys()]).toEqual(["provider"]);
});
