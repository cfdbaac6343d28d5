/** Files that say how things are to be, against a real server: made so, the same again, changed, pruned, refused with their places. */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { registry } from "../../cli/commands/registry.generated.ts";
import { type Ran, runInMemory } from "../../cli/memory-io.ts";
import { web } from "../endpoints.ts";
import { asker, type Served, served } from "./served.ts";

const canary = "canary-secret-7d1f";
let at: Served;
let endpoint: { port: number; close: () => Promise<void> };
let folder = "";
let name = "";
let count = 0;
beforeAll(async () => {
  [at, endpoint] = [await served(), await web((_, reply) => reply.end("ok"))];
  folder = await mkdtemp(join(tmpdir(), "garant-apply-"));
  await writeFile(join(folder, "key.txt"), `${canary}\n`);
}, 60_000);
afterAll(async () => {
  await at.end();
  await endpoint.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  count += 1;
  name = `ocp${count}`;
});

const heard: string[] = [];
async function garant(typed: readonly string[], world: Parameters<typeof runInMemory>[2] = {}): Promise<Ran> {
  const environment = { GARANT_DATA: at.folder, GARANT_SERVER: at.origin("client"), ROUTER_KEY: canary };
  const ran = await runInMemory(registry, typed, { environment, now: Date.now, ...world });
  heard.push(ran.out, ran.err);
  return ran;
}
const file = (text: string) => {
  const path = join(folder, `${name}-${Math.random().toString(36).slice(2)}.yaml`);
  return writeFile(path, text).then(() => path);
};
const entries = async () => (await at.client("GET", "/ledger/entries?limit=1")).body.items[0].entry.seq;

const component = (called: string, more = "") => `
  - name: ${called}
    probe:
      kind: http
      parameters: {url: "http://127.0.0.1:${endpoint.port}/${called}", headers: {X-Key: {fromFile: key.txt}, X-Other: {fromEnv: ROUTER_KEY}}}
    beat: {intervalMs: 60000}${more}`;
const platform = (components: readonly string[], more = "") =>
  `kind: platform\nname: ${name}\ntitle: Production\nzones: 3\n${more}components:${components.map((one) => component(one)).join("")}\n`;

test("made so, then unchanged: the same files record nothing", async () => {
  const files = await file(`# Everything\nkind: client\nname: client\npublic: false\n---\n${platform(["api", "router"])}`);
  const dry = await garant(["apply", "-f", files, "--dry-run"]);
  expect([dry.code, dry.out]).toEqual([0, `client/client unchanged (dry run)\nplatform/${name} created (dry run)\n`]);
  expect((await garant(["get", "platform", name])).code).toBe(2);
  expect((await garant(["diff", "-f", files])).code).toBe(1);
  const made = await garant(["apply", "-f", files]);
  expect([made.code, made.out, made.err]).toEqual([0, `client/client unchanged\nplatform/${name} created\n`, ""]);
  const before = await entries();
  expect((await garant(["apply", "-f", files])).out).toBe(`client/client unchanged\nplatform/${name} unchanged\n`);
  expect(await garant(["diff", "-f", files])).toMatchObject({ code: 0, out: "" });
  expect(await entries()).toBe(before);
});

test("what get writes, apply takes, and it changes nothing", async () => {
  await garant(["apply", "-f", await file(platform(["api"], "region: eu-west\n"))]);
  const yaml = await garant(["get", "platform", name, "-o", "yaml"]);
  expect(yaml.out).toMatch(/X-Key:\n +set: true/);
  const fed = await garant(["apply", "-f", "-"], { readInput: async () => Buffer.from(yaml.out) });
  expect([fed.code, fed.out]).toEqual([0, `platform/${name} unchanged\n`]);
  const all = await garant(["get", "platforms", "-o", "yaml"]);
  const again = await garant(["diff", "-f", "-"], { readInput: async () => Buffer.from(all.out) });
  expect([again.code, again.out]).toEqual([0, ""]);
});

