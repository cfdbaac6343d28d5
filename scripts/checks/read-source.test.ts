import { describe, expect, test } from "vitest";
import { readSource } from "./read-source.ts";

const read = (text: string, path = "core/a.ts") => readSource(path, text);

describe("imports", () => {
  const table: [text: string, specifiers: string[]][] = [
    ['import { a } from "./a.ts";', ["./a.ts"]],
    ['import type { A } from "./a.ts";', ["./a.ts"]],
    ['import "./a.css";', ["./a.css"]],
    ['export * from "./a.ts"; export { b } from "./b.ts";', ["./a.ts", "./b.ts"]],
    ['const a = () => import("./a.ts");', ["./a.ts"]],
    ['type A = import("./a.ts").A;', ["./a.ts"]],
    ["const a = (name: string) => import(name);", ["(computed)"]],
    ['// import "./a.ts"\nconst text = `import "./b.ts"`; const pattern = /import "c"/;', []],
  ];
  test.each(table)("%s", (text, specifiers) => {
    expect(read(text).imports.map(({ specifier }) => specifier)).toEqual(specifiers);
  });
});

describe("names taken from the world", () => {
  const table: [text: string, uses: string[]][] = [
    ["Date.now();", ["Date.now"]],
    ["new Date(); new Date(1);", ["new Date(0)", "new Date(1)"]],
    ["Date();", ["Date()"]],
    ["const { now } = Date;", ["Date"]],
    ['Math["random"]();', ["Math[]"]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text, read as such
    ["const a = `at ${performance.now()}`;", ["performance.now"]],
    ["const when: Date = given; type C = Console;", ["given"]],
    ["const process = { env: 1 }; process.env;", []],
    ["function f({ fetch, crypto: c = 1 }: T, ...console: U[]) { fetch(); c; console; }", []],
    ["const a = { process: 1, b: { console: 2 } }; a.process; a?.b.console;", []],
    ["const a = { process };", ["process"]],
    ["const a = { [process]: 1 };", ["process"]],
    ['import { console } from "./a.ts"; console.log();', []],
    ['import * as crypto from "./a.ts"; crypto.x;', []],
    ["try { } catch (document) { document; }", []],
    ["import.meta.url;", ["import.meta"]],
    ["(process as unknown as T).env;", ["process"]],
    ["// Date.now()\n/* fetch() */ const a = 'process'; const b = /process/;", []],
    ["label: for (;;) { break label; }", []],
    ["class A { process() { return this.process; } }", []],
  ];
  test.each(table)("%s", (text, uses) => {
    expect(read(text).outerNames.map(({ use }) => use)).toEqual(uses);
  });

  test("in JSX too", () => {
    expect(
      read("const A = () => <p title={document.title}>console process</p>;", "console/a.tsx").outerNames.map(({ use }) => use),
    ).toEqual(["document.title"]);
  });
});

describe("functions", () => {
  test("are measured from their first line to their last, each for itself", () => {
    const { functions } = read(
      "function outer() {\n  const inner = () =>\n    1;\n  return inner;\n}\nconst o = { m() {}, n: (a: <T>(x: T) => T) => a };",
    );
    expect(functions).toMatchObject([
      { name: "outer", line: 1, lines: 5, component: false },
      { name: "inner", line: 2, lines: 2 },
      { name: "m", lines: 1 },
      { name: "n", lines: 1 },
    ]);
  });

  test("are components in .tsx, where their name has a capital", () => {
    const { functions } = read("export function Page() { return <p />; }\nconst useIt = () => 1;", "console/a.tsx");
    expect(functions.map(({ component }) => component)).toEqual([true, false]);
  });

  test("are documented by a comment right before them", () => {
    const text =
      "/** Says. */\nexport function a() {}\n\n// no\nexport function b() {}\n/** Of c. */\nexport const c = () => 1, d = 2;\nfunction e() {}\n/* no */ export const f = function () {};";
    expect(read(text).exportedFunctions.map(({ name, documented }) => [name, documented])).toEqual([
      ["a", true],
      ["b", false],
      ["c", true],
      ["f", false],
    ]);
  });
});

describe("what escapes from the types", () => {
  const table: [text: string, casts: boolean[]][] = [
    ["const a = b as const;", []],
    ["const a = b satisfies C;", []],
    ["const a = b as C;", [false]],
    ["const a = b!;", [false]],
    ["const a = b as unknown as C;", [false, false]],
    ["const a = !b;", []],
    ["/** Sound because … */\nfunction asC(b: B): C {\n  return b as C;\n}", [true]],
    ["/** Sound because … */\nexport function asC(b: B): C {\n  return b as C;\n}", [true]],
    ["function asC(b: B): C {\n  return b as C;\n}", [false]],
    ["/** Does much. */\nfunction asC(b: B): C {\n  return b.map((x) => x as C);\n}", [false]],
    [`/** Long. */\nfunction asC(b: B): C {${"\n".repeat(12)}  return b as C;\n}`, [false]],
  ];
  test.each(table)("%s", (text, casts) => {
    expect(read(text).casts.map(({ helper }) => helper)).toEqual(casts);
  });

  test("any is counted as a type, not as a word", () => {
    expect(read("let a: any; let b: Array<any>; // any\nconst any = 'any';").anys).toHaveLength(2);
  });
});

test("lines are counted without the last line end", () => {
  expect(read("const a = 1;\nconst b = 2;\n").lines).toBe(2);
});

test("a file that does not parse is an error, not a clean file", () => {
  expect(() => read("const = ;")).toThrow("core/a.ts does not parse");
});
