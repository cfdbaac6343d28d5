import { describe, expect, test } from "vitest";
import type { PositionedNode } from "../../core/documents/positioned-node.ts";
import { yamlNodes } from "./yaml.ts";

const drawn = (node: PositionedNode): unknown => {
  if (node.kind === "scalar") return `${node.quoted ? "'" : ""}${node.text}@${node.at.line}:${node.at.column}`;
  if (node.kind === "list") return node.items.map(drawn);
  return Object.fromEntries(node.entries.map(({ key, at, value }) => [`${key}@${at.line}:${at.column}`, drawn(value)]));
};

const errorsOf = (source: string | Uint8Array) => {
  const read = yamlNodes(source);
  return read.ok ? [] : read.errors.map(({ at, code }) => `${at.line}:${at.column} ${code}`);
};

describe("a document", () => {
  test.each<[string, string, unknown]>([
    ["keeps places", "a: 1\nb:\n  - x\n  - {c: 'y'}\n", { "a@1:1": "1@1:4", "b@2:1": ["x@3:5", { "c@4:6": "'y@4:9" }] }],
    ["keeps the digits of numbers", "a: 0099.900\n", { "a@1:1": "0099.900@1:4" }],
    ["counts columns after accents in UTF-16", "é: { ü: 𝄞, b: 1 }", { "é@1:1": { "ü@1:6": "𝄞@1:9", "b@1:13": "1@1:16" } }],
    ["reads line ends of Windows", "a: 1\r\nb: 2\r\n", { "a@1:1": "1@1:4", "b@2:1": "2@2:4" }],
    ["drops a byte order mark", "\ufeffa: 1", { "a@1:1": "1@1:4" }],
    ["folds text", "a: >-\n  one\n  two\n", { "a@1:1": "'one two@1:4" }],
    ["has no merge keys", "<<: {a: 1}", { "<<@1:1": { "a@1:6": "1@1:9" } }],
    ["is nothing where nothing is written", "# a remark\n", "@1:1"],
    ["has an empty value after a key", "a:\nb: 1", { "a@1:1": "@1:3", "b@2:1": "1@2:4" }],
  ])("%s", (_, text, expected) => {
    const read = yamlNodes(text);
    expect(read.ok && drawn(read.value)).toEqual(expected);
  });
});

describe("refused", () => {
  test.each([
    ["an anchor", "a: &x 1", ["1:4 alias"]],
    ["an alias", "a: *x", ["1:4 alias"]],
    ["every one of them", "a: &x 1\nb: *x\nc: !!int 3\nd: ! 4", ["1:4 alias", "2:4 alias", "3:4 tag", "4:4 tag"]],
    ["a directive", "%YAML 1.1\n---\na: no", ["1:1 directive"]],
    ["a second document", "a: 1\n---\nb: 2", ["2:1 several-documents"]],
    ["a key twice", "a: 1\nb: 2\na: 3\n'a': 4", ["3:1 duplicate-key", "4:1 duplicate-key"]],
    ["a key twice in brackets", "x: {a: 1, a: 2}", ["1:11 duplicate-key"]],
    ["a list as a key", "? [a]\n: 1", ["1:3 unfit-key"]],
    ["a tab in the indentation", "a:\n\tb: 1", ["2:1 syntax"]],
    ["a bracket that stays open", "a: [1, 2\nb: 3", ["2:1 syntax"]],
    ["quotes that stay open", "a: 'b\n", ["2:1 syntax"]],
    ["two keys on a line", "a: b: c", ["1:4 syntax"]],
    ["an unknown escape", 'a: "\\q"', ["1:5 syntax"]],
    ["several faults at once", 'a: "\\q"\nb: "\\z"', ["1:5 syntax", "2:5 syntax"]],
    ["a control character", "a: b\u0000", ["1:5 not-text"]],
    ["bytes that are no UTF-8", new Uint8Array([0x61, 0x3a, 0x20, 0x0a, 0x62, 0xff]), ["2:2 not-text"]],
    ["33 levels in brackets", `${"[".repeat(33)}${"]".repeat(33)}`, ["1:33 too-deep"]],
    ["33 levels of lists", `${"- ".repeat(33)}a`, ["1:65 too-deep"]],
    ["33 levels of keys", Array.from({ length: 34 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"), ["33:33 too-deep"]],
    ["more than 1 MiB", `a: ${"x".repeat(1_048_576)}`, ["1:1 too-large"]],
    ["more than 1 MiB of bytes", `a: ${"é".repeat(600_000)}`, ["1:1 too-large"]],
  ])("%s", (_, source, errors) => expect(errorsOf(source)).toEqual(errors));

  test("not 32 levels", () => {
    expect(errorsOf(`${"[".repeat(31)}a${"]".repeat(31)}`)).toEqual([]);
    expect(errorsOf(`${"- ".repeat(31)}a`)).toEqual([]);
  });
});