test("a change is shown line by line and made; what is in no file stays, unless it is pruned", async () => {
  await garant(["apply", "-f", await file(platform(["api", "router"]))]);
  const changed = await file(
    platform(["api", "dns"]).replace("intervalMs: 60000", "intervalMs: 30000").replace("zones: 3", "zones: 2"),
  );
  const shown = await garant(["diff", "-f", changed]);
  expect(shown.code).toBe(1);
  for (const line of ["- zones: 3", "+ zones: 2", "-       intervalMs: 60000", "+       intervalMs: 30000", "+   - name: dns"])
    expect(shown.out.split("\n")).toContain(line);
  expect(shown.err).toContain("router (--prune ends them)");
  expect((await garant(["apply", "-f", changed])).out).toBe(`platform/${name} configured\n`);
  const components = async () => (await garant(["get", "components", "--json"])).out;
  expect(
    JSON.parse(await components())
      .items.filter((one: { platform: string }) => one.platform === name)
      .map((one: { name: string }) => one.name),
  ).toEqual(["api", "router", "dns"]);

  const refused = await garant(["apply", "-f", changed, "--prune"]);
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("-   - name: router");
  const declined = await garant(["apply", "-f", changed, "--prune"], { askLine: async () => "no" });
  expect(declined.code).toBe(2);
  const pruned = await garant(["apply", "-f", changed, "--prune"], { askLine: async () => "yes" });
  expect([pruned.code, pruned.out]).toEqual([0, `platform/${name} configured\n`]);
  expect((await garant(["apply", "-f", changed, "--prune"])).out).toBe(`platform/${name} unchanged\n`);
  const back = await garant(["apply", "-f", await file(platform(["api", "router"]))]);
  expect([back.code, back.err.includes("does not come back")]).toEqual([2, true]);
});

test("a secret that changes is a change, told by its name; none is ever printed", async () => {
  const files = await file(platform(["api"]));
  await garant(["apply", "-f", files]);
  await writeFile(join(folder, "key.txt"), `${canary}-new`);
  const shown = await garant(["diff", "-f", files]);
  expect([shown.code, shown.out]).toEqual([1, expect.stringContaining("! new secret, not shown: api.headers.x-key")]);
  expect(shown.out).not.toContain("x-other");
  expect((await garant(["apply", "-f", files])).out).toBe(`platform/${name} configured\n`);
  expect((await garant(["diff", "-f", files])).code).toBe(0);
  await garant(["diff", "-f", files, "--json"]);
  await garant(["get", "probes", "-o", "json"]);
  expect(heard.join("").includes(canary)).toBe(false);
});

test("what is wrong is told with file, line, column and the nearest word, all of it, and nothing is changed", async () => {
  const before = await entries();
  const wrong = await file(
    `${platform(["api"]).replace("intervalMs", "intervalMS")}---\nkind: platfrom\nname: x\n---\nkind: vantage\nname: "ü"\n---\n${platform(["api"])}`,
  );
  const local = await garant(["apply", "-f", wrong, "-f", join(folder, "none.yaml")]);
  expect([local.code, local.out]).toEqual([2, ""]);
  const lines = local.err.trim().split("\n");
  expect(lines[0]).toMatch(/:10:12: “intervalMS” is not known here .*nearest: intervalMs\)$/);
  expect(local.err).toMatch(/:12:7: “platfrom” is not known here .*nearest: platform\)/);
  expect(local.err).toContain("none.yaml: cannot be read");
  for (const [text, said] of [
    [platform(["api"]).replace("kind: http", "kind: htpt"), /:8:13: .*http/],
    [platform(["api"]).replace("url:", "ulr:"), /:9:\d+: .*ulr/],
    [platform(["api"], "vantages: [local, lion]\n"), /:5:19: .*No vantage point of that name/],
    [platform(["api"]).replace("key.txt", "no-key.txt"), /:9:\d+: .*no-key.txt/],
    [platform(["api"]).replace("ROUTER_KEY", "NO_KEY"), /:9:\d+: .*NO_KEY/],
    [`${platform(["api"])}---\n${platform(["api"])}`, /:13:7: .* is said already/],
    ["kind: client\nname: other\n", /:2:7: the books that are open are those of client/],
  ] as const) {
    const ran = await garant(["apply", "-f", await file(text)]);
    expect([ran.code, ran.out, ran.err]).toEqual([2, "", expect.stringMatching(said)]);
  }
  const french = await garant(["apply", "-f", wrong, "--lang", "fr"]);
  expect(french.err).toContain("n’est pas connu ici");
  expect(await entries()).toBe(before);
});

