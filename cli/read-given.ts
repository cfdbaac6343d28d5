/** The words typed after a command, read against its options and arguments: every mistake is told, not only the first. */
import { parseArgs } from "node:util";
import { bad, good, type Result } from "../core/result.ts";
import type { Words } from "../core/words/language.ts";
import { nearestWord } from "../core/words/nearest.ts";
import type { ArgumentDefinition, Command, OptionDefinition } from "./command.ts";
import type { ValueKind } from "./values.ts";
import { givenTwice, notWhatWasExpected, noValueWanted, tooMany, unknownOption, valueWanted, wanted } from "./words.ts";

type Typed = { readonly options: ReadonlyMap<string, readonly string[]>; readonly words: readonly string[] };
type Complain = (mistake: Words) => void;

export function readGiven(command: Command, typed: readonly string[]): Result<Readonly<Record<string, unknown>>, Words> {
  const mistakes: Words[] = [];
  const complain: Complain = (mistake) => mistakes.push(mistake);
  const { options, words } = sorted(command, typed, complain);
  const given = Object.fromEntries([
    ...Object.entries(command.options).map(([name, option]) => [name, optionGiven(name, option, options.get(name), complain)]),
    ...argumentsGiven(command.arguments, words, complain),
  ]);
  return mistakes.length === 0 ? good(given) : bad(mistakes);
}

/** Tells options from words; complains of an option that the command does not have, or that has a value too few or too many. */
function sorted(command: Command, typed: readonly string[], complain: Complain): Typed {
  const options = new Map<string, string[]>();
  const words: string[] = [];
  const { tokens } = parseArgs({
    args: [...typed],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value, short }]) => [
        name,
        { type: value ? ("string" as const) : ("boolean" as const), ...(short === undefined ? {} : { short }) },
      ]),
    ),
  });
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    // `--constructor` is a word like any other, though every object has one.
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (!option) complain(unknownOption(token.rawName, nearestOption(token.name, command)));
    else if (option.value && token.value === undefined) complain(valueWanted(token.rawName));
    else if (!option.value && token.value !== undefined) complain(noValueWanted(token.rawName));
    else options.set(token.name, [...(options.get(token.name) ?? []), token.value ?? ""]);
  }
  return { options, words };
}

function nearestOption(typed: string, command: Command): string | undefined {
  const name = nearestWord(typed, [...Object.keys(command.options), "json", "lang", "help"]);
  return name === undefined ? undefined : `--${name}`;
}

function optionGiven(name: string, option: OptionDefinition, typed: readonly string[] | undefined, complain: Complain): unknown {
  if (!option.value) return typed !== undefined;
  const texts = typed ?? (option.default === undefined ? [] : [option.default]);
  return amountGiven(`--${name}`, { ...option, value: option.value }, texts, complain);
}

function argumentsGiven(
  definitions: readonly ArgumentDefinition[],
  words: readonly string[],
  complain: Complain,
): [string, unknown][] {
  const many = definitions.at(-1)?.many === true;
  for (const word of many ? [] : words.slice(definitions.length)) complain(tooMany(word));
  return definitions.map((definition, place) => {
    const own = definition.many ? words.slice(place) : words.slice(place, place + 1);
    return [definition.name, amountGiven(definition.name.toUpperCase(), definition, own, complain)];
  });
}

type Wanted = { readonly value: ValueKind<unknown>; readonly required?: boolean; readonly many?: boolean };

function amountGiven(label: string, { value, required, many }: Wanted, texts: readonly string[], complain: Complain): unknown {
  if (required && texts.length === 0) complain(wanted(label));
  if (!many && texts.length > 1) complain(givenTwice(label));
  const values = texts.flatMap((typed) => {
    const read = value.parse(typed);
    if (read.ok) return [read.value];
    for (const expected of read.errors) complain(notWhatWasExpected(label, typed, expected));
    return [];
  });
  return many ? values : values[0];
}
