/** The JSON Schema of what `garant apply` takes, with what each kind of probe takes: editors complete it. */
import { manifestJsonSchema } from "../api/schemas/manifest.ts";
import type { Parameter } from "../core/parameters/parameter.ts";
import { registry } from "../server/probes/registry.generated.ts";

type Schema = { readonly [name: string]: unknown };

/** The schema, each kind of probe in its place. */
export function manifestSchema(): object {
  return JSON.parse(JSON.stringify(manifestJsonSchema()), (name, value) =>
    name === "probe" && isProbe(value) ? withKinds(value) : value,
  );
}

function isProbe(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && "properties" in value;
}

function withKinds(probe: Schema): Schema {
  return {
    description: probe.description,
    type: "object",
    required: ["kind", "parameters"],
    oneOf: registry.map(({ kind, title, advice, parameters }) => {
      const entries: [string, Parameter][] = Object.entries(parameters);
      const required = entries.filter(([, one]) => one.default === undefined && one.optional !== true).map(([name]) => name);
      const taken = Object.fromEntries(entries.map(([name, one]) => [name, schemaOf(one)]));
      return {
        title: title.en,
        description: advice.en,
        properties: {
          kind: { const: kind },
          parameters: { type: "object", properties: taken, required, additionalProperties: false },
        },
        additionalProperties: false,
      };
    }),
  };
}

const secretFrom = [
  { type: "object", properties: { fromFile: { type: "string" } }, required: ["fromFile"], additionalProperties: false },
  { type: "object", properties: { fromEnv: { type: "string" } }, required: ["fromEnv"], additionalProperties: false },
  { type: "object", properties: { set: { const: true } }, required: ["set"], additionalProperties: false },
];

function schemaOf(one: Parameter): Schema {
  const said = { title: one.title.en, ...(one.advice && { description: one.advice.en }) };
  switch (one.type) {
    case "integer":
      return { ...said, type: "integer", minimum: one.min, maximum: one.max };
    case "flag":
      return { ...said, type: "boolean" };
    case "choice":
      return { ...said, enum: one.options.map(({ value }) => value) };
    case "text": {
      const text = { type: "string", maxLength: one.maxLength };
      return one.secret ? { ...said, anyOf: [text, ...secretFrom] } : { ...said, ...text };
    }
    case "pairs": {
      const each = one.secret ? { anyOf: [{ type: "string" }, ...secretFrom] } : { type: "string" };
      return { ...said, type: "object", additionalProperties: each };
    }
  }
}
