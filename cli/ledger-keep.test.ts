import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Entry } from "../core/ledger/entry.ts";
import { formatVerifierKey, verifierKey } from "../core/ledger/verifier-key.ts";
import { refusedPort } from "../test/endpoints.ts";
import { entriesUpTo, logSigner, origin } from "../test/ledger/small-log.ts";
import { ed25519Pair, sha256 } from "../test/node-crypto.ts";
import { checkpointOf, type ServedLog, serveLog, trueProof } from "../test/served-log.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const now = 1_790_000_060_000;
const other = ed25519Pair(2);
const otherSigner = { key: verifierKey(origin, other.publicKey, sha256), sign: other.sign };

let folder = "";
let log: ServedLog;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "kept-"));
  await writeFile(path.join(folder, "log.key"), `${formatVerifierKey(logSigner.key)}\n`);
  log = await serveLog(entriesUpTo(5), now - 1_000);
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true });
});

const into = () => path.join(folder, "kept");
const keepOnce = (...more: string[]) =>
  runInMemory(registry, ["ledger", "keep", log.url, "--key", path.join(folder, "log.key"), "--into", into(), "--once", ...more], {
    now: () => now,
  });
const keptNames = async () => (await readdir(into())).sort();

/** Entries that differ from those of the honest log from this one on. */
function rewrittenFrom(seq: number, size: number): Entry[] {
  return entriesUpTo(size).map((entry) => (entry.seq < seq ? entry : { ...entry, actor: "account-2" }));
}

describe("an honest log", () => {
  test("is kept as it grows, each checkpoint under its size, as it was given out", async () => {
    expect(await keepOnce()).toMatchObject({ code: 0, err: "" });
    const first = checkpointOf(log.told);
    log.told.entries = entriesUpTo(11);
    log.told.at += 500;
    const { code, out } = await keepOnce();
    expect(code).toBe(0);
    expect(out).toContain("11 entries, consistent with the one before");
    expect(await keptNames()).toEqual(["11.checkpoint", "5.checkpoint"]);
    expect(await readFile(path.join(into(), "5.checkpoint"), "utf8")).toBe(first);
    expect(log.asked).toContain("/api/v1/ledger/acme/consistency?from=5&to=11");
  });

  test("that stands still is asked for nothing more, and nothing is written", async () => {
    await keepOnce();
    expect((await keepOnce()).out).toContain("5 entries, nothing new");
    expect(log.asked.filter((url) => url.includes("consistency"))).toEqual([]);
    expect(await keptNames()).toEqual(["5.checkpoint"]);
  });

  test("may begin empty: any log begins with the empty one, which no proof can show", async () => {
    log.told.entries = [];
    expect((await keepOnce()).code).toBe(0);
    log.told.entries = entriesUpTo(3);
    expect((await keepOnce()).code).toBe(0);
    expect(await keptNames()).toEqual(["0.checkpoint", "3.checkpoint"]);
    expect(log.asked.filter((url) => url.includes("consistency"))).toEqual([]);
  });

  test("answers in JSON, and in French", async () => {
    expect(JSON.parse((await keepOnce("--json")).out)).toMatchObject({ kind: "kept", size: 5, first: true });
    expect((await keepOnce("--lang", "fr")).out).toContain("5 entrées, rien de neuf");
  });

  test("may replace its key: once the new one is in the file, both are known", async () => {
    await keepOnce();
    log.told.signer = otherSigner;
    log.told.entries = entriesUpTo(6);
    expect((await keepOnce()).code).toBe(1);
    await writeFile(path.join(folder, "log.key"), `${formatVerifierKey(logSigner.key)}\n${formatVerifierKey(otherSigner.key)}\n`);
    expect((await keepOnce()).code).toBe(0);
    expect(await keptNames()).toContain("6.checkpoint");
  });
});

