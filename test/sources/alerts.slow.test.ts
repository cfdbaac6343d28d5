import { createHmac } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { web } from "../endpoints.ts";
import { asker, type Served, served } from "../http/served.ts";
import { until } from "../http/watched.ts";
import { hasAlertmanager, startAlertmanager } from "./alertmanager.ts";
import { garantAt } from "./history.ts";
import { hasPrometheus, startPrometheus } from "./prometheus.ts";

/** Heartbeats come each second or so. */
const beat = { intervalMs: 1_000, staleAfterMs: 6_000, failures: 1, of: 1, successes: 1 };

let garant: Served;
let time: number | undefined;
beforeAll(async () => {
  garant = await served({ clock: () => time ?? Date.now() });
});
afterAll(() => garant.end());

async function connect(id: string): Promise<void> {
  const components = ["api", "router"].map((name) => ({ name, title: name, beat }));
  const vantages = [{ name: "alerts", kind: "alerts" }];
  const { status, text } = await garant.provider("POST", "/platforms", { body: { id, title: id, components, vantages } });
  if (status !== 201) throw new Error(text);
}

async function source(name: string, platform: string, more: object = {}) {
  const rules = [{ match: { job: platform }, platform, component: "{component}", vantage: "alerts" }];
  const { status, text, body } = await garant.provider("POST", "/alert-sources", { body: { source: name, rules, ...more } });
  if (status !== 201) throw new Error(text);
  return body;
}

const alert = (platform: string, component: string, startsAt: number, endsAt?: number) => ({
  status: endsAt === undefined ? "firing" : "resolved",
  labels: { alertname: "ProbeFailed", job: platform, component },
  annotations: {},
  startsAt: new Date(startsAt).toISOString(),
  endsAt: endsAt === undefined ? "0001-01-01T00:00:00Z" : new Date(endsAt).toISOString(),
  generatorURL: "",
  fingerprint: `${component}0123456789`,
});
const watchdog = { ...alert("x", "x", Date.UTC(2026, 0, 1)), labels: { alertname: "Watchdog" }, fingerprint: "beat" };
const payload = (...alerts: object[]) => ({
  version: "4",
  groupKey: "{}",
  status: "firing",
  receiver: "garant",
  truncatedAlerts: 0,
  alerts,
});

const send = (secret: string, body: object, headers: Record<string, string> = {}) =>
  asker(garant.origin("provider"), secret)("POST", "/webhooks/alertmanager", { body, headers });
const observed = async (platform: string, component: string) => {
  const { body } = await garant.client(
    "GET",
    `/platforms/${platform}/observations?component=${component}&vantage=alerts&limit=500`,
  );
  return body.items.map(({ at, ok }: { at: number; ok: boolean }) => [at, ok]).reverse();
};

