/** Accounts of one's own party, and clients whose books are kept. */
import { z } from "@hono/zod-openapi";
import { Instant, Reason } from "./fields.ts";

const AccountId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const Email = z.email().max(254);
const PersonName = z.string().trim().min(1).max(100);
const Link = z.string().openapi({ description: "Opens the console once, within 24 hours; shown once" });

export const Account = z
  .object({
    ...{ id: AccountId, name: z.string(), email: z.string(), createdAt: Instant },
    named: z.boolean().openapi({ description: "False until a first visit gave the account its name and its password" }),
    lastSignInAt: Instant.nullable(),
    /** Signed in now, on so many browsers. */
    sessions: z.int().min(0),
    closedAt: Instant.nullable(),
    /** The reader's own. */
    own: z.boolean(),
  })
  .openapi("Account");

export const InviteAccount = z.object({ name: PersonName, email: Email }).openapi("InviteAccount");

export const InvitedAccount = z
  .object({ id: AccountId, name: z.string(), email: z.string(), expiresAt: Instant, link: Link })
  .openapi("InvitedAccount");

export const CloseAccount = z.object({ reason: Reason }).openapi("CloseAccount");

export const AccountAct = z.object({ account: AccountId });

export const CloseAccountAct = AccountAct.extend({ reason: Reason });

export const AccountParam = z.object({ account: AccountId });

/** As it stands in addresses, in the names of tokens and of logs. */
export const ClientId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .openapi({ description: "Small letters, digits, hyphen; 1 to 63", example: "acme" });

export const Client = z.object({ id: ClientId, name: z.string() }).openapi("Client");

export const CreateClient = z.object({ id: ClientId, name: PersonName }).openapi("CreateClient");

export const CreatedClient = Client.extend({
  link: Link.openapi({ description: "Opens the client's console once, within 24 hours, for its first account; shown once" }),
}).openapi("CreatedClient");
