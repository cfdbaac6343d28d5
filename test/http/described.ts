/** What the API says of itself, to hold its answers against: every endpoint with its schemas. */
import type { z } from "zod";
import { endpointModules } from "../../api/routes/endpoint-modules.ts";

type Content = { readonly [mediaType: string]: { readonly schema: z.ZodType } };
export type Endpoint = {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly security?: readonly unknown[];
  readonly request?: { readonly body?: { readonly content: Content } };
  readonly responses: { readonly [status: string]: { readonly content: Content } };
};

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === "object" && value !== null && "operationId" in value && "responses" in value;
}

export const endpoints: readonly Endpoint[] = endpointModules
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isEndpoint);

/** The endpoint that answers a request; undefined where none does. A path without parameters is preferred. */
export function endpointOf(method: string, path: string): Endpoint | undefined {
  const fitting = endpoints.filter((one) => one.method === method.toLowerCase() && pattern(one.path).test(path));
  return fitting.sort((one, other) => one.path.split("{").length - other.path.split("{").length)[0];
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`);
}

/** What an answer has against its endpoint's description: a status or a media type that is not described, a body that does not fit, a field too many. */
export function nonconformity(
  endpoint: Endpoint,
  answer: { status: number; mediaType: string; text: string },
): string | undefined {
  const { status, mediaType, text } = answer;
  const described = endpoint.responses[status];
  if (described === undefined) return `${endpoint.operationId} answered ${status}, which is not described: ${text.slice(0, 300)}`;
  const schema = described.content[mediaType]?.schema;
  if (schema === undefined) return `${endpoint.operationId} answered ${status} as ${mediaType}, which is not described`;
  if (!mediaType.endsWith("json") || endpoint.operationId === "getStatementDocument") return undefined;
  const body: unknown = JSON.parse(text);
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    return `${endpoint.operationId}: ${JSON.stringify(parsed.error.issues).slice(0, 500)} in ${text.slice(0, 300)}`;
  const known = JSON.stringify(sorted(parsed.data));
  const given = JSON.stringify(sorted(body));
  return known === given
    ? undefined
    : `${endpoint.operationId} says more than is described: ${given.slice(0, 400)}\nof which known: ${known.slice(0, 400)}`;
}

/** With the members of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
