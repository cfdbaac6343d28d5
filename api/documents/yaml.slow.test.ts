import { expect, test } from "vitest";
import { threadMs } from "../../test/thread-time.ts";
import { yamlNodes } from "./yaml.ts";

/** Texts of a size that a file may have, each of which takes a YAML reader seconds or a stack when nothing holds it back. */
const costly: [what: string, text: string][] = [
  ["keys", Array.from({ length: 140_000 }, (_, at) => `a${at}:`).join("\n")],
  ...[
    "\n",
    "#\n",
    "-\n",
    "- ",
    ": ",
    "? ",
    "]",
    "[",
    "{",
    '"',
    "'",
    ",",
    "|\n",
    "a,",
    "&a ",
    "*a\n",
    "! ",
    "%a\n",
    "---\n",
    "...\n",
    "\t",
    " ",
  ].map((piece): [string, string] => [JSON.stringify(piece), piece.repeat(Math.floor(1_000_000 / piece.length))]),
  ["a list of commas", `[${",".repeat(1_000_000)}`],
  ["a map of commas", `{${"a,".repeat(500_000)}`],
  ["a folded text", `a: b\n${" c\n".repeat(300_000)}`],
  ["quotes over lines", `a: "b\n${" c\n".repeat(300_000)}`],
  ["a bomb of aliases", `a: &a [x]\n${Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join("\n")}`],
  ["a long word", "a".repeat(1_000_000)],
];

test.each(costly)("a megabyte of %s is answered within a second", (_, text) => {
  const start = threadMs();
  yamlNodes(text);
  expect(threadMs() - start).toBeLessThan(1_000);
});
