/** Who watches, from where, and how well: agents' own endpoints, vantages invited and placed, the health of supervision. */
import { z } from "@hono/zod-openapi";
import {
  AgentAnswer,
  AgentReport,
  EnrolAgent,
  EnrolledAgent,
  InvitedVantage,
  InviteVantage,
  PlaceVantage,
  ServerClock,
  Supervision,
  VantageHealth,
} from "../schemas/agent.ts";
import { Name, Reason } from "../schemas/fields.ts";
import { Recorded } from "../schemas/record.ts";
import {
  body,
  ChangeHeaders,
  describeEndpoint,
  json,
  PlatformParam,
  refusedChanging,
  refusedReading,
  refusedWriting,
  signedIn,
  versioned,
} from "./endpoint.ts";

const tags = ["supervision"];
const security = signedIn;
const VantageParam = z.object({ vantage: Name });
const Done = z.object({ done: z.literal(true) });

export const getSupervision = describeEndpoint({
  method: "get",
  path: "/supervision",
  operationId: "getSupervision",
  summary: "The health of the watching itself: coverage, vantages, last beats, lag, clock offsets",
  tags,
  security,
  responses: { 200: json(Supervision, "Supervision"), ...refusedReading },
});

export const inviteVantage = describeEndpoint({
  method: "post",
  path: "/vantages",
  operationId: "inviteVantage",
  summary: "Invite a vantage point: a one-time token for its agent, shown once",
  tags,
  security,
  request: { headers: ChangeHeaders, body: body(InviteVantage) },
  responses: { 201: versioned(json(InvitedVantage, "Invited")), ...refusedChanging },
});

export const getVantage = describeEndpoint({
  method: "get",
  path: "/vantages/{vantage}",
  operationId: "getVantage",
  summary: "One vantage point, with its version",
  tags,
  security,
  request: { params: VantageParam },
  responses: { 200: versioned(json(VantageHealth, "The vantage point")), ...refusedReading },
});

export const revokeVantage = describeEndpoint({
  method: "post",
  path: "/vantages/{vantage}/revocation",
  operationId: "revokeVantage",
  summary: "Revoke a vantage point's key, at once",
  tags,
  security,
  request: { params: VantageParam, headers: ChangeHeaders, body: body(z.object({ reason: Reason })) },
  responses: { 200: versioned(json(Done, "Revoked")), ...refusedChanging },
});

export const placeVantage = describeEndpoint({
  method: "post",
  path: "/platforms/{platform}/vantages",
  operationId: "placeVantage",
  summary: "Have a vantage point watch a platform, from now on",
  tags,
  security,
  request: { headers: ChangeHeaders, params: PlatformParam, body: body(PlaceVantage) },
  responses: { 201: versioned(json(Recorded, "Recorded; the version is the description's")), ...refusedChanging },
});

export const withdrawVantage = describeEndpoint({
  method: "delete",
  path: "/platforms/{platform}/vantages/{vantage}",
  operationId: "withdrawVantage",
  summary: "Have a vantage point watch a platform no more, from now on",
  tags,
  security,
  request: { headers: ChangeHeaders, params: PlatformParam.extend({ vantage: Name }) },
  responses: { 200: versioned(json(Done, "Withdrawn; the version is the description's")), ...refusedChanging },
});

export const getServerClock = describeEndpoint({
  method: "get",
  path: "/agents/clock",
  operationId: "getServerClock",
  summary: "The server's clock, for agents to measure theirs by; needs no account",
  tags,
  responses: { 200: json(ServerClock, "Now"), 500: refusedReading[500] },
});

export const enrolAgent = describeEndpoint({
  method: "post",
  path: "/agents/enrolment",
  operationId: "enrolAgent",
  summary: "An agent enrols its key by a one-time token; needs no account",
  tags,
  request: { body: body(EnrolAgent) },
  responses: { 201: json(EnrolledAgent, "Enrolled"), ...refusedWriting },
});

export const reportAsAgent = describeEndpoint({
  method: "post",
  path: "/agents/report",
  operationId: "reportAsAgent",
  summary: "An agent reports what it saw, signed by its key, and takes its configuration",
  tags,
  request: {
    headers: z.object({
      "garant-agent-signature": z.string().max(200).openapi({ description: "Base64, over the body: see the page on agents" }),
    }),
    body: body(AgentReport),
  },
  responses: { 200: json(AgentAnswer, "Committed"), ...refusedWriting },
});
