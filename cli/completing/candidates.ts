/** What may stand where somebody stands on the line: words of the commands, options, values of closed lists, names that the server has. */
import type { Words } from "../../core/words/language.ts";
import type { ArgumentDefinition, Command, OptionDefinition } from "../command.ts";
import { findCommand, nextWords, type Registry } from "../registry.ts";
import type { ValueKind } from "../values.ts";
import { words } from "../words.ts";
import type { Candidate, Completion } from "./completion.ts";

const everywhere: readonly Candidate[] = [
  { word: "--help", summary: words.helpOption },
  { word: "--json", summary: words.jsonOption },
  { word: "--lang", summary: words.languageOption },
];
const languages: readonly Candidate[] = [{ word: "en" }, { word: "fr" }];

/** The completion of the last of the words typed after `garant`; that word may be empty. Every candidate begins with it. */
export async function completionOf(registry: Registry, line: readonly string[]): Promise<Completion> {
  const typed = joined(line);
  const current = typed.at(-1) ?? "";
  const completion = await completionAt(registry, typed.slice(0, -1), current);
  return { ...completion, candidates: completion.candidates.filter(({ word }) => word.startsWith(current)) };
}

/** Bash takes `--party=client` apart at its sign: what belongs to an option is one word again, its value the one that is completed. */
function joined(line: readonly string[]): string[] {
  return line.flatMap((word, place) => {
    if (word !== "=" || !line[place - 1]?.startsWith("--")) return [word];
    return place === line.length - 1 ? [""] : [];
  });
}

async function completionAt(registry: Registry, before: readonly string[], current: string): Promise<Completion> {
  const none = { candidates: [], typed: new Map<string, string>() };
  if (before.at(-1) === "--lang") return { ...none, candidates: languages };
  const rest = withoutEverywhere(before);
  const found = findCommand(registry, rest);
  if (found === undefined) {
    const next = nextWords(registry, rest).map((word) => ({ word, ...summaryOf(registry, [...rest, word]) }));
    return { ...none, candidates: current.startsWith("-") ? everywhere : next };
  }
  const { command } = await found.command.load();
  const deeper =
    found.rest.length === 0 ? nextWords(registry, rest).map((word) => ({ word, ...summaryOf(registry, [...rest, word]) })) : [];
  const inside = completionInside(command, found.rest, current);
  return { ...inside, candidates: [...(current.startsWith("-") ? [] : deeper), ...inside.candidates] };
}

function summaryOf(registry: Registry, path: readonly string[]): { summary?: Words } {
  const command = registry.find((one) => one.path.join(" ") === path.join(" "));
  return command === undefined ? {} : { summary: command.summary };
}

function withoutEverywhere(before: readonly string[]): string[] {
  return before.filter(
    (word, place) =>
      !["--help", "-h", "--json", "--lang"].includes(word) && before[place - 1] !== "--lang" && !word.startsWith("--lang="),
  );
}

/** What was typed behind the command, told apart: options with their values, and words by their place. */
type Behind = {
  readonly typed: ReadonlyMap<string, string>;
  readonly words: readonly string[];
  /** The option whose value is to stand here. */
  readonly waiting: OptionDefinition | undefined;
  /** After `--`, nothing is an option. */
  readonly wordsOnly: boolean;
};

function completionInside(command: Command, behind: readonly string[], current: string): Completion {
  const { typed, words: own, waiting, wordsOnly } = readBehind(command, behind);
  if (waiting?.value !== undefined) return { ...valueCompletion(waiting.value, own), typed };
  const [, name = "", separator] = /^(--[^=]+)(=)/.exec(current) ?? [];
  const option = separator === undefined || wordsOnly ? undefined : optionNamed(command, name);
  if (option?.value !== undefined) {
    const { candidates, ...others } = valueCompletion(option.value, own);
    return { ...others, typed, candidates: candidates.map((one) => ({ ...one, word: `${name}=${one.word}` })) };
  }
  if (current.startsWith("-") && !wordsOnly) return { typed, candidates: [...optionsLeft(command, typed), ...everywhere] };
  const argument = argumentAt(command, own.length);
  return argument === undefined ? { typed, candidates: [] } : { ...valueCompletion(argument.value, own), typed };
}

function readBehind(command: Command, behind: readonly string[]): Behind {
  const typed = new Map<string, string>();
  const own: string[] = [];
  let waiting: { name: string; option: OptionDefinition } | undefined;
  let wordsOnly = false;
  for (const word of behind) {
    const [, name, value] = /^(--?[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const option = name === undefined || wordsOnly || waiting ? undefined : optionNamed(command, name);
    if (waiting !== undefined) {
      typed.set(waiting.name, word);
      waiting = undefined;
    } else if (word === "--" && !wordsOnly) wordsOnly = true;
    else if (option === undefined || name === undefined) own.push(word);
    else if (option.value !== undefined && value === undefined) waiting = { name: longName(command, name), option };
    else typed.set(longName(command, name), value ?? "");
  }
  return { typed, words: own, waiting: waiting?.option, wordsOnly };
}

function longName({ options }: Command, typed: string): string {
  if (typed.startsWith("--")) return typed.slice(2);
  return Object.entries(options).find(([, { short }]) => short === typed.slice(1))?.[0] ?? typed.slice(1);
}

function optionNamed(command: Command, typed: string): OptionDefinition | undefined {
  const name = longName(command, typed);
  return Object.hasOwn(command.options, name) ? command.options[name] : undefined;
}

function optionsLeft({ options }: Command, typed: ReadonlyMap<string, string>): Candidate[] {
  return Object.entries(options)
    .filter(([name, { many }]) => many || !typed.has(name))
    .map(([name, { summary }]) => ({ word: `--${name}`, summary }));
}

function argumentAt({ arguments: all }: Command, place: number): ArgumentDefinition | undefined {
  return all[place] ?? (all.at(-1)?.many === true ? all.at(-1) : undefined);
}

/** `own`: the words before it, of which the first may say of which kind it is. */
function valueCompletion({ choices = [], completed }: ValueKind<unknown>, own: readonly string[]): Omit<Completion, "typed"> {
  const candidates = choices.map((word) => ({ word }));
  if (completed === "files" || completed === "folders") return { candidates, paths: completed };
  if (completed === "platforms") return { candidates, names: "platforms" };
  return completed === "names" && own[0] !== undefined ? { candidates, names: own[0] } : { candidates };
}
