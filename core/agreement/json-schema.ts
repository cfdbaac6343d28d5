/** The JSON Schema of an agreement's file, for editors: keys, words and forms as they are typed, each with its title. Draft 7. */
import type { Json, JsonObject } from "../json/json.ts";
import type { Words } from "../words/language.ts";
import { clauseSchema } from "./kind-schema.ts";
import { kinds } from "./kinds.ts";
import { articlePattern, namePattern, versionPattern } from "./read-name.ts";

/**
 * The schema, derived from the kinds. An editor's help, and weaker than the reader: what only shows between clauses (an id given twice,
 * a clause that is not there) is left to `garant agreement check`.
 */
export function agreementSchema(): JsonObject {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Garant agreement · convention Garant",
    ...closed(properties, ["goesWith", "ours", "acronyms", "responsibilities"]),
    definitions: {
      texts: closed({ fr: text, en: text }),
      date: described(pattern("^\\d{4}-\\d{2}-\\d{2}$"), {
        en: 'A date in quotes: "2024-03-13"',
        fr: "Une date entre guillemets",
      }),
      ...Object.fromEntries([...kinds.values()].map((kind) => [`clause-${kind.kind}`, clauseSchema(kind)])),
    },
  };
}

const text: JsonObject = { type: "string", minLength: 1, maxLength: 4_000 };
const texts: JsonObject = { $ref: "#/definitions/texts" };
const date: JsonObject = { $ref: "#/definitions/date" };
const name = pattern(namePattern);
const article = described(pattern(articlePattern), { en: 'In quotes: "9.1"', fr: "Entre guillemets" });
const letters = described(pattern("^(?=.)R?A?C?I?$"), {
  en: "R carries out, A approves, C is consulted, I is informed",
  fr: "R réalise, A approuve, C est consulté, I est informé",
});
const role = closed({ title: texts, role: texts });
const ranked = closed({ title: texts, self: { const: true } }, ["self"]);
const activity = closed({ id: name, title: texts, client: letters, provider: letters, note: texts }, ["note"]);

const properties: JsonObject = {
  family: described(name, { en: "The folder: the versions of one agreement have one family", fr: "Le dossier des versions" }),
  goesWith: described(name, { en: "Family of the agreement that it goes with", fr: "Famille de la convention qu’il accompagne" }),
  ours: described(texts, {
    en: "Why reference, version or date are ours",
    fr: "Pourquoi référence, version ou date sont nôtres",
  }),
  reference: name,
  version: described(pattern(versionPattern), { en: 'In quotes: "2.0"', fr: "Entre guillemets" }),
  date,
  title: texts,
  inForceFrom: sourced(date),
  languages: list({ enum: ["fr", "en"] }, 2),
  prevailingLanguage: sourced({ enum: ["fr", "en"] }),
  zone: sourced(described({ type: "string" }, { en: "IANA name: Europe/Paris", fr: "Nom IANA" })),
  parties: closed({ provider: role, client: role }),
  precedence: sourced(described(list(ranked), { en: "The first prevails", fr: "Le premier l’emporte" })),
  revisions: list(closed({ version: pattern(versionPattern), date, summary: texts })),
  glossary: list(closed({ id: name, article, ours: texts, term: texts, meaning: texts }, ["article", "ours"])),
  acronyms: list(closed({ acronym: name, meaning: texts })),
  responsibilities: list(closed({ id: name, title: texts, activities: list(activity) })),
  clauses: list({ anyOf: [...kinds.keys()].map((kind) => ({ $ref: `#/definitions/clause-${kind}` })) }),
};

function sourced(value: JsonObject): JsonObject {
  return { anyOf: [value, closed({ value, ours: texts }, ["ours"])] };
}

function closed(all: JsonObject, optional: readonly string[] = []): JsonObject {
  const required = Object.keys(all).filter((key) => !optional.includes(key));
  return { type: "object", properties: all, required, additionalProperties: false };
}

function list(items: Json, least = 1): JsonObject {
  return { type: "array", items, minItems: least };
}

function pattern(source: string): JsonObject {
  return { type: "string", pattern: source };
}

function described(schema: JsonObject, { en, fr }: Words): JsonObject {
  return { ...schema, description: `${en} · ${fr}` };
}
