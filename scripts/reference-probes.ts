/** The reference of the kinds of probes, from their definitions. */
import type { Parameter } from "../core/parameters/parameter.ts";
import type { ProbeKind } from "../server/probes/define-probe.ts";
import { registry } from "../server/probes/registry.generated.ts";

/** A section for each kind: its words, its parameters, an example. */
export function probesPart(): string {
  return registry.map(section).join("\n");
}

function section({ kind, title, advice, parameters, examples }: ProbeKind): string {
  const rows = Object.entries(parameters).map(
    ([name, one]) => `| \`${name}\` | ${one.title.en} · ${one.title.fr} | ${cell(writtenAs(one))} | ${cell(presence(one))} |\n`,
  );
  const [example = {}] = examples;
  return [
    `### ${kind}\n\n${title.en} · ${title.fr}. ${advice.en}\n\n`,
    "| parameter | what it says | written | where left out |\n| --- | --- | --- | --- |\n",
    ...rows,
    `\n\`\`\`yaml\nkind: ${kind}\nparameters: ${JSON.stringify(example)}\n\`\`\`\n`,
  ].join("");
}

function writtenAs(one: Parameter): string {
  switch (one.type) {
    case "text":
      return `${one.secret ? "a secret: " : ""}${one.format}, at most ${one.maxLength} characters`;
    case "integer":
      return `${one.unit}, ${one.min} to ${one.max}`;
    case "flag":
      return "`true` or `false`";
    case "choice":
      return one.options
        .map(({ value, title }) => (title.en === value ? `\`${value}\`` : `\`${value}\` (${title.en})`))
        .join(", ");
    case "pairs":
      return `names and values${one.secret ? ", each value a secret" : ""}, at most ${one.maxPairs}`;
  }
}

function presence({ default: usual, optional }: Parameter): string {
  if (usual === undefined) return optional ? "nothing" : "an error";
  return typeof usual === "object" ? "none" : `\`${String(usual)}\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
