/** Two people change the same thing: nobody overwrites what he has not read, and is told who was faster. RFC 9110, section 13.1. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { authorOf } from "../../server/auth/author-of.ts";
import { type Answer, type Ask, asker, type Served, served } from "./served.ts";
import { connectForm, type Target, target } from "./watched.ts";

let at: Served;
let api: Target;
let colleague: Ask;
beforeAll(async () => {
  [at, api] = [await served(), await target()];
  const form = connectForm("ocp01", { api });
  expect((await at.client("POST", "/platforms", { body: form })).status).toBe(201);
  const permissions = ["platform:read", "platform:connect", "alert-source:configure", "status:publish", "vantage:enrol"];
  const made = await at.client("POST", "/tokens", { body: { title: "pipeline of Ada", permissions, days: 1 } });
  colleague = asker(at.origin("client"), made.body.secret);
}, 60_000);
afterAll(async () => {
  await at.end();
  await api.close();
});

const description = "/platforms/ocp01/description";
const tag = ({ headers }: Answer) => headers.get("etag") ?? "";
const withMatch = (version: string, body: unknown) => ({ headers: { "if-match": version }, body });
const read = async (ask: Ask, path: string) => {
  const answer = await ask("GET", path);
  expect([answer.status, tag(answer)]).toEqual([200, expect.stringMatching(/^"\d+"$/)]);
  return answer;
};
const titled = (answer: Answer, title: string) => {
  const { id: _, ...form } = answer.body;
  return { ...form, title };
};

test("who changes a description that somebody changed meanwhile is refused, and told who: the name among one's own, else the party", async () => {
  const [mine, hers, theirs] = [
    await read(at.client, description),
    await read(colleague, description),
    await read(at.provider, description),
  ];
  const first = await colleague("PUT", description, withMatch(tag(hers), titled(hers, "Of Ada")));
  expect([first.status, first.body.changed, tag(first)]).toEqual([200, true, expect.not.stringMatching(tag(hers))]);

  const second = await at.client("PUT", description, withMatch(tag(mine), titled(mine, "Of mine")));
  expect(second.status).toBe(412);
  expect(second.body).toMatchObject({
    code: "changed-meanwhile",
    changed: { by: "pipeline of Ada", party: "client", version: tag(first).slice(1, -1) },
  });
  expect(second.body.detail).toContain("was changed by pipeline of Ada on 20");
  const third = await at.provider("PUT", description, {
    ...withMatch(tag(theirs), titled(theirs, "Of theirs")),
    headers: { "if-match": tag(theirs), "accept-language": "fr" },
  });
  expect(third.status).toBe(412);
  expect(third.body.changed).toMatchObject({ by: null, party: "client" });
  expect(third.body.detail).toContain("modifié par le client le 20");
  const itself = await colleague("PUT", description, withMatch(tag(hers), titled(hers, "Again")));
  expect(itself.body.detail).toContain("by yourself, elsewhere,");
  expect((await read(at.client, description)).body.title).toBe("Of Ada");

  const again = await at.client("PUT", description, withMatch(`"0", ${tag(first)}`, titled(mine, "Of mine")));
  expect([again.status, again.body.description.title]).toEqual([200, "Of mine"]);
});

test("control: without If-Match the later one wins, so that it is the condition that holds it back", async () => {
  const before = await read(at.client, description);
  expect((await at.client("PUT", description, withMatch("*", titled(before, "First")))).status).toBe(200);
  expect((await at.client("PUT", description, withMatch("*", titled(before, "Second")))).status).toBe(200);
  expect((await read(at.client, description)).body.title).toBe("Second");
});

test("of two who write at once with one version, one is kept", async () => {
  const before = await read(at.client, description);
  const writers = Array.from({ length: 8 }, (_, place) =>
    at.client("PUT", description, withMatch(tag(before), titled(before, `At once ${place}`))),
  );
  const answers = await Promise.all(writers);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
});

test("in one turn of the writer each act is held to its own version, and to nobody else's", async () => {
  const before = await read(at.client, description);
  await at.client("PUT", description, withMatch(tag(before), titled(before, "Newer")));
  const rounds = Array.from({ length: 12 }, (_, round) => [
    at.client("PUT", description, withMatch(tag(before), titled(before, `Stale ${round}`))),
    at.client("POST", "/platforms", { body: { ...connectForm("ocp09", { api }), title: `Free ${round}`, zones: null } }),
  ]);
  const answers = await Promise.all(rounds.flat());
  expect(answers.map(({ status }) => status)).toEqual(rounds.flatMap(() => [412, 201]));
  expect(new Set(answers.flatMap((answer) => (answer.status === 201 ? [tag(answer)] : []))).size).toBe(rounds.length);
  expect((await read(at.client, description)).body.title).toBe("Newer");
});

test("a write of a whole description must say which; a weak tag is none, and what is no tag is refused", async () => {
  const before = await read(at.client, description);
  expect((await at.client("PUT", description, { body: titled(before, "None") })).body.code).toBe("precondition-wanted");
  expect((await at.client("PUT", description, withMatch(`W/${tag(before)}`, titled(before, "Weak")))).status).toBe(412);
  expect((await at.client("PUT", description, withMatch("7", titled(before, "Bare")))).body.code).toBe("input-invalid");
  const absent = await at.client("PUT", "/platforms/none/description", withMatch("*", titled(before, "None")));
  expect(absent.status).toBe(404);
});

test("what is to be new is not written over", async () => {
  const form = connectForm("ocp01", { api });
  const asNew = { body: form, headers: { "if-none-match": "*" } };
  expect((await at.client("POST", "/platforms", asNew)).body.code).toBe("not-new");
  const { id: _, zones: __, ...whole } = form;
  const fresh = { body: whole, headers: { "if-none-match": "*" } };
  expect((await at.client("PUT", "/platforms/ocp02/description", fresh)).status).toBe(200);
  expect((await at.client("PUT", "/platforms/ocp02/description", fresh)).status).toBe(412);
});

test("the same again records nothing; a dry run records nothing and says what would be", async () => {
  const before = await read(at.client, description);
  const same = await at.client("PUT", description, withMatch(tag(before), titled(before, before.body.title)));
  expect([same.body.changed, same.body.receipts]).toEqual([false, []]);
  const dry = await at.client("PUT", `${description}?dry-run=true`, withMatch(tag(before), titled(before, "Dry")));
  expect([dry.body.changed, dry.body.description.title]).toEqual([true, "Dry"]);
  expect(tag(await read(at.client, description))).toBe(tag(before));
});

test("from now on: a component more, another beat, one less; the past stays, and a name does not come back", async () => {
  const before = await read(at.client, description);
  const { components, ...rest } = titled(before, "Described");
  const [one] = components;
  const more = [
    { ...one, beat: { ...one.beat, failures: 1 } },
    { ...one, name: "dns", title: "DNS" },
  ];
  const grown = await at.client("PUT", description, withMatch(tag(before), { ...rest, components: more }));
  expect(grown.body.description.components.map(({ name }: { name: string }) => name)).toEqual(["api", "dns"]);
  const shrunk = await at.client("PUT", description, withMatch(tag(grown), { ...rest, components: more.slice(0, 1) }));
  expect(shrunk.body.description.components).toEqual(more.slice(0, 1));
  const back = await at.client("PUT", description, withMatch(tag(shrunk), { ...rest, components: more }));
  expect(back.body.code).toBe("name-ended");
});

const rules = { rules: [{ match: { a: "*" }, platform: "ocp01", component: "api", vantage: "am" }] };
const ground: [
  what: string,
  path: string,
  change: (ask: Ask, version: string) => Promise<Answer>,
  prepare?: () => Promise<unknown>,
][] = [
  ["publication", "/publication", (ask, v) => ask("POST", "/publication", withMatch(v, { public: true }))],
  [
    "a source of alerts",
    "/alert-sources/am",
    (ask, v) => ask("POST", "/alert-sources/am/rules", withMatch(v, rules)),
    () => at.client("POST", "/alert-sources", { body: { source: "am", ...rules } }),
  ],
  [
    "an invitation",
    "/vantages/lyon",
    (ask, v) => ask("POST", "/vantages", withMatch(v, { vantage: "lyon", title: "Lyon" })),
    () => at.client("POST", "/vantages", { body: { vantage: "lyon", title: "Lyon" } }),
  ],
  [
    "who watches",
    description,
    async (ask, v) => {
      const name = `imported-${Math.random().toString(36).slice(2, 8)}`;
      await enrolled(name);
      return ask("POST", "/platforms/ocp01/vantages", withMatch(v, { vantage: name }));
    },
  ],
];

/** On another platform, so that the version of the first stays. */
async function enrolled(name: string): Promise<void> {
  const form = { ...connectForm(`of-${name}`, { api }), vantages: [{ name: "local" }, { name, kind: "imported" }] };
  expect((await at.client("POST", "/platforms", { body: form })).status).toBe(201);
}

