/** Two processes of the server on one database: what one takes in, the other says, seals and goes on from. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agentOf } from "../http/agent.ts";
import { mirror } from "../http/mirror.ts";
import { listening } from "../http/stream.ts";
import { connectAndSee, connectForm, target, until } from "../http/watched.ts";
import { findPostgres } from "../postgres-server.ts";
import { connectHistory } from "../sources/history.ts";
import { type OneDatabase, oneDatabase } from "./one-database.ts";
import type { Server } from "./start-server.ts";

const minute = 60_000;
let shared: OneDatabase;
let [a, b]: Server[] = [];

describe.skipIf(findPostgres() === undefined)("two processes on one database", () => {
  beforeAll(async () => {
    shared = await oneDatabase("ocp01");
    const agents = { GARANT_AGENT_SEAL_MS: "1000", GARANT_AGENT_REPORT_MS: "300" };
    [a, b] = [await shared.start("a", agents), await shared.start("b", agents)];
  });
  afterAll(() => shared?.end());

  const connect = async (id: string, more: object = {}) => {
    const beat = { intervalMs: minute, staleAfterMs: 3 * minute, failures: 1, of: 1, successes: 1 };
    const components = ["api", "router"].map((name) => ({ name, title: name, beat }));
    const { status, text } = await a.provider("POST", "/platforms", { body: { id, title: id, components, ...more } });
    if (status !== 201) throw new Error(text);
  };

  test("a page that is open at one moves by what the other records", async () => {
    await connect("ocp01");
    const token = (await readFile(join(b.folder, "tokens", "client.token"), "utf8")).trim();
    const page = await listening(b.origin("client"), token);
    const reported = await a.post("seen by all");
    const heard = () => page.heard.filter(({ event, data }) => event === "changed" && JSON.parse(data).platform === "ocp01");
    await until(
      async () => heard().length,
      (count) => count > 0,
    );
    page.close();
    expect(reported).toMatchObject({ answered: "seen by all" });
    const { body } = await b.client("GET", "/outages?platform=ocp01");
    expect(body.items).toHaveLength(1);
  });

  test("two imports of one vantage at the same time: each is taken or refused in words, and nothing is there twice", async () => {
    await connectHistory(a.provider, "imported", ["api", "router"]);
    const from = Date.UTC(2026, 2, 3, 8);
    const rounds = 12;
    const sent = (round: number, component: string) => ({
      ...{ vantage: "history", source: "a file" },
      runs: [{ component, from: from + round * minute, everyMs: minute, marks: "1" }],
    });
    let kept = 0;
    for (let round = 0; round < rounds; round++) {
      const components = ["api", "router", "api", "router"];
      const answers = await Promise.all(
        components.map((component, place) =>
          (place < 2 ? a : b).provider("POST", "/platforms/imported/imports", { body: sent(round, component) }),
        ),
      );
      for (const { status, body } of answers) {
        if (status === 409) expect(body.detail).not.toBe("");
        else expect(status, JSON.stringify(body)).toBe(200);
        if (status === 200) kept += body.kept;
      }
    }
    const counted = await Promise.all(
      ["api", "router"].map(async (component) => {
        const path = `/platforms/imported/observations?component=${component}&vantage=history&limit=500`;
        return (await b.client("GET", path)).body.items.length;
      }),
    );
    expect(counted[0] + counted[1]).toBe(kept);
    expect(kept).toBeGreaterThanOrEqual(rounds);
  });

  /** Connects a platform that alerts speak of, and gives what tells some of its component `api` to a process. */
  const alerting = async (platform: string) => {
    await connect(platform, { vantages: [{ name: "alerts", kind: "alerts" }] });
    const rules = [{ match: { job: platform }, platform, component: "{component}", vantage: "alerts" }];
    const { body } = await a.provider("POST", "/alert-sources", { body: { source: platform, rules } });
    const headers = { authorization: `Bearer ${body.secret}` };
    return (to: Server, startsAt: number, endsAt: number | null) => {
      const alert = {
        ...{ status: endsAt === null ? "firing" : "resolved", labels: { alertname: "Down", job: platform, component: "api" } },
        ...{ annotations: {}, generatorURL: "", fingerprint: "0123", startsAt: new Date(startsAt).toISOString() },
        endsAt: endsAt === null ? "0001-01-01T00:00:00Z" : new Date(endsAt).toISOString(),
      };
      const told = { version: "4", groupKey: "{}", status: "firing", receiver: "garant", truncatedAlerts: 0, alerts: [alert] };
      return to.provider("POST", "/webhooks/alertmanager", { body: told, headers });
    };
  };

  test("alerts told to both at the same time are all taken, and both say the same outages", async () => {
    const tell = await alerting("told-twice");
    const rounds = 8;
    const from = Date.now() - rounds * minute;
    const statuses: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const startsAt = from + round * minute;
      const answers = await Promise.all([
        ...[a, b, a, b].map((process, place) => tell(process, startsAt, place < 2 ? null : startsAt + minute / 2)),
        ...[a, b].map((process) => process.client("GET", `/outages/IND-${new Date(from).getUTCFullYear()}-001`)),
      ]);
      statuses.push(...answers.slice(0, 4).map(({ status }) => status));
    }
    expect(statuses).toEqual(statuses.map(() => 200));
    const outages = (process: Server) =>
      until(
        async () => (await process.client("GET", "/outages?platform=told-twice")).body.items,
        (items) => items.length === rounds && items.every(({ to }: { to: number | null }) => to !== null),
      );
    expect(await outages(a)).toEqual(await outages(b));
  });

  test("an agent's reports that reach both at the same time are taken once", { timeout: 60_000 }, async () => {
    const api = await target();
    const both = await mirror([a.origin("client"), b.origin("client")], "/api/v1/agents/report");
    await connectAndSee(a.client, connectForm("seen-twice", { api }));
    const agent = await agentOf(a.client, both.origin, "lyon");
    const placed = await a.client("POST", "/platforms/seen-twice/vantages", { body: { vantage: "lyon" } });
    expect(placed.status).toBe(201);
    const sealed = async () =>
      (await b.client("GET", "/ledger/entries?kind=observations.sealed&subject=seen-twice&limit=50")).body.items.filter(
        ({ body }: { body: { blocks: { vantage: string }[] } }) => body.blocks[0]?.vantage === "lyon",
      );
    await until(sealed, (entries) => entries.length >= 3, 40_000);
    await agent.end();
    await both.close();
    await api.close();
    const numbers = (await sealed()).map(({ body }: { body: { blocks: { number: number }[] } }) => body.blocks[0]?.number);
    expect(numbers).toEqual(numbers.map((_: number, place: number) => numbers.length - 1 - place));
    expect(both.statuses.filter((status) => status >= 500)).toEqual([]);
  });

  test("alerts that one took in before it died are sealed by the other, and the outage stands", async () => {
    const tell = await alerting("alerted");
    const startsAt = Date.now() - 10 * minute;
    const told = await tell(a, startsAt, null);
    await a.kill();
    expect(told.status).toBe(200);
    expect((await b.client("GET", "/outages?platform=alerted")).body.items).toMatchObject([{ from: startsAt, to: null }]);
    const said = async (kind: string) =>
      (await b.client("GET", `/ledger/entries?kind=${kind}&subject=alerted&limit=50`)).body.items.length;
    await until(
      () => said("observations.sealed"),
      (count) => count === 1,
      20_000,
    );
    // Whoever goes on from the books says nothing that was said.
    expect(await said("watching.regained")).toBe(1);
  });
});
