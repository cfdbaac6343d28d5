import { describe, expect, test } from "vitest";
import { budgets } from "./budgets.ts";
import { cycles } from "./cycles.ts";
import { importsAgainstTheLaw } from "./import-law.ts";
import { impurities } from "./purity.ts";
import { readSource } from "./read-source.ts";

const messages = (findings: readonly { message: string }[]) => findings.map(({ message }) => message);

describe("import law", () => {
  const table: [path: string, specifier: string, allowed: boolean][] = [
    ["core/time/a.ts", "../result.ts", true],
    ["core/time/a.ts", "../../api/a.ts", false],
    ["core/time/a.ts", "node:fs", false],
    ["core/time/a.ts", "zod", false],
    ["core/time/a.test.ts", "vitest", true],
    ["api/a.ts", "../core/a.ts", true],
    ["api/a.ts", "zod", true],
    ["api/a.ts", "zod/v4", true],
    ["api/a.ts", "zodiac", false],
    ["api/a.ts", "node:crypto", false],
    ["api/a.ts", "../server/a.ts", false],
    ["server/a.ts", "node:fs", true],
    ["server/a.ts", "kysely/migration", true],
    ["server/a.ts", "react", false],
    ["server/a.ts", "../console/a.ts", false],
    ["server/a.ts", "../cli/a.ts", false],
    ["server/a.ts", "./b.test.ts", false],
    ["server/a.ts", "../test/shared.ts", false],
    ["console/a.tsx", "@patternfly/react-core", true],
    ["console/a.tsx", "./a.css", true],
    ["console/a.tsx", "node:fs", false],
    ["console/a.tsx", "kysely", false],
    ["console/a.tsx", "../server/a.ts", false],
    ["console/vite.config.ts", "node:path", true],
    ["cli/a.ts", "node:fs", true],
    ["cli/a.ts", "../server/main.ts", false],
    ["cli/a.ts", "../console/a.ts", false],
  ];
  test.each(table)("%s imports %s: %s", (path, specifier, allowed) => {
    const file = readSource(path, `import "${specifier}";`);
    expect(importsAgainstTheLaw([file], ["kysely"])).toHaveLength(allowed ? 0 : 1);
  });

  test("the command line may load the server when it launches it, and nothing inside it", () => {
    const launches = (specifier: string) =>
      importsAgainstTheLaw([readSource("cli/commands/serve.ts", `await import("${specifier}");`)], []);
    expect(launches("../../server/main.ts")).toEqual([]);
    expect(messages(launches("../../server/store/open.ts"))).toEqual(["cli may not import ../../server/store/open.ts"]);
  });

  test("a computed import is no way round", () => {
    expect(importsAgainstTheLaw([readSource("core/a.ts", "const a = (b: string) => import(b);")], [])).toHaveLength(1);
  });
});

describe("purity", () => {
  const impure = [
    ...[
      "Date.now();",
      "new Date();",
      "Date();",
      "const { now } = Date;",
      "new Date(2026, 1);",
      "Math.random();",
      "const { random } = Math;",
    ],
    ...["performance.now();", "crypto.subtle;", "new Intl.NumberFormat();", "process.env;", "console.log();", "setTimeout(f);"],
    ...[
      "globalThis.fetch;",
      "fetch(u);",
      "import.meta.url;",
      "new TextEncoder();",
      "structuredClone(1);",
      "eval('1');",
      "new Function('');",
    ],
    ...[
      "''.localeCompare('');",
      "(1).toLocaleString();",
      "new Date(1).getHours();",
      "document.title;",
      'Math["random"]();',
      "window;",
    ],
  ];
  test.each(impure)("core may not say %s", (text) => {
    expect(impurities([readSource("core/a.ts", `function f() {} const u = 1; ${text}`)])).toHaveLength(1);
  });

  test.each([
    "Math.max(1, 2);",
    "Date.UTC(2026, 1);",
    "new Date(1).toISOString();",
    "new Uint8Array(2);",
    "JSON.stringify(1);",
    "[1].map(String);",
  ])("core may say %s", (text) => expect(impurities([readSource("core/a.ts", text)])).toEqual([]));

  test("api takes nothing from Node or from the page", () => {
    expect(messages(impurities([readSource("api/a.ts", "process.env; document.title; new URL('x:'); fetch('x:');")]))).toEqual([
      "process.env is not to be had in api",
      "document.title is not to be had in api",
    ]);
  });

  test("the other rooms and the tests are free", () => {
    const text = "Date.now();";
    expect(impurities([readSource("server/a.ts", text), readSource("core/a.test.ts", text)])).toEqual([]);
  });
});

