import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tryProbe } from "../vantage/prepare-probe.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let folder: string;
let demonstration: Demonstration;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "garant-demonstration-"));
  demonstration = await startDemonstration(folder);
});
afterAll(async () => {
  await demonstration.stop();
  rmSync(folder, { recursive: true });
});

async function seen(name: string): Promise<unknown> {
  const probe = demonstration.components.find((component) => component.name === name)?.probe;
  const tried = await tryProbe(probe?.kind ?? "", { ...probe?.parameters, timeoutMs: 400 });
  if (!tried.ok || !("reading" in tried.value)) throw new Error(JSON.stringify(tried));
  return tried.value.reading.failure ?? "well";
}

test("four components answer over HTTPS, with certificates of the demonstration's own authority", async () => {
  const names = demonstration.components.map(({ name }) => name);
  expect(names).toEqual(["api", "console", "ingress", "registry"]);
  expect(await Promise.all(names.map(seen))).toEqual(["well", "well", "well", "well"]);
  expect(statSync(join(folder, "authority.key")).mode & 0o777).toBe(0o600);
});

test.each([
  ["refuse", { code: "refused" }],
  ["status-503", { code: "unexpected-status", status: 503 }],
  ["timeout", { code: "timed-out", phase: "firstByte" }],
] as const)("a component is broken: %s; then mended; the others stay well", async (mode, failure) => {
  expect(await demonstration.break("api", { mode, forMs: 60_000 })).toBe(true);
  expect(await seen("api")).toMatchObject(failure);
  expect(await seen("console")).toBe("well");
  expect(await demonstration.mend("api")).toBe(true);
  expect(await seen("api")).toBe("well");
});

test("a break ends by itself, and a later one replaces an earlier one", async () => {
  await demonstration.break("ingress", { mode: "refuse", forMs: 100 });
  await demonstration.break("ingress", { mode: "status-503", forMs: 400 });
  await delay(200);
  expect(await seen("ingress")).toMatchObject({ status: 503 });
  await delay(400);
  expect(await seen("ingress")).toBe("well");
});

test("there is no such component", async () => {
  expect(await demonstration.break("etcd", { mode: "refuse", forMs: 1_000 })).toBe(false);
  expect(await demonstration.mend("etcd")).toBe(false);
});

test("the next start describes the same platform", async () => {
  await demonstration.stop();
  const before = demonstration.components;
  demonstration = await startDemonstration(folder);
  expect(demonstration.components).toEqual(before);
});

test("the processes end with the one that holds them, even killed", async () => {
  const apart = mkdtempSync(join(tmpdir(), "garant-demonstration-"));
  const source = pathToFileURL(`${import.meta.dirname}/demonstration.ts`).href;
  const program = `
    import { startDemonstration } from ${JSON.stringify(source)};
    await startDemonstration(${JSON.stringify(apart)});
    console.log("started");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((done) => holder.stdout.once("data", done));
  const children = readFileSync(`/proc/${holder.pid}/task/${holder.pid}/children`, "utf8").trim().split(" ");
  expect(children).toHaveLength(4);
  holder.kill("SIGKILL");
  const alive = () => children.filter((pid) => existsSync(`/proc/${pid}`));
  for (let tries = 0; tries < 100 && alive().length > 0; tries += 1) await delay(20);
  expect(alive()).toEqual([]);
  rmSync(apart, { recursive: true });
});