describe("alerts", () => {
  test("are heard by their source's token alone, and by its signature where it signs", async () => {
    await connect("signed");
    const { secret, signingKey } = await source("signed", "signed", { signed: true });
    const body = payload(watchdog);
    const signature = createHmac("sha256", signingKey).update(JSON.stringify(body)).digest("hex");
    const sent = (token: string, headers: Record<string, string>) => send(token, body, headers).then(({ status }) => status);
    expect(await sent(secret, { "garant-signature": `sha256=${signature}` })).toBe(200);
    expect(await sent(secret, {})).toBe(401);
    expect(await sent(secret, { "garant-signature": `sha256=${"0".repeat(64)}` })).toBe(401);
    expect(await sent(`${secret.slice(0, -1)}x`, { "garant-signature": `sha256=${signature}` })).toBe(401);
    expect((await garant.client("GET", "/alert-sources", { token: secret })).status).toBe(401);
    const another = await garant.provider("POST", "/alert-sources", {
      body: { source: "signed", rules: [{ match: {}, platform: "signed", component: "api", vantage: "alerts" }] },
    });
    expect(another.body.code).toBe("already-exists");
  });

  test("make the same observations whatever way they are told: one by one, grouped, repeated, the end before the beginning", async () => {
    const began = Date.now() - 60_000;
    const [a, b] = [alert("p", "api", began), alert("p", "api", began, began + 20_000)];
    const router = alert("p", "router", began + 5_000);
    const ways: [string, ReturnType<typeof payload>[]][] = [
      ["one", [payload(a), payload(b), payload(router)]],
      ["grouped", [payload(a, router), payload(b)]],
      ["repeated", [payload(a), payload(a, a), payload(b), payload(b, router), payload(router)]],
      ["reversed", [payload(b), payload(router), payload(a)]],
    ];
    for (const [name, payloads] of ways) {
      await connect(name);
      const { secret } = await source(name, name);
      for (const one of payloads) {
        const own = JSON.parse(JSON.stringify(one).replaceAll('"job":"p"', `"job":"${name}"`));
        expect((await send(secret, own)).body).toMatchObject({ unmapped: 0, late: 0 });
      }
      expect(await observed(name, "api"), name).toEqual([
        [began, false],
        [began + 20_000, true],
      ]);
      expect(await observed(name, "router"), name).toEqual([[began + 5_000, false]]);
    }
  });

  test("are repeated by each heartbeat, and silent without; a heartbeat told before the alert is overruled", async () => {
    await connect("beats");
    const { secret } = await source("beats", "beats");
    const from = Date.now();
    const beats = async (at: number) => {
      time = from + at;
      expect((await send(secret, payload(watchdog))).body).toMatchObject({ heartbeats: 1, unmapped: 0 });
    };
    await beats(0);
    await beats(1_000);
    await beats(2_000);
    await send(secret, payload(alert("beats", "api", from + 500)));
    await beats(3_000);
    time = from + 3_600;
    await send(secret, payload(alert("beats", "api", from + 500, from + 3_500)));
    await beats(4_000);
    expect((await observed("beats", "api")).map(([at, ok]: [number, boolean]) => [at - from, ok])).toEqual([
      [0, true],
      [500, false],
      [1_000, false],
      [2_000, false],
      [3_000, false],
      [3_500, true],
      [4_000, true],
    ]);
    time = from + 12_000;
    const { body } = await garant.client("GET", `/platforms/beats/timeline?from=${from}&to=${from + 12_000}`);
    const { segments } = body.components.find(({ name }: { name: string }) => name === "api");
    expect(segments.map(({ from: start, state }: { from: number; state: string }) => [start - from, state])).toEqual([
      [0, "up"],
      [500, "down"],
      [3_500, "up"],
      [5_000, "unknown"],
    ]);
    time = undefined;
  });

  test("are sealed some minutes late, so that what is told late finds its time; later still, from the end of that time on", async () => {
    await connect("sealed");
    const { secret } = await source("sealed", "sealed");
    const from = Date.now();
    const minute = 60_000;
    const sealed = async () => {
      const { body } = await garant.client("GET", "/ledger/entries?kind=observations.sealed&subject=sealed&limit=50");
      return body.items.length;
    };
    for (let beat = 0; beat <= 9.5; beat += 0.5) {
      time = from + beat * minute;
      await send(secret, payload(watchdog));
    }
    await until(sealed, (count) => count === 1);
    expect((await send(secret, payload(alert("sealed", "api", from + 6 * minute)))).body).toMatchObject({ late: 0 });
    expect((await send(secret, payload(alert("sealed", "router", from + minute)))).body).toMatchObject({ late: 1 });
    const failed = async (component: string) =>
      (await observed("sealed", component)).filter(([, ok]: [number, boolean]) => !ok).map(([at]: [number]) => at - from);
    expect((await failed("api"))[0]).toBe(6 * minute);
    expect((await failed("router"))[0]).toBe(4.5 * minute);
    time = undefined;
  });

  test("that no rule knows are counted, and other rules tried on them before they hold", async () => {
    await connect("rules");
    const { secret } = await source("rules", "rules");
    const stranger = { ...alert("other", "api", Date.now()), labels: { alertname: "Down", cluster: "rules" } };
    const none = alert("rules", "database", Date.now());
    expect((await send(secret, payload(stranger, none, watchdog))).body).toMatchObject({ heartbeats: 1, mapped: 0, unmapped: 2 });
    const rules = [{ match: { cluster: "*" }, platform: "{cluster}", component: "api", vantage: "alerts" }];
    const previewed = await garant.provider("POST", "/alert-sources/rules/preview", { body: { rules } });
    expect(previewed.body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["mapped", "no-rule", "heartbeat"]);
    const changed = await garant.provider("POST", "/alert-sources/rules/rules", { body: { rules } });
    expect(changed.body).toMatchObject({ source: "rules", rules, heartbeatAt: expect.any(Number) });
    expect((await garant.client("POST", "/alert-sources/rules/rules", { body: { rules } })).body.code).toBe("wrong-party");
    expect((await send(secret, payload(stranger))).body).toMatchObject({ mapped: 1, unmapped: 0 });
    const run = garantAt(garant);
    expect((await run("alerts", "list")).out).toMatch(/^rules +1 +\d{4}-/m);
    const file = join(await mkdtemp(join(tmpdir(), "garant-rules-")), "rules.json");
    await writeFile(file, JSON.stringify({ rules }));
    expect((await run("alerts", "preview", "rules", "-f", file)).out).toContain("rules api alerts");
    expect(await run("alerts", "change", "rules", "-f", file)).toMatchObject({ code: 0, err: "" });
    expect((await run("alerts", "create", "rules", "-f", file)).code).toBe(2);
    expect((await run("alerts", "create", "other", "-f", file)).out).toMatch(/gas_client_[0-9a-f]{64}/);
  });

  test("are heard no more once their source is removed, by its own party alone; its name may be admitted again", async () => {
    await connect("removed");
    const { secret } = await source("removed", "removed");
    expect((await send(secret, payload(watchdog))).status).toBe(200);
    const body = { reason: "moved" };
    expect((await garant.client("POST", "/alert-sources/removed/removal", { body })).body.code).toBe("wrong-party");
    expect((await garant.provider("POST", "/alert-sources/removed/removal", { body })).body).toEqual({ done: true });
    expect((await garant.provider("POST", "/alert-sources/removed/removal", { body })).body.code).toBe("already-retracted");
    expect((await send(secret, payload(watchdog))).status).toBe(401);
    const rules = [{ match: {}, platform: "removed", component: "api", vantage: "alerts" }];
    for (const act of ["rules", "preview"])
      expect((await garant.provider("POST", `/alert-sources/removed/${act}`, { body: { rules } })).status).not.toBe(200);
    const { body: listed } = await garant.client("GET", "/alert-sources");
    expect(listed.items.filter(({ source: name }: { source: string }) => name === "removed")).toEqual([]);
    const again = await source("removed", "removed");
    expect((await send(again.secret, payload(watchdog))).status).toBe(200);
    expect((await garantAt(garant)("alerts", "remove", "removed", "--reason", "done with")).out).toContain("removed");
  });

  test("find their vantage where it is placed with its kind, on a platform that had none", async () => {
    const components = [{ name: "api", title: "API", beat }];
    await garant.provider("POST", "/platforms", { body: { id: "placed", title: "Placed", components } });
    const asked = { vantage: "told", kind: "alerts", beat };
    const placed = await garant.provider("POST", "/platforms/placed/vantages", { body: asked });
    expect(placed.status).toBe(201);
    const { body: by } = await garant.provider("GET", "/supervision");
    expect(by.vantages.find(({ name }: { name: string }) => name === "told")).toMatchObject({ party: "provider", local: true });
    const rules = [{ match: { job: "placed" }, platform: "placed", component: "{component}", vantage: "told" }];
    const { body } = await garant.provider("POST", "/alert-sources", { body: { source: "placed", rules } });
    expect((await send(body.secret, payload(alert("placed", "api", Date.now())))).body).toMatchObject({ mapped: 1 });
  });

  test.each([
    ["another version", { ...payload(watchdog), version: "3" }],
    ["no list", { version: "4", alerts: {} }],
    ["a label that is no text", payload({ ...watchdog, labels: { alertname: 3 } })],
  ])("refuse %s", async (_, body) => {
    await connect(`bad-${_.replaceAll(" ", "-")}`);
    const { secret } = await source(`bad-${_.replaceAll(" ", "-")}`, "x");
    expect(await send(secret, body)).toMatchObject({ status: 422 });
  });
});

