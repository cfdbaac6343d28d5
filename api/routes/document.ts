/** The OpenAPI document of the API, from the endpoints alone: no server is needed to write it. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { endpointModules } from "./endpoint-modules.ts";

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