test("a vantage elsewhere: its token is kept in a file for its owner alone, and it watches once its agent has enrolled", async () => {
  const called = `lyon-${name}`;
  const vantage = `kind: vantage\nname: ${called}\ntitle: Lyon\n`;
  const without = await garant(["apply", "-f", await file(vantage)]);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining("tokenFile says where")]);
  const files = await file(`${vantage}tokenFile: ${called}.token\n---\n${platform(["api"], `vantages: [local, ${called}]\n`)}`);
  const made = await garant(["apply", "-f", files]);
  expect([made.code, made.out]).toEqual([0, `vantage/${called} created\nplatform/${name} created\n`]);
  expect(made.err).toContain(`not watched by ${called} yet`);
  const token = (await readFile(join(folder, `${called}.token`), "utf8")).trim();
  expect((await stat(join(folder, `${called}.token`))).mode & 0o777).toBe(0o600);
  expect(token.length).toBeGreaterThan(40);
  expect([made.out, made.err].join("").includes(token)).toBe(false);
  expect((await garant(["apply", "-f", files])).out).toBe(`vantage/${called} unchanged\nplatform/${name} unchanged\n`);
});

test("alerts: a source admitted, its secret kept, its rules changed; a vantage of its own enrolled with the platform", async () => {
  const rules = `rules: [{match: {job: "*"}, platform: ${name}, component: api, vantage: am-${name}}]\n`;
  const source = `kind: alert-source\nname: am-${name}\nsecretFile: am-${name}.secret\n${rules}`;
  const files = await file(`${source}---\n${platform(["api"], `vantages: [local, {name: am-${name}, kind: alerts}]\n`)}`);
  expect((await garant(["diff", "-f", files])).code).toBe(1);
  const made = await garant(["apply", "-f", files]);
  expect([made.code, made.out]).toEqual([0, `platform/${name} created\nalert-source/am-${name} created\n`]);
  expect((await garant(["apply", "-f", files])).out).toContain(`alert-source/am-${name} unchanged`);
  const moved = await file(source.replace("component: api", "component: '{job}'"));
  expect((await garant(["apply", "-f", moved])).out).toBe(`alert-source/am-${name} configured\n`);
  const yaml = await garant(["get", "alert-source", `am-${name}`, "-o", "yaml"]);
  expect(yaml.out).toContain('component: "{job}"');
});

test("somebody else's change between looking and writing is not overwritten (control: without one it is made)", async () => {
  await garant(["apply", "-f", await file(platform(["api"]))]);
  const changed = await file(platform(["api", "dns"]));
  const permissions = ["platform:read", "platform:connect"];
  const made = await at.client("POST", "/tokens", { body: { title: "pipeline of Ada", permissions, days: 1 } });
  const ada = asker(at.origin("client"), made.body.secret);
  const fetched = globalThis.fetch;
  let meddled = false;
  globalThis.fetch = async (...given) => {
    const [request] = given;
    if (!meddled && request instanceof Request && request.method === "PUT" && !request.url.includes("dry-run")) {
      meddled = true;
      const { body } = await ada("GET", `/platforms/${name}/description`);
      const { id: _, ...rest } = body;
      await ada("PUT", `/platforms/${name}/description`, {
        body: { ...rest, title: "Meddled" },
        headers: { "if-match": "*" },
      });
    }
    return await fetched(...given);
  };
  try {
    const refused = await garant(["apply", "-f", changed]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("was changed by pipeline of Ada")]);
  } finally {
    globalThis.fetch = fetched;
  }
  expect((await garant(["get", "platform", name, "-o", "yaml"])).out).toContain("title: Meddled");
  expect((await garant(["apply", "-f", changed])).code).toBe(0);
});

