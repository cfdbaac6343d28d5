/** The help of every level: a page as a value, then as text. With `--json` the value is the answer. */

import type { Language, Words } from "../core/words/language.ts";
import type { Command } from "./command.ts";
import { commandsUnder, type Registry } from "./registry.ts";
import { words } from "./words.ts";

type Row = { readonly name: string; readonly summary: string };
type Section = { readonly title: string; readonly rows: readonly Row[] };

export type HelpPage = {
  readonly usage: string;
  readonly summary: string;
  readonly details: string | undefined;
  readonly sections: readonly Section[];
  readonly examples: readonly string[];
};

/** The commands under these words; under none, all of them. */
export function helpOfLevel(registry: Registry, level: readonly string[], language: Language): HelpPage {
  const rows = commandsUnder(registry, level).map(({ path, summary }) => ({ name: path.join(" "), summary: summary[language] }));
  return {
    usage: ["garant", ...level, words.command[language], "…"].join(" "),
    summary: words.what[language],
    details: undefined,
    sections: [
      { title: words.commands[language], rows: rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)) },
      everywhere(language),
    ],
    examples: [],
  };
}

export function helpOfCommand(command: Command, language: Language): HelpPage {
  const options = Object.entries(command.options).map(([name, option]) => ({
    name: `${option.short === undefined ? "" : `-${option.short}, `}--${name}${option.value ? ` ${option.value.name[language]}` : ""}`,
    summary: summaryWith(option, language),
  }));
  const taken = command.arguments.map((argument) => ({
    name: argument.name.toUpperCase(),
    summary: summaryWith(argument, language),
  }));
  return {
    usage: usageOf(command, language),
    summary: command.summary[language],
    details: command.details?.[language],
    sections: [
      { title: words.arguments[language], rows: taken },
      { title: words.options[language], rows: options },
      everywhere(language),
    ].filter(({ rows }) => rows.length > 0),
    examples: command.examples,
  };
}

/** One line that says how the command is written. */
export function usageOf(command: Command, language: Language): string {
  const required = Object.entries(command.options)
    .filter(([, option]) => option.required)
    .map(([name, option]) => `--${name}${option.value ? ` ${option.value.name[language]}` : ""}`);
  const taken = command.arguments.map(({ name, required: needed, many }) => {
    const shown = `${name.toUpperCase()}${many ? "…" : ""}`;
    return needed ? shown : `[${shown}]`;
  });
  const others = Object.values(command.options).some((option) => !option.required) ? ["[…]"] : [];
  return ["garant", ...command.path, ...taken, ...required, ...others].join(" ");
}

export function helpAsText(page: HelpPage, language: Language, bold: (text: string) => string): string {
  const width = Math.max(...page.sections.flatMap(({ rows }) => rows.map(({ name }) => name.length)));
  const paragraphs = [
    page.summary,
    ...(page.details === undefined ? [] : [page.details]),
    `${bold(words.usage[language])}\n  ${page.usage}`,
    ...page.sections.map(({ title, rows }) => [bold(title), ...rows.map((row) => lineOf(row, width))].join("\n")),
    ...(page.examples.length > 0
      ? [[bold(words.examples[language]), ...page.examples.map((line) => `  ${line}`)].join("\n")]
      : []),
    words.exitCodes[language],
  ];
  return paragraphs.join("\n\n");
}

function lineOf({ name, summary }: Row, width: number): string {
  return `  ${name.padEnd(width)}  ${summary}`;
}

function everywhere(language: Language): Section {
  const rows = [
    { name: "--help", summary: words.helpOption[language] },
    { name: "--json", summary: words.jsonOption[language] },
    { name: "--lang en|fr", summary: words.languageOption[language] },
    { name: "--version", summary: words.versionOption[language] },
  ];
  return { title: words.everywhere[language], rows };
}

type Described = { readonly summary: Words; readonly required?: boolean; readonly many?: boolean; readonly default?: string };

function summaryWith(described: Described, language: Language): string {
  const notes = [
    ...(described.required ? [words.required[language]] : []),
    ...(described.many ? [words.repeatable[language]] : []),
    ...(described.default === undefined ? [] : [`${words.byDefault[language]} ${described.default}`]),
  ];
  return notes.length === 0 ? described.summary[language] : `${described.summary[language]} (${notes.join(", ")})`;
}
