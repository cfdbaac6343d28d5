/** `garant agent` as people start it: one process, its token once, 100 probes in little room, stopped and started again. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "./served.ts";
import { fastBeat, type Target, target, until } from "./watched.ts";

const probes = 100;
const program = new URL("../../server/agent.ts", import.meta.url).pathname;
/**
 * What `ps` shows, at its first start as later (measured: 61 MiB), and the part of it that a container cannot take back (18 MiB). The
 * rest are pages of Node's own program, of which a Node that does nothing has 34 MiB.
 */
const mostMiB = 67;
const mostOwnMiB = 26;

let at: Served;
let api: Target;
let folder: string;
let agent: ChildProcess;

function garantAgent(words: readonly string[], token?: string): ChildProcess {
  const env = { ...process.env, ...(token === undefined ? {} : { GARANT_ENROLMENT_TOKEN: token }) };
  const garant = new URL("../../bin/garant", import.meta.url).pathname;
  return spawn(garant, ["agent", "--folder", folder, ...words], { env, stdio: "ignore" });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, "exit");
  child.kill(signal);
  const [code]: (number | null)[] = await exit;
  return code ?? null;
}

async function lastAt(component: string): Promise<number> {
  const { body } = await at.client("GET", `/platforms/big/observations?component=${component}&vantage=far&limit=1`);
  return body.items[0]?.at ?? 0;
}

async function memory(when: string): Promise<{ resident: number; own: number }> {
  const status = await readFile(`/proc/${agent.pid}/status`, "utf8");
  const [resident = 0, own = 0] = ["VmRSS", "RssAnon"].map(
    (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024,
  );
  console.log(`${when}: ${resident.toFixed(1)} MiB, of which ${own.toFixed(1)} MiB its own`);
  return { resident, own };
}

/** Where a machine is so busy that all probes are under way at once, these take room of their own: then another start is looked at. */
async function takesLittle(when: string): Promise<void> {
  let taken = await memory(when);
  for (let again = 1; again < 3 && (taken.resident >= mostMiB || taken.own >= mostOwnMiB); again++) {
    await ended(agent, "SIGTERM");
    await startedAgain();
    taken = await memory(`${when}, started again`);
  }
  expect(taken.resident).toBeLessThan(mostMiB);
  expect(taken.own).toBeLessThan(mostOwnMiB);
}

/** Without token or server: it has them. */
async function startedAgain(): Promise<void> {
  const before = Date.now();
  agent = garantAgent([]);
  await until(
    () => lastAt("c7"),
    (last) => last > before,
    40_000,
  );
}

beforeAll(async () => {
  at = await served({ agents: { sealAfterMs: 5_000 } });
  api = await target();
  folder = await mkdtemp(join(tmpdir(), "garant-agent-"));
  const beat = { ...fastBeat, intervalMs: 10_000, staleAfterMs: 40_000 };
  const components = Array.from({ length: probes }, (_, place) => ({
    ...{ name: `c${place}`, title: `C${place}`, beat },
    probe: { kind: "http", parameters: { url: `http://127.0.0.1:${api.port}/` } },
  }));
  const form = { id: "big", title: "Big", region: null, components, zones: 3 };
  expect((await at.client("POST", "/platforms", { body: form })).status).toBe(201);
  const { body } = await at.client("POST", "/vantages", { body: { vantage: "far", title: "Far" } });
  agent = garantAgent(["--server", at.origin("client")], body.token);
  await until(
    async () => (await at.client("POST", "/platforms/big/vantages", { body: { vantage: "far" } })).status,
    (status) => status === 201,
    30_000,
  );
}, 60_000);
afterAll(async () => {
  agent.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
  await at.end();
  await api.close();
});

test("a hundred probes, blocks signed and delivered", async () => {
  for (const component of ["c0", "c99"])
    await until(
      () => lastAt(component),
      (last) => last > 0,
      40_000,
    );
  await until(
    async () =>
      await at.running.garant.store.read("client", (tx) =>
        tx.selectFrom("block").select("number").where("vantage", "=", "far").execute(),
      ),
    (blocks) => blocks.length >= 2,
    40_000,
  );
  await takesLittle("at the first start");
}, 180_000);

test("killed and started again without token or server, it goes on, within its room", async () => {
  await ended(agent, "SIGKILL");
  await startedAgain();
  await takesLittle("after the first start");
  expect(await ended(agent, "SIGTERM")).toBe(0);
}, 150_000);

test("control: the same program as Node runs any other takes more than that", async () => {
  const before = Date.now();
  agent = spawn(process.execPath, [program, "--folder", folder], { stdio: "ignore" });
  await until(
    () => lastAt("c7"),
    (last) => last > before,
    40_000,
  );
  await until(
    () => memory("with compilers, and large heaps"),
    ({ resident, own }) => resident > mostMiB || own > mostOwnMiB,
    30_000,
  );
  expect(await ended(agent, "SIGTERM")).toBe(0);
}, 90_000);

test("a token is good once", async () => {
  const { body } = await at.client("POST", "/vantages", { body: { vantage: "near", title: "Near" } });
  const spent = body.token.replace(":near:", ":far:");
  await rm(folder, { recursive: true, force: true });
  const again = garantAgent(["--server", at.origin("client")], spent);
  const [code]: (number | null)[] = await once(again, "exit");
  expect(code).toBe(2);
}, 30_000);
