/** What a command may do to the world outside its files: print, answer, complain, show progress. A command never touches `process`. */

import type { Language, Words } from "../core/words/language.ts";
import type { Completion } from "./completing/completion.ts";
import type { ExitCode } from "./exit-code.ts";

/** Something wrong in what was given, and where. */
export type Problem = {
  readonly message: Words;
  readonly code?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};

/** Where in a file a field of the request was written. */
export type PlaceOf = (field: string) => Pick<Problem, "file" | "line" | "column">;

export type Colour = "red" | "green" | "yellow" | "dim" | "bold";

export type Io = {
  readonly language: Language;
  /** `--json` was asked for. */
  readonly json: boolean;
  /** What may stand for the last word of a line that is being typed. */
  readonly complete: (line: readonly string[]) => Promise<Completion>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The present time, in milliseconds. */
  readonly now: () => number;
  /** Everything on standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** A line typed in answer to a question, without spaces around; undefined where nobody sits there: standard input is no terminal. */
  readonly askLine: (question: Words) => Promise<string | undefined>;
  /** A line on standard output. */
  readonly print: (line: string) => void;
  /** Bytes on standard output as they are. */
  readonly write: (bytes: Uint8Array | string) => void;
  /** A line on standard error, for who is watching. */
  readonly say: (line: Words | string) => void;
  /** The answer of a command: the value as one line of JSON with `--json`, the words otherwise. */
  readonly answer: (value: unknown, words: (language: Language) => string) => void;
  /** Every problem on standard error, nothing on standard output. Answers 2. */
  readonly badInput: (problems: readonly Problem[]) => ExitCode;
  /** One line on standard error that each step replaces; silent where standard error is no terminal. */
  readonly progress: (step: Words | undefined) => void;
  /** Coloured on a terminal, as it is elsewhere. */
  readonly paint: (colour: Colour, words: string) => string;
};

export type Surroundings = {
  readonly language: Language;
  readonly json: boolean;
  readonly complete?: Io["complete"];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  readonly readInput: () => Promise<Uint8Array>;
  /** Only where someone sits at a terminal. */
  readonly askLine?: ((question: string) => Promise<string>) | undefined;
  readonly out: (bytes: Uint8Array | string) => void;
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
};

const clearLine = "\r\u001b[K";

/** The `Io` of a command, over two streams and what is known of them. */
export function ioOver(around: Surroundings): Io {
  const { language, json, environment, now, readInput, out } = around;
  const { complete = async () => ({ candidates: [], typed: new Map() }) } = around;
  const inColour = around.outIsTerminal && !environment.NO_COLOR && environment.TERM !== "dumb";
  const own = (words: Words | string) => (typeof words === "string" ? words : words[language]);
  let shown = false;
  const complain = (line: string) => {
    around.err(`${shown ? clearLine : ""}${line}\n`);
    shown = false;
  };
  return {
    language,
    json,
    complete,
    environment,
    now,
    readInput,
    askLine: async (question) => (await around.askLine?.(question[language]))?.trim(),
    print: (line) => out(`${line}\n`),
    write: out,
    say: (line) => complain(own(line)),
    answer: (value, words) => out(`${json ? JSON.stringify(value) : words(language)}\n`),
    badInput: (problems) => {
      for (const problem of problems) complain(json ? problemAsJson(problem, language) : problemAsLine(problem, language));
      return 2;
    },
    progress: (step) => {
      if (!around.errIsTerminal || json) return;
      around.err(clearLine + (step === undefined ? "" : own(step)));
      shown = step !== undefined;
    },
    paint: (colour, words) => (inColour ? `\u001b[${codeOf[colour]}m${words}\u001b[0m` : words),
  };
}

const codeOf: Readonly<Record<Colour, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };

/** `file:line:column: message`, as compilers write it, so that editors can follow it. */
function problemAsLine({ file, line, column, message }: Problem, language: Language): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return place === "" ? message[language] : `${place}: ${message[language]}`;
}

function problemAsJson({ message, ...place }: Problem, language: Language): string {
  return JSON.stringify({ ...place, message: message[language] });
}
