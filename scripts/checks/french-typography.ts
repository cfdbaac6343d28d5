/** French as it is set: a narrow no-break space (U+202F) before ; : ! ? % » and after «, and ’ (U+2019), in every text of the program. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readablePaths } from "./read-tree.ts";
import type { Finding } from "./source-file.ts";

const text = String.raw`"(?:[^"\\\n]|\\.)*"`;
const french = new RegExp(String.raw`\bfr:\s*(${text})`, "g");
const anyText = new RegExp(text, "g");
const badlySet = /[ \u00a0][;:!?%»](?=[\s"»)]|$)|«[ \u00a0]|\p{L}'\p{L}/u;

/** Texts written under `fr`, and every text of a French list of words, in the program's own files. */
export function badFrench(top: string): Finding[] {
  const files = readablePaths(top).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.generated\.ts$/.test(file));
  return files.flatMap((file) => badFrenchIn(file, readFileSync(path.join(top, file), "utf8")));
}

/** The findings of one file. */
export function badFrenchIn(file: string, source: string): Finding[] {
  const texts = [...source.matchAll(/\/words\/fr\//.test(`/${file}`) ? anyText : french)];
  return texts.flatMap((found) => {
    const said = (found[1] ?? found[0]).replaceAll("\\u202f", "\u202f").replaceAll("\\u00a0", "\u00a0");
    const bad = badlySet.exec(said);
    if (bad === null) return [];
    const line = source.slice(0, found.index).split("\n").length;
    return [
      {
        path: file,
        line,
        message: `${bad[0].includes("'") ? "U+2019" : "U+202F"} is wanted in ${JSON.stringify(said.slice(Math.max(0, bad.index - 12), bad.index + 3))}`,
      },
    ];
  });
}
