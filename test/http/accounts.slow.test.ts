/** Accounts of one's own party, over the API: invited by a link, seen, signed out, closed with their tokens; and none of the other party's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Console, type Served, served } from "./served.ts";

const password = "correct horse battery staple";
let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.end());

const cookiesOf = (reply: Response) =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
const as = (cookie: string) => ({ token: null, headers: { cookie } });
const kinds = async () =>
  (await at.client("GET", "/ledger/entries?limit=5")).body.items.map(({ entry }: { entry: { kind: string } }) => entry.kind);

async function byLink(console: Console, link: string): Promise<string> {
  const token = new URL(link).searchParams.get("link");
  return cookiesOf(await fetch(`${at.origin(console)}/api/auth/magic-link/verify?token=${token}`, { redirect: "manual" }));
}

async function byPassword(console: Console, email: string): Promise<{ status: number; cookie: string }> {
  const reply = await fetch(`${at.origin(console)}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: at.origin(console) },
    body: JSON.stringify({ email, password }),
  });
  return { status: reply.status, cookie: cookiesOf(reply) };
}

/** Somebody new, who has come in by the link and has a name and a password. */
async function newcomer(console: Console, email: string): Promise<{ id: string; cookie: string }> {
  const invited = await at[console]("POST", "/accounts", { body: { name: "Ada", email } });
  expect([invited.status, new URL(invited.body.link).origin]).toEqual([201, at.origin(console)]);
  const cookie = await byLink(console, invited.body.link);
  const set = await at[console]("POST", "/account", { ...as(cookie), body: { name: "Ada", email, password } });
  expect(set.status).toBe(200);
  return { id: invited.body.id, cookie };
}

const listed = async (console: Console, email: string) =>
  (await at[console]("GET", "/accounts")).body.items.find((one: { email: string }) => one.email === email);

test("somebody invited comes in by the link, once; the list says when, and how many are signed in", async () => {
  const email = "ada@client.example";
  await at.client("POST", "/accounts", { body: { name: "Ada", email } });
  expect(await listed("client", email)).toMatchObject({ named: false, lastSignInAt: null, sessions: 0, closedAt: null });
  const { id } = await newcomer("client", email);
  const seen = await listed("client", email);
  expect(seen).toMatchObject({ id, named: true, sessions: 1, own: false });
  expect(Math.abs(seen.lastSignInAt - Date.now())).toBeLessThan(60_000);
  expect(await kinds()).toContain("account.invited");
  // Whoever has a name and a password gets no link by which somebody else would come in.
  const again = await at.client("POST", "/accounts", { body: { name: "Ada", email } });
  expect([again.status, again.body.code]).toEqual([409, "already-exists"]);
});

test("sessions end at once; a closed account opens nothing any more, and its tokens neither", async () => {
  const email = "grace@client.example";
  const { id, cookie } = await newcomer("client", email);
  const body = { title: "hers", permissions: ["platform:read"], days: 1 };
  const { secret } = (await at.client("POST", "/tokens", { ...as(cookie), body })).body;
  expect((await at.client("GET", "/overview", { token: secret })).status).toBe(200);
  expect((await at.client("DELETE", `/accounts/${id}/sessions`)).body).toEqual({ done: true });
  expect((await at.client("GET", "/overview", as(cookie))).status).toBe(401);
  const back = await byPassword("client", email);
  expect((await at.client("GET", "/overview", as(back.cookie))).status).toBe(200);
  const own = await at.client("POST", `/accounts/${id}/closure`, { ...as(back.cookie), body: { reason: "left" } });
  expect([own.status, own.body.code]).toEqual([409, "own-account"]);
  expect((await at.client("POST", `/accounts/${id}/closure`, { body: { reason: "left" } })).status).toBe(200);
  expect((await kinds()).slice(0, 2)).toEqual(["token.revoked", "account.closed"]);
  expect((await at.client("GET", "/overview", as(back.cookie))).status).toBe(401);
  expect((await at.client("GET", "/overview", { token: secret })).status).toBe(401);
  expect((await byPassword("client", email)).status).toBeGreaterThanOrEqual(400);
  expect(await listed("client", email)).toMatchObject({ sessions: 0, closedAt: expect.any(Number) });
  expect((await at.client("POST", `/accounts/${id}/closure`, { body: { reason: "again" } })).status).toBe(409);
});

