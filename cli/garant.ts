/** One run of the command line: what was typed, in; an exit code, out. */

import type { Language, Words } from "../core/words/language.ts";
import { nearestWord } from "../core/words/nearest.ts";
import type { ExitCode } from "./exit-code.ts";
import { type HelpPage, helpAsText, helpOfCommand, helpOfLevel, usageOf } from "./help.ts";
import { type Io, ioOver, type Surroundings } from "./io.ts";
import { NotWritten } from "./keep-file.ts";
import { languageAsked } from "./language-asked.ts";
import { readGiven } from "./read-given.ts";
import { findCommand, nextWords, type RegisteredCommand, type Registry } from "./registry.ts";
import { type Everywhere, takeEverywhere } from "./take-everywhere.ts";
import { commandWanted, unknownCommand } from "./words.ts";

export type World = Omit<Surroundings, "language" | "json" | "complete">;

/** Never throws: what goes wrong unforeseen is 3, with its reason on standard error. */
export async function runGarant(typed: readonly string[], registry: Registry, world: World): Promise<ExitCode> {
  const asked = takeEverywhere(typed);
  const language = languageAsked(asked.language, world.environment);
  const complete = async (line: readonly string[]) => (await import("./completing/candidates.ts")).completionOf(registry, line);
  const io = ioOver({ ...world, language, json: asked.json, complete });
  try {
    return await answer(asked, registry, io);
  } catch (error) {
    io.progress(undefined);
    io.say(error instanceof NotWritten ? error.words : `garant: ${reasonOf(error, world.environment)}`);
    return 3;
  }
}

function answer(asked: Everywhere, registry: Registry, io: Io): Promise<ExitCode> | ExitCode {
  const rest = asked.version && asked.rest.length === 0 ? ["version"] : asked.rest;
  const found = findCommand(registry, rest);
  if (found) return runCommand(found.command, found.rest, asked, io);
  const level = levelOf(registry, rest);
  if (asked.help && level.length === rest.length) return showHelp(helpOfLevel(registry, level, io.language), io);
  return wrongCommand(registry, level, rest[level.length], io);
}

async function runCommand(registered: RegisteredCommand, typed: readonly string[], asked: Everywhere, io: Io): Promise<ExitCode> {
  const { command } = await registered.load();
  if (asked.help) return showHelp(helpOfCommand(command, io.language), io);
  const given = readGiven(command, typed);
  if (given.ok) return command.run(given.value, io);
  return wrongUse(given.errors, `${usageOf(command, io.language)}`, io);
}

function wrongCommand(registry: Registry, level: readonly string[], typed: string | undefined, io: Io): ExitCode {
  const choices = nextWords(registry, level);
  const mistake =
    typed === undefined ? commandWanted(choices) : unknownCommand([...level, typed].join(" "), meantBy(typed, level, choices));
  return wrongUse([mistake], ["garant", ...level, "--help"].join(" "), io);
}

function meantBy(typed: string, level: readonly string[], choices: readonly string[]): string | undefined {
  const word = nearestWord(typed, choices);
  return word === undefined ? undefined : ["garant", ...level, word].join(" ");
}

function wrongUse(mistakes: readonly Words[], way: string, io: Io): ExitCode {
  const code = io.badInput(mistakes.map((message) => ({ message, code: "wrong-use" })));
  if (!io.json) io.say(`→ ${way}`);
  return code;
}

function showHelp(page: HelpPage, io: Io): ExitCode {
  io.answer(page, (language: Language) => helpAsText(page, language, (text) => io.paint("bold", text)));
  return 0;
}

/** The words typed, as far as some command goes along with them. */
function levelOf(registry: Registry, typed: readonly string[]): readonly string[] {
  const length = typed.findIndex((word, place) => !nextWords(registry, typed.slice(0, place)).includes(word));
  return length === -1 ? typed : typed.slice(0, length);
}

function reasonOf(error: unknown, environment: Surroundings["environment"]): string {
  if (!(error instanceof Error)) return String(error);
  return environment.GARANT_DEBUG ? (error.stack ?? error.message) : error.message;
}
