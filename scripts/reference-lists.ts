/** Reference pages that are lists and nothing else: endpoints, refusals, facts, decisions; each from its definitions. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { refusals } from "../api/errors.ts";
import { openApiDocument } from "../api/routes/document.ts";
import { shared as english } from "../console/words/en/shared.ts";
import { shared as french } from "../console/words/fr/shared.ts";
import { type Bearing, bearing, isFactKind } from "../core/facts/kinds.ts";

const decisions = path.resolve(import.meta.dirname, "../docs/adr");

export function decisionsPage(): string {
  const files = readdirSync(decisions).filter((file) => /^\d{4}-.+\.md$/.test(file));
  const rows = files.sort().map((file) => {
    const [title = ""] = /(?<=^# ).+/m.exec(readFileSync(path.join(decisions, file), "utf8")) ?? [];
    return `- [${title}](${file})\n`;
  });
  return `# Decisions\n\nWhy it is so, with what it costs. One file each.\n\n${rows.join("")}`;
}

const aboutApi = `# The API, endpoint by endpoint

Made from the endpoints' own definitions. All are below \`/api/v1\`; instants and durations are integer milliseconds. A running Garant shows the same
with every field under \`/api/docs\`, and gives the OpenAPI document under \`/api/v1/openapi.json\`. What is refused is told as in
[errors](errors.md); [examples with curl](../api-examples.md) show a token, pages, acts once, versions.
`;

/** The endpoints by their tags, by their addresses. */
export function apiPage(): string {
  const endpoints = Object.entries(openApiDocument("").paths ?? {}).flatMap(([address, item]) =>
    Object.entries(item).map(([method, endpoint]) => ({ address, method, ...asEndpoint(endpoint) })),
  );
  const key = ({ address, method }: (typeof endpoints)[number]) => `${address} ${method}`;
  endpoints.sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const sections = Map.groupBy(endpoints, ({ tags }) => tags[0] ?? "");
  return [
    aboutApi,
    ...[...sections]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([tag, its]) => {
        const rows = its.map(({ method, address, summary }) => `| \`${method.toUpperCase()} ${address}\` | ${cell(summary)} |\n`);
        return `\n## ${tag}\n\n| | |\n| --- | --- |\n${rows.join("")}`;
      }),
  ].join("");
}

/** Sound as every endpoint is made by the same function, which wants both. */
function asEndpoint(value: unknown): { readonly summary: string; readonly tags: readonly string[] } {
  return value as { summary: string; tags: string[] };
}

const aboutErrors = `# What is refused

The closed set of what the API refuses, made from its definition: an answer is \`application/problem+json\` (RFC 9457) with \`type\`
\`urn:garant:problem:CODE\`, \`code\`, \`title\` and \`detail\` in the reader's language (\`Accept-Language\`), and where fields are wrong \`errors\`, each with its
\`path\`. Words in braces are filled in. Decide by \`code\`; the words may get better.

| code | status | in English | en français |
| --- | --- | --- | --- |
`;

export function errorsPage(): string {
  const rows = Object.entries(refusals).map(
    ([code, { status, title, detail }]) =>
      `| \`${code}\` | ${status} | ${title.en}: ${cell(detail.en)} | ${title.fr}\u202f: ${cell(detail.fr)} |\n`,
  );
  return aboutErrors + rows.join("");
}

const aboutFacts = `# Facts

What the ledger holds: few, never changed, each one entry and one erasable body. Made from the list of kinds. The last column says whose months the
body of such a fact can move: an evidence bundle must hold it then. What each body says is in \`core/facts/fact.ts\`.

| fact | in English | en français | can move |
| --- | --- | --- | --- |
`;

const moved: Readonly<Record<Bearing, string>> = {
  always: "any month",
  "of-its-platform": "its platform's months",
  never: "nothing",
};

export function factsPage(): string {
  const rows = Object.entries(english.factKind).flatMap(([kind, title]) =>
    isFactKind(kind) ? [`| \`${kind}\` | ${title} | ${french.factKind[kind]} | ${moved[bearing[kind]]} |\n`] : [],
  );
  return aboutFacts + rows.join("");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
