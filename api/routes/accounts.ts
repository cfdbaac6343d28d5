/** Accounts of one's own party; clients of the provider. */
import { z } from "@hono/zod-openapi";
import {
  Account,
  AccountParam,
  Client,
  CloseAccount,
  CreateClient,
  CreatedClient,
  InviteAccount,
  InvitedAccount,
} from "../schemas/account.ts";
import { body, describeEndpoint, json, refusedReading, refusedWriting, signedIn, WriteHeaders } from "./endpoint.ts";

const security = signedIn;
const tags = ["accounts"];
const Done = z.object({ done: z.literal(true) });

export const listAccounts = describeEndpoint({
  method: "get",
  path: "/accounts",
  operationId: "listAccounts",
  summary: "The accounts of one's own party: a client's own, or all of the provider's",
  tags,
  security,
  responses: { 200: json(z.object({ items: z.array(Account) }), "Accounts"), ...refusedReading },
});

export const inviteAccount = describeEndpoint({
  method: "post",
  path: "/accounts",
  operationId: "inviteAccount",
  summary:
    "Make an account for somebody of one's own party, with a one-time sign-in link; again: another link, while nobody came by one",
  tags,
  security,
  request: { headers: WriteHeaders, body: body(InviteAccount) },
  responses: { 201: json(InvitedAccount, "Made"), ...refusedWriting },
});

export const endSessions = describeEndpoint({
  method: "delete",
  path: "/accounts/{account}/sessions",
  operationId: "endSessions",
  summary: "End every session of an account of one's own party",
  tags,
  security,
  request: { params: AccountParam },
  responses: { 200: json(Done, "Ended"), ...refusedWriting },
});

export const closeAccount = describeEndpoint({
  method: "post",
  path: "/accounts/{account}/closure",
  operationId: "closeAccount",
  summary: "Close an account of one's own party for good: its sessions end, its access tokens are revoked",
  tags,
  security,
  request: { headers: WriteHeaders, params: AccountParam, body: body(CloseAccount) },
  responses: { 200: json(Done, "Closed"), ...refusedWriting },
});

export const listClients = describeEndpoint({
  method: "get",
  path: "/clients",
  operationId: "listClients",
  summary: "The provider's clients, by their ids; for who may create one",
  tags,
  security,
  responses: { 200: json(z.object({ items: z.array(Client) }), "Clients"), ...refusedReading },
});

export const createClient = describeEndpoint({
  method: "post",
  path: "/clients",
  operationId: "createClient",
  summary: "Begin the books of a client of the provider; again: another link for its first account, while nobody came by one",
  tags,
  security,
  request: { headers: WriteHeaders, body: body(CreateClient) },
  responses: { 201: json(CreatedClient, "Begun"), ...refusedWriting },
});
