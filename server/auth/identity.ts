/** Local accounts and sessions, by better-auth: one instance a console, so that a session of one is none of the other. */
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { getMigrations } from "better-auth/db/migration";
import { magicLink } from "better-auth/plugins/magic-link";
import type { Kysely } from "kysely";

export type Console = "client" | "provider";

export type IdentityOptions = {
  readonly console: Console;
  readonly baseUrl: string;
  readonly secret: string;
  readonly db: Kysely<object>;
  /** Receives a one-time link's token: printed at first start, never mailed here. */
  readonly onLink: (email: string, token: string) => void;
};

/** How long a one-time link is good. */
export const linkLifeMs = 24 * 3_600_000;

/** Sessions, passwords (scrypt) and one-time links of one console. An account of the other party gets no session here. Design, section 6. */
export function createIdentity({ console, baseUrl, secret, db, onLink }: IdentityOptions) {
  return betterAuth({
    baseURL: baseUrl,
    secret,
    database: { db, type: "postgres" },
    trustedOrigins: [baseUrl],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: {
        party: { type: "string", required: true, input: false },
        tenant: { type: "string", required: true, input: false },
        named: { type: "boolean", required: false, defaultValue: false, input: false },
        closedAt: { type: "date", required: false, input: false },
        lastSignInAt: { type: "date", required: false, input: false },
      },
    },
    advanced: { cookiePrefix: `garant-${console}`, useSecureCookies: baseUrl.startsWith("https:") },
    telemetry: { enabled: false },
    logger: { level: "error" },
    plugins: [
      magicLink({
        expiresIn: linkLifeMs / 1000,
        disableSignUp: true,
        storeToken: "hashed",
        sendMagicLink: ({ email, token }) => onLink(email, token),
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId);
            if (!user || !("party" in user) || user.party !== console)
              throw new APIError("FORBIDDEN", { message: "wrong console" });
            if ("closedAt" in user && user.closedAt) throw new APIError("FORBIDDEN", { message: "account closed" });
            await context?.context.internalAdapter.updateUser(user.id, { lastSignInAt: new Date() });
          },
        },
      },
    },
  });
}

export type Identity = ReturnType<typeof createIdentity>;

/** Creates or completes the identity tables; they live apart from the tenants' books. */
export async function migrateIdentity(identity: Identity): Promise<void> {
  const { runMigrations } = await getMigrations(identity.options);
  await runMigrations();
}
