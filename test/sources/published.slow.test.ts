import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { programPath } from "../../scripts/running/programs.ts";
import { type Served, served } from "../http/served.ts";
import { connectAndSee, connectForm, type Target, target, until } from "../http/watched.ts";
import { garantAt } from "./history.ts";
import { hasPrometheus, startPrometheus } from "./prometheus.ts";

let garant: Served;
let api: Target;
beforeAll(async () => {
  garant = await served();
  api = await target();
  await connectAndSee(garant.provider, connectForm("ocp01", { api }));
});
afterAll(async () => {
  await garant.end();
  await api.close();
});

/** What `promtool check metrics` says of a text. */
async function checked(metrics: string): Promise<{ said: string; code: unknown }> {
  const child = spawn(programPath("promtool") ?? "", ["check", "metrics"], { stdio: ["pipe", "pipe", "pipe"] });
  const closed = once(child, "close");
  child.stdin.end(metrics);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { said: out + err, code };
}

const published = (path: string) => fetch(`${garant.origin("client")}/api/v1/public/client/${path}`);

describe("what goes out", () => {
  test("is nothing for anyone, until the client publishes it, and nothing again when it withdraws it", async () => {
    expect((await published("status.json")).status).toBe(404);
    expect((await published("outages.atom")).status).toBe(404);
    expect((await garant.client("GET", "/publication")).body).toEqual({ public: false });
    expect((await garant.provider("POST", "/publication", { body: { public: true } })).body.code).toBe("wrong-party");
    await garant.client("POST", "/publication", { body: { public: true } });
    const status = await published("status.json");
    expect(status.headers.get("access-control-allow-origin")).toBe("*");
    expect(await status.json()).toMatchObject({
      platforms: [{ id: "ocp01", state: "up", components: [{ name: "api", state: "up" }] }],
      outages: [],
    });
    const anotherTenant = `${garant.origin("client")}/api/v1/public/nobody/status.json`;
    expect((await fetch(anotherTenant)).status).toBe(404);
    await garant.client("POST", "/publication", { body: { public: false } });
    expect((await published("status.json")).status).toBe(404);
  });

  test("says an outage by status and by feed, in both languages", async () => {
    await garant.client("POST", "/publication", { body: { public: true } });
    const state = async () => (await garant.client("GET", "/platforms/ocp01")).body.state;
    api.well = false;
    await until(state, (now) => now === "down");
    const { outages } = JSON.parse(await (await published("status.json")).text());
    expect(outages).toMatchObject([{ platform: "ocp01", to: null, components: ["api"] }]);
    const feed = await published("outages.atom");
    expect(feed.headers.get("content-type")).toContain("application/atom+xml");
    const xml = await feed.text();
    expect(xml.match(/<entry>/g)).toHaveLength(1);
    expect(xml).toContain(`<published>${new Date(outages[0].from).toISOString()}</published>`);
    expect(xml).toContain("under way");
    const french = await fetch(feed.url, { headers: { "accept-language": "fr" } });
    expect(await french.text()).toContain("en cours");
    api.well = true;
    await until(state, (now) => now === "up");
    expect(await (await published("outages.atom")).text()).toContain("over");
  });

  test("is an objective that a reader of YAML takes", async () => {
    const { status, text: written } = await garant.client("GET", "/platforms/ocp01/openslo");
    expect(status).toBe(200);
    const [service, slo] = parseAllDocuments(written).map((document) => document.toJS());
    expect(service).toMatchObject({ apiVersion: "openslo/v1", kind: "Service", metadata: { name: "ocp01" } });
    expect(slo).toMatchObject({
      kind: "SLO",
      spec: {
        service: "ocp01",
        timeWindow: [{ duration: "1M", isRolling: false, calendar: { timeZone: "Europe/Paris" } }],
        objectives: [{ target: 0.999 }],
      },
    });
    const typed = await garantAt(garant)("platform", "openslo", "ocp01");
    expect(typed).toMatchObject({ code: 0, out: written });
    expect((await garantAt(garant)("publication", "set", "off")).code).toBe(2);
    expect((await garant.client("GET", "/platforms/nothing/openslo")).status).toBe(404);
  });
});

describe.skipIf(!hasPrometheus)("metrics", () => {
  const token = async () => {
    const body = { title: "prometheus", permissions: ["platform:read"], days: 1 };
    return (await garant.client("POST", "/tokens", { body })).body.secret;
  };

  test("please promtool, and are for who may read platforms", async () => {
    const url = `${garant.origin("client")}/metrics`;
    expect((await fetch(url)).status).toBe(401);
    const other = (await garant.client("POST", "/tokens", { body: { title: "x", permissions: ["outage:read"], days: 1 } })).body
      .secret;
    expect((await fetch(url, { headers: { authorization: `Bearer ${other}` } })).status).toBe(403);
    const metrics = await (await fetch(url, { headers: { authorization: `Bearer ${await token()}` } })).text();
    expect(await checked(metrics)).toEqual({ said: "", code: 0 });
    const control = await checked(metrics.replaceAll("# HELP garant_outage_open", "# HELP other"));
    expect(control.said).toContain("garant_outage_open");
  });

  test("are scraped by a real Prometheus", { timeout: 60_000 }, async () => {
    const prometheus = await startPrometheus(
      `scrape_configs:
  - job_name: garant
    scrape_interval: 1s
    authorization: { credentials: ${await token()} }
    static_configs: [{ targets: ["${garant.origin("client").slice(7)}"] }]
`,
    );
    try {
      const asked = async (query: string) => {
        const reply = await fetch(`${prometheus.url}/api/v1/query?query=${encodeURIComponent(query)}`);
        return JSON.parse(await reply.text()).data.result;
      };
      await until(
        () => asked("garant_component_up"),
        (found) => found.length === 1,
        30_000,
      );
      expect(await asked('garant_component_up{component="api"}')).toMatchObject([{ value: [expect.any(Number), "1"] }]);
      expect(await asked('garant_platform_state{state="up"} == 1')).toHaveLength(1);
      const [left] = await asked("garant_budget_allowed_seconds - garant_budget_left_seconds - garant_month_counted_seconds");
      expect(Math.abs(Number(left.value[1]))).toBeLessThan(1);
    } finally {
      await prometheus.stop();
    }
  });
});
