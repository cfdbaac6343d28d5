/** Who is reading, and what this console is. */
import { z } from "@hono/zod-openapi";
import { Instant, Party } from "./fields.ts";

export const Session = z
  .object({
    console: Party,
    /** The server's clock, for the page's own. */
    now: Instant,
    zone: z.string(),
    version: z.string(),
    /** Null when nobody is signed in. */
    account: z
      .object({
        ...{ id: z.string(), name: z.string(), email: z.string(), party: Party, permissions: z.array(z.string()) },
        named: z.boolean().openapi({ description: "False until a first visit gave the account its name and its password" }),
      })
      .nullable(),
    client: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Clients whose books this account may read: several for the provider. */
    clients: z.array(z.object({ id: z.string(), name: z.string() })),
    demonstration: z.boolean(),
    support: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
  })
  .openapi("Session");

export const Token = z
  .object({ id: z.string(), title: z.string(), permissions: z.array(z.string()), createdAt: Instant, expiresAt: Instant })
  .openapi("Token");

export const CreateToken = z
  .object({
    title: z.string().trim().min(1).max(100),
    permissions: z.array(z.string().max(64)).min(1).max(50),
    days: z.int().min(1).max(365).default(90),
  })
  .openapi("CreateToken");

export const CreatedToken = Token.extend({ secret: z.string() }).openapi("CreatedToken");

export const SetUpAccount = z
  .object({ name: z.string().trim().min(1).max(100), email: z.email().max(254), password: z.string().min(12).max(128) })
  .openapi("SetUpAccount");

export const StartDemonstration = z.object({}).openapi("StartDemonstration");

export const BreakDemonstration = z
  .object({
    component: z.string().max(64),
    forMs: z.int().min(1000).max(86_400_000),
    mode: z.enum(["refuse", "status-503", "timeout"]).default("status-503"),
  })
  .openapi("BreakDemonstration");