describe("cycles", () => {
  const files = (imports: Record<string, string[]>) =>
    Object.entries(imports).map(([path, to]) => readSource(path, to.map((specifier) => `import "${specifier}";`).join("\n")));

  test("are found, each once, whatever their length", () => {
    const found = cycles(
      files({
        "core/c.ts": ["./a.ts"],
        "core/a.ts": ["./b/b.ts"],
        "core/b/b.ts": ["../c.ts"],
        "core/d.ts": ["./d.ts", "./a.ts"],
      }),
    );
    expect(messages(found)).toEqual(["cycle: core/a.ts → core/b/b.ts → core/c.ts → core/a.ts", "cycle: core/d.ts → core/d.ts"]);
  });

  test("two ways to one file are none", () => {
    expect(
      cycles(files({ "core/a.ts": ["./b.ts", "./c.ts"], "core/b.ts": ["./d.ts"], "core/c.ts": ["./d.ts"], "core/d.ts": [] })),
    ).toEqual([]);
  });
});

describe("budgets", () => {
  const lines = (count: number, line = "// x") => Array.from({ length: count }, () => line).join("\n");
  const found = (path: string, text: string) => messages(budgets([readSource(path, text)]).findings);

  test.each([
    ["server/a.ts", lines(401), /401 lines, at most 400/],
    ["server/a.ts", lines(260), /only 0.0 % of files are under 250 lines/],
    ["server/a.ts", `function f() {\n${lines(60)}\n}`, /^f: 62 lines, at most 60/],
    ["console/a.tsx", `function Page() {\n${lines(120)}\n}`, /^Page: 122 lines, at most 120/],
    ["console/a.tsx", `function page() {\n${lines(60)}\n}`, /^page: 62 lines, at most 60/],
    ["server/a.ts", Array.from({ length: 13 }, (_, n) => `import "./${n}.ts";`).join("\n"), /13 imports, at most 12/],
    ["server/a/b/c/d/e.ts", "", /4 folders deep, at most 3/],
    ["server/date-utils.ts", "", /a name that says nothing/],
    ["server/helpers/a.ts", "", /a name that says nothing/],
    ["server/a.ts", "let a: any;", /^any$/],
    ["server/a.ts", "const a = b as C;", /a cast outside/],
    ["core/a.ts", "export function f() {}", /f is exported without a documentation comment/],
  ])("%s %#", (path, text, message) => {
    const [first, ...others] = found(path, text).filter((one) => !one.startsWith("only") || `${message}`.includes("only"));
    expect(first).toMatch(message);
    expect(others).toEqual([]);
  });

  test.each([
    ["server/a.ts", `function f() {\n${lines(58)}\n}`],
    ["console/a.tsx", `function Page() {\n${lines(118)}\n}`],
    ["server/a.ts", Array.from({ length: 40 }, (_, n) => `import type { T${n} } from "./${n}.ts";`).join("\n")],
    ["core/words/fr.ts", lines(900)],
    ["core/registry.generated.ts", lines(900)],
    ["server/a/b/c/d.ts", ""],
    ["server/a.test.ts", `const a = b as C;\nfunction f() {\n${lines(100)}\n}`],
  ])("%s may %#", (path, text) => expect(found(path, text)).toEqual([]));

  test("the figures are told", () => {
    const { figures } = budgets([
      readSource("core/a.ts", "/** A. */\nexport function f() {\n}\n"),
      readSource("core/a.test.ts", "let a: any;"),
    ]);
    const told = figures.join("\n");
    for (const figure of [
      "files 2 (1 tests), lines 4 (1 in tests)",
      "longest file core/a.ts 3",
      "functions 1, longest 2",
      "any 1, casts 0",
    ]) {
      expect(told).toContain(figure);
    }
  });
});
