/** The JSON Schema of the clauses of one kind. */
import type { JsonObject } from "../json/json.ts";
import type { Words } from "../words/language.ts";
import { causes } from "./causes.ts";
import type { KindDefinition, ParameterDefinition } from "./kinds/define-kind.ts";
import { articlePattern, namePattern } from "./read-name.ts";
import { standingWords } from "./standing.ts";

const texts: JsonObject = { $ref: "#/definitions/texts" };

/** A clause of that kind: its keys, and its parameters with their forms. Its description says whether this version measures it. */
export function clauseSchema({ kind, title, advice, standing, parameters }: KindDefinition): JsonObject {
  const all = Object.entries(parameters);
  const named = Object.fromEntries(all.map(([name, one]) => [name, parameterSchema(one)]));
  const required = all.flatMap(([name, one]) => (one.optional || one.default ? [] : [name]));
  return {
    type: "object",
    description: `${both(title)}. ${both(advice)} (${both(standingWords[standing])})`,
    properties: {
      id: { type: "string", pattern: namePattern },
      kind: { const: kind },
      article: { type: "string", pattern: articlePattern },
      parties: { type: "array", items: { enum: ["provider", "client"] }, minItems: 1, uniqueItems: true },
      title: texts,
      summary: texts,
      parameters: { type: "object", properties: named, required, additionalProperties: false },
    },
    required: ["id", "kind", "article", "parties", "title", "summary", ...(required.length > 0 ? ["parameters"] : [])],
    additionalProperties: false,
  };
}

/** Alone, with the reason why it is ours, or as a list of values that hold from given days on. */
function parameterSchema(definition: ParameterDefinition): JsonObject {
  const value = valueSchema(definition);
  const withReason = object({ value, ours: texts }, ["value"]);
  const dated = {
    type: "array",
    minItems: 1,
    items: object({ from: { $ref: "#/definitions/date" }, value }, ["value"]),
  };
  const forms = definition.fixed ? [value, withReason] : [value, withReason, object({ values: dated, ours: texts }, ["values"])];
  return { description: both(definition.title), anyOf: forms };
}

function object(properties: JsonObject, required: readonly string[]): JsonObject {
  return { type: "object", properties, required, additionalProperties: false };
}

function valueSchema(definition: ParameterDefinition): JsonObject {
  switch (definition.type) {
    case "percent":
      return quantity("%");
    case "points":
      return quantity("points?");
    case "days":
      return quantity("days?");
    case "months":
      return quantity("months?");
    case "duration":
      return quantity("(?:h|min|s|ms)");
    case "count":
      return { type: "integer", minimum: definition.least, maximum: definition.most };
    case "counts":
      return several({ type: "integer", minimum: definition.least, maximum: definition.most });
    case "choice":
      return { enum: Object.keys(definition.options) };
    case "choices":
      return several({ enum: Object.keys(definition.options) });
    case "cause":
      return { enum: [...causes.keys()] };
    case "causes":
      return { ...several({ enum: [...causes.keys()] }), minItems: 0 };
    case "clauses":
      return several({ type: "string", pattern: namePattern });
    case "name":
      return { type: "string", pattern: namePattern };
    case "country":
      return { type: "string", pattern: "^[A-Z]{2}$" };
  }
}

function quantity(unit: string): JsonObject {
  return { type: "string", pattern: `^-?\\d{1,12}(?:\\.\\d{1,12})?[ \\u00a0\\u202f]?${unit}$` };
}

function several(items: JsonObject): JsonObject {
  return { type: "array", items, minItems: 1, uniqueItems: true };
}

function both({ en, fr }: Words): string {
  return `${en} · ${fr}`;
}
