/** What is known of a command without loading it: enough for the help, so that it starts quickly. */

import type { Words } from "../core/words/language.ts";
import type { Command } from "./command.ts";

export type RegisteredCommand = {
  readonly path: readonly string[];
  readonly summary: Words;
  readonly load: () => Promise<{ readonly command: Command }>;
};

export type Registry = readonly RegisteredCommand[];

/** The registered command whose path is the longest beginning of the words, and the words after it. */
export function findCommand(
  registry: Registry,
  words: readonly string[],
): { command: RegisteredCommand; rest: readonly string[] } | undefined {
  const [command] = registry.filter(({ path }) => beginsWith(words, path)).toSorted((a, b) => b.path.length - a.path.length);
  return command && { command, rest: words.slice(command.path.length) };
}

/** The commands whose path begins with these words. */
export function commandsUnder(registry: Registry, words: readonly string[]): Registry {
  return registry.filter(({ path }) => path.length > words.length && beginsWith(path, words));
}

/** The words that may stand after these, sorted, each once. */
export function nextWords(registry: Registry, words: readonly string[]): string[] {
  const next = commandsUnder(registry, words).flatMap(({ path }) => path.slice(words.length, words.length + 1));
  return [...new Set(next)].toSorted();
}

function beginsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, place) => words[place] === word);
}
