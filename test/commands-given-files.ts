/** Every file and folder that a command may be given, and what a bad one of them must come to. Who is not in a table fails the test. */
import type { Command } from "../cli/command.ts";
import { registry } from "../cli/commands/registry.generated.ts";
import { file, folder, type ValueKind } from "../cli/values.ts";

/** An option or an argument of a command, by its key among what the command is given. */
export type Place = { readonly command: Command; readonly key: string; readonly of: "file" | "folder" };

/** All of them, loaded. */
export const commands: readonly Command[] = await Promise.all(registry.map(async ({ load }) => (await load()).command));

/** Of all commands at all levels, those that take a path. */
export const places: readonly Place[] = commands.flatMap((command) =>
  taken(command).flatMap(({ key, value }) => {
    if (value !== file && value !== folder) return [];
    return [{ command, key, of: value === file ? ("file" as const) : ("folder" as const) }];
  }),
);

/** `record zones --proof-file`, `import observations FILE`. */
export function nameOf({ command, key }: Place): string {
  return `${command.path.join(" ")} ${Object.hasOwn(command.options, key) ? `--${key}` : key.toUpperCase()}`;
}

/** The option or argument of that name, be it a path or a text that may name a file. */
export function placeNamed(name: string): Place {
  const all = commands.flatMap((command) => taken(command).map(({ key }) => ({ command, key, of: "file" as const })));
  const found = all.find((place) => nameOf(place) === name);
  if (found === undefined) throw new Error(`no command takes ${name}`);
  return found;
}

/** Files that a command writes: what it keeps of an answer. */
export const written = places.filter(
  ({ key, of, command }) => of === "file" && (key === "receipt" ? command.path[0] !== "verify" : key === "into"),
);
/** Files of which only the digest is taken: there is no bad content. */
export const digested = places.filter(({ key }) => key === "proof-file");
export const folders = places.filter(({ of }) => of === "folder");

type Taken = {
  readonly key: string;
  readonly value: ValueKind<unknown> | undefined;
  readonly required: boolean;
  readonly isOption: boolean;
};

function taken({ options, arguments: words }: Command): Taken[] {
  return [
    ...Object.entries(options).map(([key, { value, required = false }]) => ({ key, value, required, isOption: true })),
    ...words.map(({ name, value, required = false }) => ({ key: name, value, required, isOption: false })),
  ];
}

/** Words of each kind; the first that a value takes stands for it. */
const samples = [
  "2026-Q4",
  "0".repeat(64),
  ...["x", "2", "2026-10-14T08:00:00Z", "2026-10", "30s", "http://127.0.0.1:9", "yes", "on", "api"],
  ...["client", "read", "refuse"],
];

/** A line that the command takes: what is given (a switch by any value), and a sample for all else that it requires. */
export function lineOf(command: Command, given: Readonly<Record<string, string>>): string[] {
  const wanted = taken(command).flatMap(({ key, value, required, isOption }) => {
    if (isOption && value === undefined) return Object.hasOwn(given, key) ? [[`--${key}`]] : [];
    const typed = given[key] ?? (required && value !== undefined ? sampleOf(value) : undefined);
    return typed === undefined ? [] : [isOption ? [`--${key}`, typed] : [typed]];
  });
  return [...command.path, ...wanted.flat()];
}

function sampleOf(value: ValueKind<unknown>): string {
  const choices = [...samples, ...value.name.en.split("|")];
  const typed = choices.find((one) => value.parse(one).ok);
  if (typed === undefined) throw new Error(`no sample for ${value.name.en}`);
  return typed;
}