describe("a dishonest log is refused, its checkpoint not kept, both notes put aside", () => {
  const table: [what: string, alarm: string, turn: () => void][] = [
    ["history rewritten, then grown", "rewritten", () => Object.assign(log.told, { entries: rewrittenFrom(2, 9) })],
    ["history rewritten at the same size", "rewritten", () => Object.assign(log.told, { entries: rewrittenFrom(4, 5) })],
    [
      "history rewritten, with the honest log's proof",
      "rewritten",
      () => Object.assign(log.told, { entries: rewrittenFrom(0, 9), proof: trueProof(entriesUpTo(9)) }),
    ],
    ["entries gone", "shrunk", () => Object.assign(log.told, { entries: entriesUpTo(4) })],
    ["all entries gone", "shrunk", () => Object.assign(log.told, { entries: [] })],
    ["signed by another key", "other-key", () => Object.assign(log.told, { entries: entriesUpTo(9), signer: otherSigner })],
    [
      "no proof given",
      "no-proof",
      () => Object.assign(log.told, { entries: entriesUpTo(9), proof: () => ({ status: 404, body: "{}" }) }),
    ],
    [
      "a proof that is none",
      "no-proof",
      () => Object.assign(log.told, { entries: entriesUpTo(9), proof: () => ({ status: 200, body: '{"proof":["é"]}' }) }),
    ],
    ["longer, and said to be older", "back-in-time", () => Object.assign(log.told, { entries: entriesUpTo(9), at: now - 2_000 })],
    ["something else", "not-a-checkpoint", () => Object.assign(log.told, { instead: { status: 200, body: "<html></html>" } })],
  ];

  test.each(table)("%s: %s", async (_, alarm, turn) => {
    await keepOnce();
    const kept = checkpointOf(log.told);
    turn();
    const { code, out, err } = await keepOnce();
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^ALARM: .+ Evidence: /);
    expect(await keptNames()).toEqual(["5.checkpoint", "alarms"]);
    const [place = ""] = await readdir(path.join(into(), "alarms"));
    expect(place).toMatch(new RegExp(`^${alarm}-[0-9a-f]{16}$`));
    const evidence = (name: string) => readFile(path.join(into(), "alarms", place, name), "utf8");
    expect(await evidence("kept")).toBe(kept);
    expect(await evidence("received")).toBe(log.told.instead?.body ?? checkpointOf(log.told));
    expect(JSON.parse(await evidence("alarm.json"))).toEqual({ alarm, at: now });
    await keepOnce();
    expect(await readdir(path.join(into(), "alarms"))).toEqual([place]);
  });

  test("control: without the checkpoint kept before, the same rewritten log passes", async () => {
    log.told.entries = rewrittenFrom(2, 9);
    expect((await keepOnce()).code).toBe(0);
  });

  test("no recent checkpoint: stale, though it is kept; control: a longer patience passes", async () => {
    log.told.at = now - 3_600_001;
    expect(await keepOnce("--stale-after", "2h")).toMatchObject({ code: 0 });
    const { code, err } = await keepOnce();
    expect(code).toBe(1);
    expect(err).toContain("ALARM: no recent checkpoint");
    expect(JSON.parse((await keepOnce("--json")).err)).toMatchObject({ kind: "alarm", alarm: "stale" });
  });
});

describe("what is no alarm", () => {
  test("a server that does not answer: 3; one that refuses: 2", async () => {
    log.told.instead = { status: 404, body: "{}" };
    expect(await keepOnce()).toMatchObject({ code: 2, out: "" });
    log.told.instead = { status: 503, body: "{}" };
    expect(await keepOnce()).toMatchObject({ code: 3, out: "" });
    const url = `http://127.0.0.1:${await refusedPort()}/api/v1/ledger/acme`;
    const ran = await runInMemory(registry, [
      ...["ledger", "keep", url, "--once"],
      ...["--key", path.join(folder, "log.key"), "--into", into()],
    ]);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("ECONNREFUSED");
  });

  test("an endless answer is not read to its end: 3", async () => {
    log.told.instead = { status: 200, body: "x".repeat(2_000_000) };
    const { code, err } = await keepOnce();
    expect(code).toBe(3);
    expect(err).toContain("1048576 bytes");
  });

  test("a kept file that was altered, a key file that is none, an address that names no log: 2", async () => {
    await keepOnce();
    const file = path.join(into(), "5.checkpoint");
    await writeFile(file, (await readFile(file, "utf8")).replace("\n5\n", "\n4\n"));
    expect((await keepOnce()).err).toContain("5.checkpoint: is not a checkpoint of that size");
    await writeFile(path.join(folder, "log.key"), "garant.example/acme+00000000+AAAA\n");
    expect((await keepOnce()).err).toContain("log.key:1: is no verification key");
    log = { ...log, url: `http://127.0.0.1:${log.port}` };
    expect((await keepOnce()).err).toContain("add --client ID");
  });
});

test("without --once it goes on, over a server that is away for a while, until the alarm", async () => {
  const run = runInMemory(
    registry,
    ["ledger", "keep", log.url, "--key", path.join(folder, "log.key"), "--into", into(), "--every", "20ms"],
    { now: () => now },
  );
  const settled = (count: number) => expect.poll(() => log.asked.length).toBeGreaterThan(count);
  await settled(1);
  log.told.instead = { status: 503, body: "{}" };
  await settled(log.asked.length + 2);
  delete log.told.instead;
  log.told.entries = entriesUpTo(7);
  await expect.poll(keptNames).toContain("7.checkpoint");
  log.told.entries = entriesUpTo(6);
  const { code, out, err } = await run;
  expect(code).toBe(1);
  expect(out).toContain("7 entries, consistent");
  expect(err).toMatch(/^No checkpoint: HTTP 503\nALARM: the log is shorter/);
});
