import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { firstFile } from "../test/agreements/agreement-files.ts";
import { linesOf, skipsWithoutCases, workedCases } from "../test/shared-cases.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const folder = mkdtempSync(path.join(tmpdir(), "garant-compute-"));
afterAll(() => rmSync(folder, { recursive: true }));

const beat = { intervalMs: 30_000, staleAfterMs: 3_456_000_000, failures: 2, of: 3, successes: 2 };
const platform = JSON.stringify({
  kind: "platform",
  platform: "demo",
  components: [{ name: "api", beats: [beat] }],
  vantages: [{ name: "paris" }],
});
const seen = (at: number) => JSON.stringify({ kind: "observation", component: "api", vantage: "paris", at, ok: true });

function compute(lines: readonly string[], month: string, at: string | number, ...more: string[]) {
  const inputs = path.join(folder, "inputs.jsonl");
  writeFileSync(inputs, lines.join("\n"));
  const given = ["--agreement", firstFile, "--inputs", inputs, "--month", month, "--at", String(at), ...more];
  return runInMemory(registry, ["statement", "compute", ...given]);
}

test.skipIf(skipsWithoutCases)(
  "answers every worked case, with the agreement of the distribution (skipped where they are absent)",
  { timeout: 120_000 },
  async () => {
    for (const one of workedCases()) {
      const { code, out, err } = await compute(linesOf(one), one.month, one.at, "--json");
      expect({ code, err }, one.title).toEqual({ code: 0, err: "" });
      expect(JSON.parse(out), one.title).toStrictEqual(one.expected);
    }
  },
);

test("says it in words, in both languages", async () => {
  const lines = [platform, seen(1_790_802_000_000), seen(1_790_802_030_000), ""];
  const english = await compute(lines, "2026-10", "2026-10-02T00:00:00Z");
  expect(english.out).toContain("Verdict: open\nMeasured availability: 100.0000%\n");
  const french = await compute(lines, "2026-10", "2026-11-05T00:00:00+01:00", "--lang", "fr");
  expect(french.out).toContain("Verdict\u202f: tenu, ferme\nDisponibilité mesurée\u202f: 100,0000\u202f%\n");
  expect(french.out).toContain("Budget d’indisponibilité restant\u202f: 2\u202f682\u202f000\u00a0ms\n");
});

test("of bad inputs every error with its line on standard error, exit 2, nothing on standard output", async () => {
  const { code, out, err } = await compute(
    [seen(0), "{", platform, '{"kind":"zones","id":"z","at":0,"zones":-1}'],
    "2026-10",
    0,
    "--json",
  );
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(
    err
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { line: 2, code: "not-json" },
    { line: 4, code: "out-of-range" },
  ]);
});

test.each([
  [["--month", "2026-13"], "2026-10"],
  [["--at", "yesterday"], "0"],
])("what is typed wrong is exit 2: %j", async (typed) => {
  const inputs = path.join(folder, "inputs.jsonl");
  const [option, value] = typed;
  const good = new Map([
    ["--agreement", firstFile],
    ["--inputs", inputs],
    ["--month", "2026-10"],
    ["--at", "0"],
    [option, value],
  ]);
  expect((await runInMemory(registry, ["statement", "compute", ...[...good].flat()])).code).toBe(2);
});

test("a file that is not there is exit 2", async () => {
  const given = ["--agreement", firstFile, "--inputs", path.join(folder, "none"), "--month", "2026-10", "--at", "0"];
  expect(await runInMemory(registry, ["statement", "compute", ...given])).toMatchObject({ code: 2, out: "" });
});