describe.skipIf(!hasAlertmanager || !hasPrometheus)("alerts of a real Prometheus through a real Alertmanager", () => {
  test("are an outage from the alert's beginning to its end", { timeout: 120_000 }, async () => {
    await connect("real");
    const { secret, path } = await source("real", "real");
    const alertmanager = await startAlertmanager(`${garant.origin("provider")}${path}`, secret);
    const broken = { well: true };
    const scraped = await web((_, reply) => {
      reply.statusCode = broken.well ? 200 : 503;
      reply.setHeader("content-type", "text/plain; version=0.0.4");
      reply.end("orders_total 1\n");
    });
    const folder = await mkdtemp(join(tmpdir(), "garant-rules-"));
    await writeFile(
      join(folder, "rules.yml"),
      `groups:
  - name: garant
    interval: 1s
    rules:
      - { alert: Watchdog, expr: vector(1) }
      - { alert: ProbeFailed, expr: 'up{job="real"} == 0' }
`,
    );
    const prometheus = await startPrometheus(
      `global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: [${join(folder, "rules.yml")}]
alerting: { alertmanagers: [{ static_configs: [{ targets: ["${alertmanager.url.slice(7)}"] }] }] }
scrape_configs:
  - job_name: real
    metrics_path: /
    static_configs: [{ targets: ["127.0.0.1:${scraped.port}"], labels: { component: api } }]
`,
    );
    try {
      const state = async () => (await garant.client("GET", "/platforms/real")).body.state;
      await until(state, (now) => now === "up", 40_000);
      broken.well = false;
      const brokenAt = Date.now();
      await until(state, (now) => now === "down", 40_000);
      broken.well = true;
      const mendedAt = Date.now();
      await until(state, (now) => now === "up", 60_000);
      const { body } = await garant.client("GET", "/outages?platform=real");
      const [outage] = body.items;
      expect(outage).toMatchObject({ components: ["api"], openedBy: "supervision" });
      expect(outage.from).toBeGreaterThanOrEqual(brokenAt);
      expect(outage.from).toBeLessThan(brokenAt + 5_000);
      expect(outage.to).toBeGreaterThanOrEqual(mendedAt);
    } finally {
      await prometheus.stop();
      await alertmanager.stop();
      await scraped.close();
      await rm(folder, { recursive: true });
    }
  });
});