test.each(ground)("%s: the second writer with the first one's version is refused", async (_, path, change, prepare) => {
  await prepare?.();
  const version = tag(await read(at.client, path));
  const first = await change(at.client, version);
  expect([first.text, first.status < 300, tag(first)]).toEqual([first.text, true, expect.stringMatching(/^"\d+"$/)]);
  expect(tag(await read(at.client, path))).toBe(tag(first));
  const second = await change(colleague, version);
  expect([second.status, second.body.code]).toEqual([412, "changed-meanwhile"]);
});

test("a source that was removed has no version: it is not found, and may be admitted as a new one", async () => {
  const version = tag(await read(at.client, "/alert-sources/am"));
  const stale = await at.client("POST", "/alert-sources/am/removal", withMatch('"0"', { reason: "given back" }));
  expect([stale.status, stale.body.code]).toEqual([412, "changed-meanwhile"]);
  expect((await at.client("POST", "/alert-sources/am/removal", withMatch(version, { reason: "given back" }))).status).toBe(200);
  const gone = await at.client("GET", "/alert-sources/am");
  expect([gone.status, gone.headers.get("etag")]).toEqual([404, null]);
  const anew = { body: { source: "am", ...rules }, headers: { "if-none-match": "*" } };
  expect((await at.client("POST", "/alert-sources", anew)).status).toBe(201);
});

test("who an entry's actor is: an account by its name, a token by its title, and nobody where there is none", async () => {
  const { consoles, garant } = at.running;
  const adapter = (await consoles.find(({ console }) => console === "provider")?.identity.$context)?.internalAdapter;
  const account = (await adapter?.findUserByEmail("provider@garant.invalid"))?.user.id ?? "";
  expect(await authorOf(garant.store, "client", account)).toEqual({ party: "provider", name: "provider" });
  expect(await authorOf(garant.store, "client", "nobody")).toEqual({ party: null, name: null });
});

test("an act sent again under its key is answered alike, though its version is no longer the last", async () => {
  const before = await read(at.client, description);
  const once = { body: titled(before, "Keyed"), headers: { "if-match": tag(before), "idempotency-key": "put-1" } };
  const [first, again] = [await at.client("PUT", description, once), await at.client("PUT", description, once)];
  expect([again.status, again.text]).toEqual([200, first.text]);
});
