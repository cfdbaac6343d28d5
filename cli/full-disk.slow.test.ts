/** Commands that write, on a disk that is full: what and where is said, what was there is still there, nothing half-written is left. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { receiptText } from "../core/ledger/receipt.ts";
import { formatVerifierKey } from "../core/ledger/verifier-key.ts";
import { type Answering, answering } from "../test/answering.ts";
import { entriesUpTo, logSigner, receiptOf } from "../test/ledger/small-log.ts";
import { type ServedLog, serveLog } from "../test/served-log.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const disk = mkdtempSync(path.join(tmpdir(), "garant-full-"));
const size = 65_536;
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk]).status === 0;
const now = 1_790_000_060_000;
const on = (name: string) => path.join(disk, name);

let garant: Answering;
let log: ServedLog;
beforeAll(async () => {
  garant = await answering();
  log = await serveLog(entriesUpTo(5), now - 1_000);
});
afterAll(async () => {
  await garant.close();
  await log.close();
  if (mounted) spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true });
});

const run = (words: readonly string[]) =>
  runInMemory(registry, words, { environment: { GARANT_TOKEN: "gat_test" }, now: () => now });
const left = () => readdirSync(disk).filter((name) => name !== "filler");
/** Longer than the page that is left. */
const receipt = { ...JSON.parse(receiptText(receiptOf(2, entriesUpTo(4)))), padding: "x".repeat(9_000) };
const bundle = Buffer.alloc(20_000, 7);

describe.skipIf(!mounted)("on a full disk", () => {
  /** All but a page is taken; `left` is what the commands leave there. */
  beforeEach(() => {
    for (const name of readdirSync(disk)) rmSync(on(name), { recursive: true });
    garant.queue.length = 0;
  });
  const fill = () => {
    const { bsize, bavail } = statfsSync(disk);
    writeFileSync(on("filler"), Buffer.alloc(bsize * bavail));
  };
  afterEach(() => expect(left().filter((name) => name.endsWith(".part"))).toEqual([]));

  const bundleInto = (...more: string[]) => {
    garant.queue.push({ body: bundle, headers: { "content-type": "application/zip" } });
    return run(["statement", "bundle", "ocp01", "2026-10", "--into", on("b.zip"), "--server", garant.server, ...more]);
  };

  test("a bundle is not kept, and its file named; once there is room it is", async () => {
    fill();
    const { code, out, err } = await bundleInto();
    expect({ code, out, left: left() }).toEqual({ code: 3, out: "", left: [] });
    expect(err).toContain(`${on("b.zip")} could not be written`);
    rmSync(on("filler"));
    expect((await bundleInto()).code).toBe(0);
    expect(readFileSync(on("b.zip"))).toEqual(bundle);
  });

  test("one that was there is still there, whole", async () => {
    writeFileSync(on("b.zip"), "the one before");
    fill();
    const { code, err } = await bundleInto("--force", "--lang", "fr");
    expect(code).toBe(3);
    expect(err).toContain("n’a pas pu être écrit");
    expect(readFileSync(on("b.zip"), "utf8")).toBe("the one before");
  });

  test("a token whose secret cannot be kept is named, to be revoked", async () => {
    fill();
    const made = { id: "T-7", title: "pager", permissions: ["platform:read"], expiresAt: now, createdAt: now, secret: "gat_x" };
    garant.queue.push({ status: 201, body: made });
    const words = ["token", "create", "--title", "pager", "--permission", "platform:read", "--into", on("pager.token")];
    const { code, out, err } = await run([...words, "--server", garant.server]);
    expect({ code, out, left: left() }).toEqual({ code: 3, out: "", left: [] });
    expect(err).toContain("garant token revoke T-7");
    expect(err).not.toContain("gat_x");
  });

  test("an act whose receipt cannot be kept is told as recorded, and the receipt’s file named", async () => {
    fill();
    const recorded = { id: "N-7", platform: "ocp01", at: now, outage: null };
    garant.queue.push({ status: 201, body: { ...recorded, receipts: [receipt] } });
    const { code, out, err } = await run(["report", "ocp01", "--receipt", on("r.json"), "--server", garant.server]);
    expect({ code, left: left() }).toEqual({ code: 3, left: [] });
    expect(out).toContain("N-7");
    expect(err).toContain(`${on("r.json")} could not be written`);
  });

  test("a checkpoint is not kept in half, and the keeper says so", async () => {
    writeFileSync(on("log.key"), `${formatVerifierKey(logSigner.key)}\n`);
    fill();
    const words = ["ledger", "keep", log.url, "--key", on("log.key"), "--into", on("kept"), "--once"];
    const { code, out } = await run(words);
    expect({ code, out }).toEqual({ code: 3, out: "" });
    rmSync(on("filler"));
    expect((await run(words)).code).toBe(0);
  });
});
