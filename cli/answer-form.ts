/**
 * Whether an answer is of the form that the API describes. What stands in Garant's place (a proxy's page, another program) must not be taken
 * for an answer: a command would show nonsense, or keep it. Fields that are not described may be there: a later server has more.
 */
import { readFileSync } from "node:fs";
import type { Middleware } from "openapi-fetch";
import type { Json } from "../core/json/json.ts";
import { isJsonObject, type JsonObject } from "../core/json/json.ts";

const file = new URL("../api/openapi.json", import.meta.url);
let read: Json | undefined;

/** Read once, by the first command that asks. */
function description(): Json {
  read ??= JSON.parse(readFileSync(file, "utf8"));
  return read ?? null;
}

/** Rejects (`SyntaxError`) for an answer that is none of this API's; refusals are read elsewhere. */
export const answersAsDescribed: Middleware = {
  async onResponse({ request: { method }, response, schemaPath }) {
    if (!response.ok) return;
    const answer = { status: response.status, mediaType: response.headers.get("content-type") ?? "" };
    const contentOf = () => response.clone().text();
    const fault = await faultOfAnswer({ method, path: schemaPath }, answer, contentOf);
    if (fault !== undefined) throw new SyntaxError(fault);
  },
};

type Question = { readonly method: string; readonly path: string };
type Answered = { readonly status: number; readonly mediaType: string };

/** What a success has against the description of its endpoint; undefined where it is as described. The content is asked for where it is JSON. */
export async function faultOfAnswer(
  { method, path }: Question,
  { status, mediaType }: Answered,
  contentOf: () => Promise<string>,
): Promise<string | undefined> {
  const answers = within(description(), "paths", path, method.toLowerCase(), "responses");
  const type = mediaType.split(";")[0]?.trim() ?? "";
  const content = within(successOf(answers, status), "content", type);
  if (!isJsonObject(content)) return `an answer of type ${type} is not described`;
  if (type !== "application/json") return undefined;
  const body: Json = JSON.parse(await contentOf());
  // Said to be a text: a document whose very bytes are wanted, and which is an object all the same.
  const isGood = isText(content.schema) ? isJsonObject(body) : fits(body, content.schema);
  return isGood ? undefined : "the answer is not of the form that is described";
}

/** By its status, else the success that there is: whether it is 200 or 201 changes nothing for a reader. */
function successOf(answers: Json | undefined, status: number): Json | undefined {
  const successes = isJsonObject(answers) ? Object.entries(answers).filter(([code]) => code.startsWith("2")) : [];
  return (successes.find(([code]) => code === `${status}`) ?? successes[0])?.[1];
}

function isText(schema: Json | undefined): boolean {
  return isJsonObject(schema) && schema.type === "string";
}

function within(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce((one, name) => (isJsonObject(one) && Object.hasOwn(one, name) ? one[name] : undefined), value);
}

/** Of JSON Schema what the document uses; no pattern and no bound: how a value reads is the server's business. */
function fits(value: Json, schema: Json | undefined): boolean {
  if (!isJsonObject(schema)) return true;
  if (typeof schema.$ref === "string") return fits(value, within(description(), ...schema.$ref.split("/").slice(1)));
  const { anyOf, oneOf, allOf, type, enum: choices } = schema;
  for (const some of [anyOf, oneOf]) if (Array.isArray(some) && !some.some((one) => fits(value, one))) return false;
  if (Array.isArray(allOf) && !allOf.every((one) => fits(value, one))) return false;
  if (Array.isArray(choices) && !choices.includes(value)) return false;
  const types = typeof type === "string" ? [type] : Array.isArray(type) ? type : [];
  if (types.length > 0 && !types.some((one) => isOfType(value, one))) return false;
  if (Array.isArray(value)) return value.every((item) => fits(item, schema.items));
  return !isJsonObject(value) || membersFit(value, schema);
}

function membersFit(value: JsonObject, { required, properties, additionalProperties }: JsonObject): boolean {
  if (Array.isArray(required) && !required.every((name) => typeof name === "string" && Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, member]) => fits(member, within(properties, name) ?? additionalProperties));
}

function isOfType(value: Json, type: Json): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
