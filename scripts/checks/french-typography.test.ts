import { describe, expect, test } from "vitest";
import { badFrenchIn } from "./french-typography.ts";

describe("French", () => {
  test.each([
    ["a plain space before a colon", 'const a = { fr: "Attention : lisez" };'],
    ["a wide no-break space", 'const a = { fr: "Attention\\u00a0: lisez" };'],
    ["plain guillemets", 'const a = { fr: "la partie « client »" };'],
    ["a typewriter’s apostrophe", `const a = { fr: "l'inconnu" };`],
  ])("with %s is found, with its line", (_, line) => {
    expect(badFrenchIn("core/a.ts", `\n${line}`)).toMatchObject([{ path: "core/a.ts", line: 2 }]);
  });

  test("lists of words are read whole", () => {
    expect(badFrenchIn("console/words/fr/shell.ts", 'export const shell = { title: "Qui ?" };')).toHaveLength(1);
  });

  test.each([
    ["well set", 'const a = { fr: "Attention\\u202f: lisez\\u202f; puis «\\u202fce mot\\u202f»" };'],
    ["English", 'const a = { en: "What ? this" };'],
    ["an address", 'const a = { fr: "http://127.0.0.1:7800" };'],
    ["code beside it", 'const a = x ? { fr: "oui" } : b;'],
  ])("%s passes", (_, line) => expect(badFrenchIn("core/a.ts", line)).toEqual([]));
});
