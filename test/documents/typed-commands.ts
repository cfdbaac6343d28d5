/** Commands as documents write them, in blocks and in running text, held against the command line itself and the scripts of the package. */

import type { Command } from "../../cli/command.ts";
import { registry } from "../../cli/commands/registry.generated.ts";
import { findCommand, nextWords } from "../../cli/registry.ts";
import { type Fence, fencesOf, parsed } from "../../scripts/docs/markdown.ts";

const everywhere = new Set(["json", "lang", "help", "version"]);
/** Where one command of a shell ends. */
const ending = /^(?:\||\|\||&|&&|;|[12]?>{1,2}|<{1,2}|#|\))$/;

/** What is signed or begins a file, and is no command. */
const formats = /^garant (?:agent \w+ v1|observation block v1|blocks 1|log key replaced)/;

export type Typed = { readonly line: number; readonly words: readonly string[] };

/** Every `garant …` and `npm …` of a document. */
export function typedIn(markdown: string): Typed[] {
  const tokens = parsed(markdown);
  const blocks = fencesOf(tokens).flatMap(({ info, text, line }: Fence) =>
    /^(sh|console)\b/.test(info) ? commandsIn(text).map((words) => ({ line, words })) : [],
  );
  let line = 1;
  const spans = tokens.flatMap((token) => {
    line = token.map ? token.map[0] + 1 : line;
    const codes = (token.children ?? []).filter(({ type, content }) => type === "code_inline" && !formats.test(content));
    return codes.flatMap(({ content }) => commandsIn(content).map((words) => ({ line, words })));
  });
  return [...blocks, ...spans];
}

/** The words after `garant` or `npm`, that one among them, up to the end of the command; what a quote holds is one word. */
function commandsIn(text: string): string[][] {
  const lines = text
    .replaceAll("\\\n", " ")
    .replaceAll(/<<'(\w+)'[\s\S]*?\n\1\n/g, "\n")
    .split("\n");
  return lines.flatMap((line) => {
    const words = wordsOf(line);
    return words.flatMap((word, place) => {
      const program = /^(?:\$\()?(?:bin\/)?(garant|npm)$/.exec(word)?.[1];
      const starts = place === 0 || ending.test(words[place - 1] ?? "") || /^(?:\$|[A-Za-z_]+=.*)$/.test(words[place - 1] ?? "");
      if (program === undefined || !(starts || word.startsWith("$("))) return [];
      const rest = words.slice(place + 1);
      const end = rest.findIndex((one) => ending.test(one));
      return [[program, ...(end < 0 ? rest : rest.slice(0, end))]];
    });
  });
}

function wordsOf(line: string): string[] {
  const spaced = line
    .replaceAll(/=?(\$\()/g, " $1")
    .replaceAll(/(\)"?)(?=\s|$)/g, " $1")
    .replaceAll(/;/g, " ; ");
  return spaced.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
}

/** What is wrong with a command; undefined where it can be typed so. */
export async function faultOf({ words }: Typed, scripts: ReadonlySet<string>): Promise<string | undefined> {
  const [program, ...rest] = words;
  if (program === "npm") return npmFault(rest, scripts);
  const found = findCommand(registry, rest);
  if (found !== undefined) return optionFault((await found.command.load()).command, found.rest);
  // A level, or several words for one: `garant statement pdf|csv`.
  const last = rest.findIndex((word) => word.includes("|"));
  const either = last < 0 ? [rest] : (rest[last] ?? "").split("|").map((one) => [...rest.slice(0, last), one]);
  const known = either.every((one) => findCommand(registry, one) !== undefined || nextWords(registry, one).length > 0);
  return known || rest.every((word) => everywhere.has(word.replace(/^--/, ""))) ? undefined : `no command ${rest.join(" ")}`;
}

function npmFault([command = "", script = ""]: readonly string[], scripts: ReadonlySet<string>): string | undefined {
  if (["ci", "install", "run"].includes(command) && !(command === "run" && !scripts.has(script))) return undefined;
  return ["start", "test"].includes(command) ? undefined : `no script ${script}`;
}

function optionFault({ options, arguments: places }: Command, typed: readonly string[]): string | undefined {
  const shorts = new Set(Object.values(options).flatMap(({ short }) => short ?? []));
  let named = 0;
  for (let place = 0; place < typed.length; place += 1) {
    const [, dashes, name = "", value] = /^(--?)([\w-]+)(=.*)?$/.exec(typed[place] ?? "") ?? [];
    if (dashes === undefined) named += 1;
    else if (dashes === "-" ? !shorts.has(name) : !Object.hasOwn(options, name) && !everywhere.has(name))
      return `no option ${dashes}${name}`;
    else {
      const option = Object.entries(options).find(([key, { short }]) => key === name || short === name)?.[1];
      if (value === undefined && (option?.value !== undefined || name === "lang")) place += 1;
    }
  }
  return named > places.length && places.at(-1)?.many !== true ? `${named} words where ${places.length} may stand` : undefined;
}
