/** What goes out: metrics, the indicator as OpenSLO, and where the tenant publishes it, the state and the outages for anyone. */
import { z } from "@hono/zod-openapi";
import { Publication, PublicStatus } from "../schemas/public-status.ts";
import {
  body,
  ChangeHeaders,
  describeEndpoint,
  file,
  json,
  PlatformParam,
  refusedChanging,
  refusedReading,
  signedIn,
  versioned,
} from "./endpoint.ts";

const tags = ["published"];
const ofClient = z.object({ client: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/) });

export const getMetrics = describeEndpoint({
  method: "get",
  path: "/metrics",
  operationId: "getMetrics",
  summary: "State and budget of every platform, as Prometheus reads it; also under /metrics",
  tags,
  security: signedIn,
  responses: { 200: file("text/plain", "Text exposition format, version 0.0.4"), ...refusedReading },
});

export const getOpenSlo = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}/openslo",
  operationId: "getOpenSlo",
  summary: "The indicator as an OpenSLO document (v1)",
  tags,
  security: signedIn,
  request: { params: PlatformParam },
  responses: { 200: file("application/yaml", "Service and SLO"), ...refusedReading },
});

export const getPublication = describeEndpoint({
  method: "get",
  path: "/publication",
  operationId: "getPublication",
  summary: "Whether anyone may read the state of the client's platforms",
  tags,
  security: signedIn,
  responses: { 200: versioned(json(Publication, "Whether it is public")), ...refusedReading },
});

export const changePublication = describeEndpoint({
  method: "post",
  path: "/publication",
  operationId: "changePublication",
  summary: "Publish the state of the client's platforms, or withdraw it",
  tags,
  security: signedIn,
  request: { headers: ChangeHeaders, body: body(Publication) },
  responses: { 200: versioned(json(Publication, "As it is now")), ...refusedChanging },
});

export const getPublicStatus = describeEndpoint({
  method: "get",
  path: "/public/{client}/status.json",
  operationId: "getPublicStatus",
  summary: "The state of the client's platforms, where it is published",
  tags,
  request: { params: ofClient },
  responses: { 200: json(PublicStatus, "The state"), ...refusedReading },
});

export const getPublicOutages = describeEndpoint({
  method: "get",
  path: "/public/{client}/outages.atom",
  operationId: "getPublicOutages",
  summary: "The outages of the client's platforms as an Atom feed, where it is published",
  tags,
  request: { params: ofClient },
  responses: { 200: file("application/atom+xml", "RFC 4287"), ...refusedReading },
});
