/** What a command of `garant` is: its path, what it takes, what it does. One file a command under `commands/`. */

import type { Words } from "../core/words/language.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { ValueKind } from "./values.ts";

/** Without `value` it is a switch. `default` is read as if it had been typed. */
export type OptionDefinition = {
  readonly summary: Words;
  /** One letter: `f` for `-f`. */
  readonly short?: string;
  readonly value?: ValueKind<unknown>;
  readonly required?: boolean;
  readonly many?: boolean;
  readonly default?: string;
};

/** A word after the command, by its place. Only the last one may be `many`. */
export type ArgumentDefinition = {
  readonly name: string;
  readonly summary: Words;
  readonly value: ValueKind<unknown>;
  readonly required?: boolean;
  readonly many?: boolean;
};

type Options = Readonly<Record<string, OptionDefinition>>;
type Arguments = readonly ArgumentDefinition[];

type Parsed<Kind> = Kind extends ValueKind<infer Value> ? Value : never;
type Amount<Definition, Value> = Definition extends { many: true }
  ? readonly Value[]
  : Definition extends { required: true } | { default: string }
    ? Value
    : Value | undefined;

/** What `run` is given: each option and each argument under its own name. */
export type Given<Opts extends Options, Args extends Arguments> = {
  readonly [Name in keyof Opts]: Opts[Name] extends { value: infer Kind } ? Amount<Opts[Name], Parsed<Kind>> : boolean;
} & {
  readonly [Argument in Args[number] as Argument["name"]]: Amount<Argument, Parsed<Argument["value"]>>;
};

type Definition<Opts extends Options, Args extends Arguments> = {
  /** `["statement", "compute"]`: the words after `garant`, and the path of the file under `commands/`. */
  readonly path: readonly string[];
  readonly summary: Words;
  /** Paragraphs under the summary in the command's own help. */
  readonly details?: Words;
  readonly options?: Opts;
  readonly arguments?: Args;
  readonly examples?: readonly string[];
  readonly run: (given: Given<Opts, Args>, io: Io) => Promise<ExitCode>;
};

/** A command once its own types are set aside: what the frame handles. */
export type Command = {
  readonly path: readonly string[];
  readonly summary: Words;
  readonly details?: Words | undefined;
  readonly options: Options;
  readonly arguments: Arguments;
  readonly examples: readonly string[];
  readonly run: (given: Readonly<Record<string, unknown>>, io: Io) => Promise<ExitCode>;
};

/** Declares a command: `run` is typed by the options and arguments declared beside it. */
export function defineCommand<const Opts extends Options = Record<never, never>, const Args extends Arguments = readonly []>(
  definition: Definition<Opts, Args>,
): Command {
  return {
    path: definition.path,
    summary: definition.summary,
    details: definition.details,
    options: definition.options ?? {},
    arguments: definition.arguments ?? [],
    examples: definition.examples ?? [],
    run: (given, io) => definition.run(asGiven<Opts, Args>(given), io),
  };
}

/** Sound because `readGiven` builds the record from these very definitions: no type can say so of a record made at run time. */
function asGiven<Opts extends Options, Args extends Arguments>(given: Readonly<Record<string, unknown>>): Given<Opts, Args> {
  return given as Given<Opts, Args>;
}
