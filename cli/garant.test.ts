import { describe, expect, test } from "vitest";
import { defineCommand } from "./command.ts";
import { runInMemory } from "./memory-io.ts";
import type { Registry } from "./registry.ts";
import { duration, file, monthText, oneOf, wholeNumber } from "./values.ts";

const compute = defineCommand({
  path: ["statement", "compute"],
  summary: { en: "Computes.", fr: "Calcule." },
  options: {
    inputs: { summary: { en: "What is known.", fr: "Ce que l’on sait." }, value: file, required: true },
    month: { summary: { en: "The month.", fr: "Le mois." }, value: monthText, default: "2026-10" },
    only: { summary: { en: "Only these.", fr: "Ceux-ci seulement." }, value: oneOf("up", "down"), many: true },
    quick: { summary: { en: "Quickly.", fr: "Vite." }, short: "q" },
  },
  arguments: [{ name: "times", summary: { en: "How often.", fr: "Combien de fois." }, value: wholeNumber }],
  run: async (given, io) => {
    io.progress({ en: "computing", fr: "calcul" });
    io.answer(given, () => `${given.inputs} ${given.month} ${given.only.length} ${given.quick} ${given.times ?? "once"}`);
    return 0;
  },
});

const failing = defineCommand({
  path: ["verify"],
  summary: { en: "Verifies.", fr: "Vérifie." },
  options: { for: { summary: { en: "How long.", fr: "Combien de temps." }, value: duration, default: "2m" } },
  run: async ({ for: milliseconds }, io) => {
    if (milliseconds === 120_000) throw new Error("the disk is full");
    return io.badInput([
      { file: "a.jsonl", line: 3, column: 7, code: "unknown-kind", message: { en: "Unknown kind.", fr: "Sorte inconnue." } },
    ]);
  },
});

const registry: Registry = [compute, failing].map((command) => ({
  path: command.path,
  summary: command.summary,
  load: async () => ({ command }),
}));

const run = (line: string, otherwise = {}) => runInMemory(registry, line.split(" ").filter(Boolean), otherwise);

describe("a command", () => {
  test("is given its options and arguments by name, defaults filled in", async () => {
    expect(await run("statement compute 7 --inputs a --only up --only=down --quick")).toMatchObject({
      code: 0,
      out: "a 2026-10 2 true 7\n",
      err: "",
    });
    expect((await run("statement compute -q --inputs a")).out).toBe("a 2026-10 0 true once\n");
    expect(await run("statement compute --inputs a")).toMatchObject({ code: 0, out: "a 2026-10 0 false once\n" });
  });

  test("answers in JSON wherever --json stands", async () => {
    const { out } = await run("--json statement compute --inputs a 7");
    expect(JSON.parse(out)).toEqual({ inputs: "a", month: "2026-10", only: [], quick: false, times: 7 });
    expect((await run("statement compute --inputs a 7 --json")).out).toBe(out);
  });

  test("shows progress on a terminal only, and never with --json", async () => {
    expect((await run("statement compute --inputs a", { errIsTerminal: true })).err).toContain("computing");
    expect((await run("statement compute --inputs a --json", { errIsTerminal: true })).err).toBe("");
  });
});

describe("wrong use answers 2, on standard error only", () => {
  const table: [line: string, said: string][] = [
    ["statment", "Did you mean “garant statement”?"],
    ["statement comptue", "Did you mean “garant statement compute”?"],
    ["xyzzy", "Unknown command “xyzzy”.\n"],
    ["", "A command is wanted: statement, verify."],
    ["statement", "A command is wanted: compute."],
    ["statement nothing --help", "Unknown command “statement nothing”."],
    ["statement compute --imputs a --inputs b", "Unknown option “--imputs”. Did you mean “--inputs”?"],
    ["statement compute", "--inputs is wanted."],
    ["statement compute --inputs", "--inputs wants a value."],
    ["statement compute --inputs a --quick=yes", "--quick takes no value."],
    ["statement compute --inputs a --inputs b", "--inputs is given more than once."],
    ["statement compute --inputs a 1 2", "Nothing is expected at “2”."],
    ["statement compute --inputs a --month 2026-13", "--month: expected a month, such as 2026-10, not “2026-13”."],
    ["statement compute --inputs a --only sideways", "--only: expected one of up, down, not “sideways”."],
  ];
  test.each(table)("garant %s", async (line, said) => {
    const ran = await run(line);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(said);
  });

  test("every mistake is told at once", async () => {
    const { err } = await run("statement compute --month never --only sideways");
    expect(err.split("\n").filter(Boolean)).toHaveLength(4);
  });
});

test("bad input answers 2, each problem with its place, and nothing on standard output", async () => {
  expect(await run("verify --for 1s")).toEqual({ code: 2, out: "", bytes: Buffer.alloc(0), err: "a.jsonl:3:7: Unknown kind.\n" });
  const { err } = await run("verify --for 1s --json --lang fr");
  expect(JSON.parse(err)).toEqual({ file: "a.jsonl", line: 3, column: 7, code: "unknown-kind", message: "Sorte inconnue." });
});

test("a failure answers 3, with its reason", async () => {
  expect(await run("verify")).toMatchObject({ code: 3, out: "", err: "garant: the disk is full\n" });
  expect((await run("verify", { environment: { GARANT_DEBUG: "1" } })).err).toContain("garant.test.ts");
});

describe("--help", () => {
  test("lists every command at the top, those of a noun under it", async () => {
    expect((await run("--help")).out).toMatch(/statement compute +Computes\.\n +verify +Verifies\./);
    expect((await run("statement --help")).out).toContain("garant statement COMMAND …");
    expect((await run("statement --help")).out).not.toContain("Verifies.");
  });

  test("of a command shows what it takes", async () => {
    const { out, code } = await run("statement compute -h");
    expect(code).toBe(0);
    expect(out).toContain("garant statement compute [TIMES] --inputs FILE […]");
    expect(out).toMatch(/-q, --quick +Quickly/);
    expect(out).toMatch(/--month YYYY-MM +The month\. \(by default 2026-10\)/);
  });

  test("comes in French by option or by environment", async () => {
    expect((await run("statement compute --help --lang fr")).out).toContain("--inputs FICHIER");
    expect((await run("--help", { environment: { LANG: "fr_FR.UTF-8" } })).out).toContain("Calcule.");
    expect((await run("--help", { environment: { LC_ALL: "C", LANG: "fr_FR.UTF-8" } })).out).toContain("Computes.");
  });

  test("is data with --json", async () => {
    const page = JSON.parse((await run("--help --json")).out);
    expect(page.sections[0].rows[1]).toEqual({ name: "verify", summary: "Verifies." });
  });

  test("is in colour on a terminal only", async () => {
    expect((await run("--help")).out).not.toContain("\u001b");
    expect((await run("--help", { outIsTerminal: true })).out).toContain("\u001b[1mUsage");
    expect((await run("--help", { outIsTerminal: true, environment: { NO_COLOR: "1" } })).out).not.toContain("\u001b");
  });
});