test("neither party sees or touches the other's, and nobody does without the permission", async () => {
  const theirs = await newcomer("provider", "edsger@provider.example");
  expect(await listed("client", "edsger@provider.example")).toBeUndefined();
  for (const [method, path, body] of [
    ["DELETE", `/accounts/${theirs.id}/sessions`, undefined],
    ["POST", `/accounts/${theirs.id}/closure`, { reason: "r" }],
  ] as const)
    expect((await at.client(method, path, body && { body })).status).toBe(404);
  expect((await at.provider("GET", "/overview", as(theirs.cookie))).status).toBe(200);
  const body = { title: "t", permissions: ["platform:read"], days: 1 };
  const { secret: token } = (await at.client("POST", "/tokens", { body })).body;
  const invite = { name: "X", email: "x@client.example" };
  expect((await at.client("GET", "/accounts", { token })).status).toBe(403);
  expect((await at.client("POST", "/accounts", { token, body: invite })).status).toBe(403);
  for (const id of [theirs.id, "nobody"])
    expect((await at.client("POST", `/accounts/${id}/closure`, { token, body: { reason: "r" } })).status).toBe(403);
  expect(await listed("client", invite.email)).toBeUndefined();
});

test("a client begins with books, agreement and a first account of its own; the provider alone begins it", async () => {
  const acme = { id: "acme", name: "Acme" };
  expect((await at.client("POST", "/clients", { body: acme })).status).toBe(403);
  expect((await at.client("GET", "/clients")).status).toBe(403);
  const made = await at.provider("POST", "/clients", { body: acme });
  expect([made.status, made.body.id, new URL(made.body.link).origin]).toEqual([201, "acme", at.origin("client")]);
  expect((await at.provider("GET", "/clients")).body.items).toEqual([{ id: "acme", name: "Acme" }, expect.anything()]);
  // Cut off before the link arrived: asked again, another link; another name is another client.
  expect((await at.provider("POST", "/clients", { body: acme })).status).toBe(201);
  expect((await at.provider("POST", "/clients", { body: { ...acme, name: "Other" } })).body.code).toBe("already-exists");
  const { body: last } = await at.provider("POST", "/clients", { body: acme });
  const cookie = await byLink("client", last.link);
  const session = await at.client("GET", "/session", as(cookie));
  expect([session.body.client, session.body.clients]).toEqual([acme, [acme]]);
  expect((await at.client("GET", "/overview", as(cookie))).body.platforms).toEqual([]);
  expect((await at.client("GET", "/agreement", as(cookie))).status).toBe(200);
  const entries = (await at.client("GET", "/ledger/entries", as(cookie))).body.items;
  const [opened] = entries.slice(-1);
  const operator = (await at.provider("GET", "/ledger/entries?kind=token.created")).body.items.map(
    ({ entry }: { entry: { subject: string } }) => entry.subject,
  );
  expect(opened.entry.kind).toBe("log.opened");
  expect(operator).toContain(opened.entry.actor);
  await at.client("POST", "/account", { ...as(cookie), body: { name: "Lin", email: "lin@acme.example", password } });
  const claimed = await at.provider("POST", "/clients", { body: acme });
  expect([claimed.status, claimed.body.code]).toEqual([409, "already-exists"]);
  // Theirs sees none of the first client's accounts.
  const seen = (await at.client("GET", "/accounts", as(cookie))).body.items.map((one: { email: string }) => one.email);
  expect(seen).toEqual(["lin@acme.example"]);
});

test("the books of each client have this machine's tokens, and are there again after a start", async () => {
  const { readFile } = await import("node:fs/promises");
  const token = (await readFile(`${at.folder}/tokens/acme/client.token`, "utf8")).trim();
  expect((await at.client("GET", "/session", { token })).body.client.id).toBe("acme");
  at = await at.again();
  expect((await at.client("GET", "/overview", { token })).status).toBe(200);
});
