import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "../http/served.ts";
import { connectHistory, garantAt, ledgerSize } from "./history.ts";

let garant: Served;
let folder = "";
beforeAll(async () => {
  garant = await served();
  folder = await mkdtemp(join(tmpdir(), "garant-import-"));
});
afterAll(async () => {
  await garant.end();
  await rm(folder, { recursive: true });
});

const minute = 60_000;
const from = Date.UTC(2026, 2, 3, 8, 0, 0);

/** Two hours at a minute: `api` fails from the 30th minute to the 44th, `router` never. */
function lines(vantage = "history"): string[] {
  return Array.from({ length: 120 }, (_, beat) => from + beat * minute).flatMap((at, beat) =>
    ["api", "router"].map((component) =>
      JSON.stringify({ kind: "observation", component, vantage, at, ok: component !== "api" || beat < 30 || beat > 44 }),
    ),
  );
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

describe("garant import observations", () => {
  test("keeps a file once, whatever way it is compressed, and the outage is where it was", async () => {
    await connectHistory(garant.provider, "plain", ["api", "router"]);
    const run = garantAt(garant);
    const text = `${lines().join("\n")}\n`;
    const first = await run("import", "observations", await file("a.jsonl", text), "--platform", "plain", "--json");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(first.out)).toMatchObject({ kept: 240, known: 0, outside: 0, sealedTo: from + 119 * minute + 1 });
    const { body } = await garant.client("GET", "/outages?platform=plain");
    expect(body.items).toMatchObject([{ from: from + 30 * minute, to: from + 45 * minute, components: ["api"] }]);
    const size = await ledgerSize(garant);
    for (const [name, content] of [
      ["a.jsonl", text],
      ["a.jsonl.gz", gzipSync(text)],
      ["a.jsonl.zst", zstdCompressSync(text)],
    ] as const) {
      const again = await run("import", "observations", await file(name, content), "--platform", "plain", "--json");
      expect(JSON.parse(again.out)).toMatchObject({ kept: 0, known: 240 });
    }
    expect(await ledgerSize(garant)).toBe(size);
  });

  test("tells each wrong line, keeps nothing; with --partial it keeps the good ones", async () => {
    await connectHistory(garant.provider, "partial", ["api", "router"]);
    const run = garantAt(garant);
    const text = [...lines(), '{"kind":"observation","component":"db","vantage":"history","at":0,"ok":true}', "{", ""].join("\n");
    const size = await ledgerSize(garant);
    const wrong = await run("import", "observations", await file("b.jsonl", text), "--platform", "partial");
    expect({ code: wrong.code, out: wrong.out }).toEqual({ code: 2, out: "" });
    expect(wrong.err.split("\n")).toEqual([
      expect.stringContaining("b.jsonl:241: "),
      `${join(folder, "b.jsonl")}:242: this line is no JSON`,
      "",
    ]);
    expect(await ledgerSize(garant)).toBe(size);
    const partial = await run("import", "observations", join(folder, "b.jsonl"), "--platform", "partial", "--partial", "--json");
    expect(JSON.parse(partial.out)).toMatchObject({ kept: 240, errors: 2 });
  });

  test("refuses what contradicts a sealed time, all of it, and says where", async () => {
    await connectHistory(garant.provider, "sealed", ["api", "router"]);
    const run = garantAt(garant);
    const keep = async (name: string, content: string, ...more: string[]) =>
      await run("import", "observations", await file(name, content), "--platform", "sealed", "--json", ...more);
    await keep("c.jsonl", lines().slice(100).join("\n"));
    const size = await ledgerSize(garant);
    const early = await keep("d.jsonl", lines().join("\n"));
    expect(early).toMatchObject({ code: 2, out: "" });
    expect(early.err).toContain("time-sealed");
    const other = await keep("e.jsonl", lines().join("\n").replaceAll("false", "true"));
    expect(other.code).toBe(2);
    expect(await ledgerSize(garant)).toBe(size);
    expect(JSON.parse((await keep("d.jsonl", lines().join("\n"), "--partial")).out)).toMatchObject({ known: 140, late: 100 });
  });

  test.each([
    ["an empty file", "", "no-observations"],
    ["blank lines", "\n\n \r\n", "no-observations"],
    ["half of a gzip", gzipSync(lines().join("\n")).subarray(0, 200), "unreadable"],
    ["half of a zstd", zstdCompressSync(lines().join("\n")).subarray(0, 200), "unreadable"],
    ["UTF-16", Buffer.from(lines().join("\n"), "utf16le"), "not-json"],
    [
      "a name with a control character",
      '{"kind":"observation","component":"a\\u0007","vantage":"history","at":0,"ok":true}',
      "malformed-name",
    ],
    ["an instant beyond integers", '{"kind":"observation","component":"api","vantage":"history","at":1e300,"ok":true}', ""],
  ])("refuses %s", async (_, content, code) => {
    const {
      code: exit,
      out,
      err,
    } = await garantAt(garant)(...["import", "observations", await file("x.jsonl", content), "--platform", "plain", "--json"]);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain(code);
  });

  test("puts nothing among what a probe saw", async () => {
    const run = garantAt(garant);
    const named = await run("import", "observations", await file("f.jsonl", lines("local").join("\n")), "--platform", "plain");
    expect(named.code).toBe(2);
    const body = { vantage: "local", source: "x", runs: [{ component: "api", from, everyMs: 1, marks: "1" }] };
    expect(await garant.provider("POST", "/platforms/plain/imports", { body })).toMatchObject({
      status: 409,
      body: { code: "vantage-not-imported" },
    });
    const asHistory = { ...body, vantage: "history" };
    expect((await garant.client("POST", "/platforms/plain/imports", { body: asHistory })).body.code).toBe("wrong-party");
    const later = { ...asHistory, runs: [{ component: "api", from: Date.now() + minute, everyMs: 1, marks: "1" }] };
    expect((await garant.provider("POST", "/platforms/plain/imports", { body: later })).body.code).toBe("instant-in-future");
  });
});