test("a folder stands for its files; several -f are one", async () => {
  const inside = join(folder, `in-${name}`);
  await mkdir(inside);
  await writeFile(join(inside, "a.yml"), platform(["api"]).replaceAll("key.txt", "../key.txt"));
  await writeFile(join(inside, "b.json"), JSON.stringify({ kind: "client", name: "client" }));
  await writeFile(join(inside, "notes.txt"), "nothing");
  expect((await garant(["apply", "-f", inside])).out).toBe(`client/client unchanged\nplatform/${name} created\n`);
});

test.each([
  ["platforms", "pf", "ocp1"],
  ["components", "co", "ocp1/api"],
  ["probes", "probe", "ocp1/api"],
  ["vantages", "va", "local"],
  ["zones", "zn", "ocp1"],
  ["clients", "client", "client"],
  ["alert-sources", "as", undefined],
  ["outages", "ou", undefined],
  ["statements", "st", `ocp1/${new Date().toISOString().slice(0, 7)}`],
] as const)("get and describe %s, in every form and both languages", async (plural, short, one) => {
  const table = await garant(["get", plural]);
  expect([table.code, table.err]).toEqual([0, ""]);
  const wide = await garant(["get", short, "-o", "wide"]);
  expect(wide.out.length).toBeGreaterThanOrEqual(table.out.length);
  expect((await garant(["get", plural, "--lang", "fr"])).out.split("\n")[0]).not.toBe("");
  expect((await garant(["get", plural, "-o", "yaml"])).code).toBe(0);
  expect(Array.isArray(JSON.parse((await garant(["get", plural, "-o", "json"])).out).items)).toBe(true);
  expect((await garant(["describe", plural])).code).toBe(0);
  if (one === undefined) return;
  expect((await garant(["get", plural, one])).out.trim().split("\n")).toHaveLength(2);
  expect((await garant(["describe", `${short}/${one}`, "--lang", "fr"])).out).toContain(one.split("/")[0]);
  const near = await garant(["get", plural, `${one}x`]);
  expect([near.code, near.err]).toEqual([2, expect.stringContaining(`nearest: ${one}`)]);
});

test("a kind mistyped is told with the nearest", async () => {
  expect((await garant(["get", "platfroms"])).err).toContain("nearest: platforms");
});

test("a client of the provider: its books begun once, its first account's link kept; nothing else goes beside it", async () => {
  const called = `acme-${name}`;
  const asProvider = { environment: { GARANT_DATA: at.folder, GARANT_SERVER: at.origin("provider") } };
  const client = `kind: client\nname: ${called}\ntitle: Acme\n`;
  const without = await garant(["apply", "-f", await file(client), "--party", "provider"], asProvider);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining("linkFile says where")]);
  const files = await file(`${client}linkFile: ${called}.link\n`);
  expect((await garant(["diff", "-f", files, "--party", "provider"], asProvider)).code).toBe(1);
  const made = await garant(["apply", "-f", files, "--party", "provider"], asProvider);
  expect([made.code, made.out]).toEqual([0, `client/${called} created\n`]);
  const listed = await garant(["get", "clients", "--party", "provider", "-o", "json"], asProvider);
  expect(JSON.parse(listed.out).items).toContainEqual({ id: called, name: "Acme", open: false, public: null });
  const link = (await readFile(join(folder, `${called}.link`), "utf8")).trim();
  expect([link.startsWith(`${at.origin("client")}/sign-in?link=`), made.err.includes(link)]).toEqual([true, false]);
  expect((await stat(join(folder, `${called}.link`))).mode & 0o777).toBe(0o600);
  expect((await garant(["apply", "-f", files, "--party", "provider"], asProvider)).out).toBe(`client/${called} unchanged\n`);
  const renamed = await file(client.replace("Acme", "Other"));
  expect((await garant(["apply", "-f", renamed, "--party", "provider"], asProvider)).err).toContain("is called “Acme”");
  const beside = await garant(
    ["apply", "-f", await file(`${client}---\n${platform(["api"])}`), "--party", "provider"],
    asProvider,
  );
  expect([beside.code, beside.err]).toEqual([2, expect.stringContaining(`platform/${name} would go into other books`)]);
  expect((await garant(["apply", "-f", files])).err).toContain("the provider begins those of a new client");
  const theirs = await garant(["apply", "-f", await file(platform(["api"])), "--client", called]);
  expect([theirs.code, theirs.out]).toEqual([0, `platform/${name} created\n`]);
  expect((await garant(["get", "platforms"])).out).not.toContain(name);
});

