/** The commands of `garant` as a page: each with what it takes, from its own definition. */

import type { ArgumentDefinition, Command, OptionDefinition } from "../cli/command.ts";
import { registry } from "../cli/commands/registry.generated.ts";
import { connectionOptions } from "../cli/connection.ts";
import { usageOf } from "../cli/help.ts";

const commands = await Promise.all(registry.map(async ({ load }) => (await load()).command));

/** What nearly every command takes stands once, above them. */
const everyCommand = Object.keys(connectionOptions);

export function connectionPart(): string {
  return optionTable(Object.entries(connectionOptions));
}

export function commandsPart(): string {
  return commands.map(commandSection).join("\n");
}

function commandSection(command: Command): string {
  const connects = everyCommand.every((name) => name in command.options);
  const own = Object.entries(command.options).filter(([name]) => !(connects && everyCommand.includes(name)));
  const party = connects ? command.options.party?.default : undefined;
  return [
    `### garant ${command.path.join(" ")}\n`,
    `${command.summary.en} · ${command.summary.fr}\n`,
    ...(command.details ? [`${command.details.en}\n`] : []),
    `\`\`\`console\n$ ${[usageOf(command, "en"), ...command.examples].join("\n$ ")}\n\`\`\`\n`,
    ...(command.arguments.length + own.length > 0 ? [optionTable(own, command.arguments)] : []),
    ...(party === undefined ? [] : [`With the options of the connection; as the ${party} by default.\n`]),
  ].join("\n");
}

function optionTable(options: [string, OptionDefinition][], taken: readonly ArgumentDefinition[] = []): string {
  const rows = [
    ...taken.map((one) => row(one.name.toUpperCase(), one)),
    ...options.map(([name, option]) => {
      const short = option.short === undefined ? "" : `-${option.short}, `;
      return row(`${short}--${name}${option.value ? ` ${option.value.name.en}` : ""}`, option);
    }),
  ];
  return ["| | |\n| --- | --- |\n", ...rows].join("");
}

type Described = Pick<OptionDefinition, "summary" | "required" | "many" | "default">;

function row(name: string, { summary, required, many, default: usual }: Described): string {
  const notes = [
    ...(required ? ["required"] : []),
    ...(many ? ["may be repeated"] : []),
    ...(usual ? [`by default \`${usual}\``] : []),
  ];
  const said = notes.length === 0 ? summary.en : `${summary.en} (${notes.join(", ")})`;
  return `| \`${name.replaceAll("|", "\\|")}\` | ${said.replaceAll("|", "\\|")} |\n`;
}
