/**
 * Reference pages whose tables come from the definitions: this writes them between their marks.
 * `--check` writes nothing, and fails naming the pages that differ from the definitions. Runs under the pinned Node.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { causes } from "../core/agreement/causes.ts";
import { agreementSchema } from "../core/agreement/json-schema.ts";
import type { KindDefinition, ParameterDefinition } from "../core/agreement/kinds/define-kind.ts";
import { kinds } from "../core/agreement/kinds.ts";
import { standingWords } from "../core/agreement/standing.ts";
import { commandsPart, connectionPart } from "./reference-commands.ts";
import { apiPage, decisionsPage, errorsPage, factsPage } from "./reference-lists.ts";
import { manifestSchema } from "./reference-manifest.ts";
import { probesPart } from "./reference-probes.ts";

const root = path.resolve(import.meta.dirname, "..");

type Parts = Readonly<Record<string, () => string>>;

/** Each page, and what stands between its marks `<!-- name -->` and `<!-- /name -->`. */
export const pages: readonly { readonly file: string; readonly parts: Parts }[] = [
  { file: "docs/reference/agreement.md", parts: { kinds: kindsPart, causes: causesPart } },
  { file: "docs/reference/cli.md", parts: { connection: connectionPart, commands: commandsPart } },
  { file: "docs/reference/probes.md", parts: { probes: probesPart } },
];

/** The text of a page with its generated parts as the definitions have them. */
export function pageWanted(text: string, parts: Parts): string {
  let wanted = text;
  for (const [name, write] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [before, rest] = [wanted.indexOf(begin), wanted.indexOf(end)];
    if (before < 0 || rest < before) throw new Error(`the marks of ${name} are missing`);
    wanted = `${wanted.slice(0, before)}${begin}\n${write()}\n${wanted.slice(rest)}`;
  }
  return wanted;
}

function kindsPart(): string {
  return [...kinds.values()].map(kindSection).join("\n");
}

function kindSection({ kind, title, advice, standing, parameters }: KindDefinition): string {
  const rows = Object.entries(parameters).map(
    ([name, one]) => `| \`${name}\` | ${one.title.en} · ${one.title.fr} | ${writtenAs(one)} | ${presence(one)} |\n`,
  );
  const said = standing === "computed" ? "" : ` *${standingWords[standing].en}*`;
  const heading = `### ${kind}\n\n${title.en} · ${title.fr}. ${advice.en}${said}\n\n`;
  if (rows.length === 0) return `${heading}No parameters.\n`;
  return [heading, "| parameter | what it says | written | where left out |\n| --- | --- | --- | --- |\n", ...rows].join("");
}

function writtenAs(one: ParameterDefinition): string {
  const undated = one.fixed ? "; one for the whole version" : "";
  return `${form(one)}${undated}`;
}

function form(one: ParameterDefinition): string {
  switch (one.type) {
    case "percent":
      return `\`99.9 %\`: ${one.least} to ${one.most}, at most ${one.decimals} decimals`;
    case "points":
      return `\`30 points\`: ${one.least} to ${one.most}, at most ${one.decimals} decimals`;
    case "days":
      return `\`30 days\`: ${one.least} to ${one.most}`;
    case "months":
      return `\`3 months\`: ${one.least} to ${one.most}`;
    case "counts":
      return `a list of whole numbers, ${one.least} to ${one.most}`;
    case "count":
      return `a whole number, ${one.least} to ${one.most}`;
    case "duration":
      return "`15 min`: a whole number of `h`, `min`, `s` or `ms`";
    case "choice":
    case "choices":
      return (one.type === "choices" ? "a list of some of: " : "").concat(optionsOf(one.options));
    case "clauses":
      return `ids of clauses, one of each kind: ${one.kinds.join(", ")}`;
    case "cause":
      return "a cause";
    case "causes":
      return "a list of causes";
    case "name":
      return "an id";
    case "country":
      return "two capitals, such as `FR`";
  }
}

function optionsOf(options: Readonly<Record<string, { readonly en: string }>>): string {
  return Object.entries(options)
    .map(([word, { en }]) => `\`${word}\` (${en})`)
    .join(", ");
}

function presence(one: ParameterDefinition): string {
  if (one.default) return `\`${one.default.value}\`, as ours: ${one.default.reason.en}`;
  return one.optional ? "means nothing" : "an error";
}

function causesPart(): string {
  const rows = [...causes.values()].map(
    ({ cause, title, article, proof }) => `| \`${cause}\` | ${title.en} · ${title.fr} | ${article.en} | ${proof.en} |\n`,
  );
  return ["| cause | title | where the contract speaks of it | proof needed |\n| --- | --- | --- | --- |\n", ...rows].join("");
}

/** Files that are written whole from the definitions. */
export const wholeFiles: readonly { readonly file: string; readonly write: () => string }[] = [
  { file: "agreements/agreement.schema.json", write: () => `${JSON.stringify(agreementSchema(), null, 1)}\n` },
  { file: "docs/adr/index.md", write: decisionsPage },
  { file: "docs/reference/api.md", write: apiPage },
  { file: "docs/reference/errors.md", write: errorsPage },
  { file: "docs/reference/facts.md", write: factsPage },
  { file: "docs/reference/garant.schema.json", write: () => `${JSON.stringify(manifestSchema(), null, 1)}\n` },
];

type Wanted = { readonly file: string; readonly text: string; readonly wanted: string };

function everyFile(): Wanted[] {
  const read = (file: string) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), "utf8") : "");
  return [
    ...pages.map(({ file, parts }) => ({ file, text: read(file), wanted: pageWanted(read(file), parts) })),
    ...wholeFiles.map(({ file, write }) => ({ file, text: read(file), wanted: write() })),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const onlyCheck = process.argv.includes("--check");
  for (const { file, text, wanted } of everyFile()) {
    if (wanted === text) continue;
    if (onlyCheck) process.exitCode = 1;
    else writeFileSync(path.join(root, file), wanted);
    console.log(onlyCheck ? `${file} is not up to date: run node scripts/reference.ts` : `wrote ${file}`);
  }
}
