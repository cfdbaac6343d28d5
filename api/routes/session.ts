/** Who is reading, tokens for programs, and the demonstration. */
import { z } from "@hono/zod-openapi";
import {
  BreakDemonstration,
  CreatedToken,
  CreateToken,
  Session,
  SetUpAccount,
  StartDemonstration,
  Token,
} from "../schemas/session.ts";
import { body, describeEndpoint, json, refusedReading, refusedWriting, signedIn, WriteHeaders } from "./endpoint.ts";

const security = signedIn;
const Done = z.object({ done: z.literal(true) });

export const getSession = describeEndpoint({
  method: "get",
  path: "/session",
  operationId: "getSession",
  summary: "Who is signed in, on which console, and the server's clock; needs no account",
  tags: ["session"],
  responses: { 200: json(Session, "The session"), 500: refusedReading[500] },
});

export const Health = z
  .object({ status: z.enum(["ready", "starting", "ledger-behind-checkpoint"]), version: z.string() })
  .openapi("Health");

export const getHealth = describeEndpoint({
  method: "get",
  path: "/health",
  operationId: "getHealth",
  summary: "Whether the server is ready; needs no account",
  tags: ["session"],
  responses: { 200: json(Health, "Ready or starting"), 503: json(Health, "The ledger refuses to write") },
});

export const setUpAccount = describeEndpoint({
  method: "post",
  path: "/account",
  operationId: "setUpAccount",
  summary: "On a first visit by a one-time link: give the account its name, e-mail and password",
  tags: ["session"],
  security,
  request: { body: body(SetUpAccount) },
  responses: { 200: json(Done, "Set"), ...refusedWriting },
});

export const listTokens = describeEndpoint({
  method: "get",
  path: "/tokens",
  operationId: "listTokens",
  summary: "Your access tokens, without their secrets",
  tags: ["session"],
  security,
  responses: { 200: json(z.object({ items: z.array(Token) }), "Tokens"), ...refusedReading },
});

export const createToken = describeEndpoint({
  method: "post",
  path: "/tokens",
  operationId: "createToken",
  summary: "Create an access token; its secret is shown once",
  tags: ["session"],
  security,
  request: { headers: WriteHeaders, body: body(CreateToken) },
  responses: { 201: json(CreatedToken, "Created"), ...refusedWriting },
});

export const revokeToken = describeEndpoint({
  method: "delete",
  path: "/tokens/{token}",
  operationId: "revokeToken",
  summary: "Revoke an access token, at once",
  tags: ["session"],
  security,
  request: { params: z.object({ token: z.string().max(64) }) },
  responses: { 200: json(Done, "Revoked"), ...refusedWriting },
});

export const startDemonstration = describeEndpoint({
  method: "post",
  path: "/demonstration",
  operationId: "startDemonstration",
  summary: "Start the demonstration platform: local servers of its own, really probed",
  tags: ["demonstration"],
  security,
  request: { body: body(StartDemonstration) },
  responses: { 201: json(z.object({ platform: z.string() }), "Started"), ...refusedWriting },
});

export const breakDemonstration = describeEndpoint({
  method: "post",
  path: "/demonstration/break",
  operationId: "breakDemonstration",
  summary: "Make one component of the demonstration fail for a while",
  tags: ["demonstration"],
  security,
  request: { body: body(BreakDemonstration) },
  responses: { 200: json(Done, "Broken"), ...refusedWriting },
});
