/** The OpenAPI document of the API, from the endpoints alone: no server is needed to write it. */
import { OpenAPIHono } from "@hono/zod-openapi";
import * as agreement from "./agreement.ts";
import * as archive from "./archive.ts";
import * as disputes from "./disputes.ts";
import * as ledger from "./ledger.ts";
import * as platforms from "./platforms.ts";
import * as published from "./published.ts";
import * as reading from "./reading.ts";
import * as records from "./records.ts";
import * as session from "./session.ts";
import * as sources from "./sources.ts";
import * as supervision from "./supervision.ts";

/** Every file of endpoints: what is served, described, and tried on each. */
export const endpointModules = [
  session,
  reading,
  agreement,
  archive,
  platforms,
  records,
  disputes,
  sources,
  published,
  ledger,
  supervision,
] as const;

type Described = Parameters<OpenAPIHono["openAPIRegistry"]["registerPath"]>[0];

function isEndpoint(value: unknown): value is Described {
  return typeof value === "object" && value !== null && "operationId" in value && "responses" in value;
}

/** OpenAPI 3.1 of `/api/v1`. */
export function openApiDocument(version: string) {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "garant-client.session_token",
  });
  openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  for (const endpoint of endpointModules.flatMap((module) => Object.values<unknown>(module)).filter(isEndpoint))
    openAPIRegistry.registerPath(endpoint);
  return getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Garant",
      version,
      description: "What was promised, what was kept, and the proof of it. Instants and durations are integer milliseconds.",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
  });
}