test("pruned with the rest: sources in no file, and agents in no file withdrawn; a kind that no file names is left alone", async () => {
  const rules = `rules: [{match: {job: "*"}, platform: ${name}, component: api, vantage: am}]\n`;
  const source = (called: string) => `kind: alert-source\nname: ${called}\nsecretFile: ${called}.secret\n${rules}`;
  const two = [`one-${name}`, `two-${name}`] as const;
  await garant(["apply", "-f", await file(`${platform(["api"])}---\n${source(two[0])}---\n${source(two[1])}`)]);
  const sources = async () => (await garant(["get", "alert-sources"])).out;
  const yes = { askLine: async () => "yes" };
  await garant(["apply", "-f", await file(platform(["api"])), "--prune"], yes);
  expect(await sources()).toContain(two[1]);
  const left = await file(source(two[0]));
  const shown = await garant(["diff", "-f", left, "--prune"]);
  expect([shown.code, shown.out, shown.err]).toEqual([
    1,
    expect.stringContaining(`- name: ${two[1]}`),
    expect.stringContaining(`alert-source/${two[1]}: removed`),
  ]);
  const refused = await garant(["apply", "-f", left, "--prune"]);
  expect([refused.code, await sources()]).toEqual([2, expect.stringContaining(two[1])]);
  const done = await garant(["apply", "-f", left, "--prune"], yes);
  expect([done.code, done.out]).toEqual([0, expect.stringContaining(`alert-source/${two[1]} removed`)]);
  expect(await sources()).not.toContain(two[1]);
  expect((await garant(["apply", "-f", left, "--prune"])).out).toBe(`alert-source/${two[0]} unchanged\n`);
});

test.each([
  ["publication", ["publication", "set", "on"], "/publication", { public: true }, "+ public: true"],
  ["rules", ["alerts", "change", "SOURCE", "-f", "RULES"], "/alert-sources/SOURCE/rules", "rules", "+   - match:"],
  ["place", ["vantage", "place", "NAME", "history", "--kind", "imported"], "/platforms/NAME/vantages", "vantage", "+   - other"],
  ["withdraw", ["vantage", "withdraw", "NAME", "mine"], "/platforms/NAME/vantages", "vantage", "+   - other"],
] as const)(
  "a one-shot command that was overtaken (%s) says by whom, what changed, and the way on; again it is done",
  async (_, typed, path, body, line) => {
    const source = `am-${name}`;
    const ruled = (component: string) => ({ rules: [{ match: { job: "*" }, platform: name, component, vantage: "am" }] });
    await garant(["apply", "-f", await file(platform(["api"]))]);
    await at.client("POST", `/platforms/${name}/vantages`, { body: { vantage: "mine", kind: "imported" } });
    await at.client("POST", "/alert-sources", { body: { source, ...ruled("api") } });
    await at.client("POST", "/publication", { body: { public: false } });
    const rules = await file(JSON.stringify(ruled("router")));
    const words = typed.map((one) => one.replace("SOURCE", source).replace("NAME", name).replace("RULES", rules));
    const meddle = () =>
      at.client("POST", path.replace("SOURCE", source).replace("NAME", name), {
        body: body === "rules" ? ruled("{job}") : body === "vantage" ? { vantage: "other", kind: "imported" } : body,
      });
    const fetched = globalThis.fetch;
    let meddled = false;
    globalThis.fetch = async (...given) => {
      const [request] = given;
      if (!meddled && request instanceof Request && request.method !== "GET") {
        meddled = true;
        await meddle();
      }
      return await fetched(...given);
    };
    try {
      const refused = await garant([...words]);
      expect([refused.code, refused.out, refused.err]).toEqual([2, "", expect.stringContaining("Changed meanwhile")]);
      expect(refused.err).toContain("run the command again");
      if (_ !== "rules") expect(refused.err.split("\n")).toContain(line);
      else expect(refused.err).toContain('component: "{job}"');
    } finally {
      globalThis.fetch = fetched;
    }
    expect(await garant([...words])).toMatchObject({ code: 0 });
  },
);
