/** The accounts of one's own party, as people act on them: invited by a one-time link, closed with their tokens. Design, section 6. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Actor } from "../http/environment.ts";
import type { AccountActs } from "../http/host.ts";
import type { Store } from "../store/store.ts";
import type { Verbs } from "../verbs/run.ts";
import { type AccountFound, accountOf, accountsOf, forgetSessions, shutAccount } from "./accounts.ts";
import type { Doors } from "./doors.ts";
import { linkLifeMs } from "./identity.ts";

export type AccountParts = {
  readonly store: Pick<Store, "identity" | "tenants" | "read">;
  readonly verbs: Pick<Verbs, "run">;
  readonly doors: Doors;
  readonly now: () => number;
};

type Invited = { readonly name: string; readonly email: string };

/** Opens them. */
export function openAccounts(parts: AccountParts): AccountActs {
  const { store, verbs, now } = parts;
  return {
    accounts: async (actor) =>
      good({ items: (await accountsOf(store, actor, now())).map((account) => shownAccount(account, actor)) }),
    invite: (actor, asked) => invite(parts, actor, asked),
    endSessions: async (actor, account) => {
      if ((await accountOf(store, actor, account)) === undefined) return unknownOr(actor);
      const done = await verbs.run("end-sessions", { account }, actor);
      if (!done.ok) return done;
      await forgetSessions(store, account);
      return good({ done: true as const });
    },
    close: (actor, account, reason) => close(parts, actor, account, reason),
  };
}

function shownAccount({ id, name, email, named, createdAt, lastSignInAt, sessions, closedAt }: AccountFound, actor: Actor) {
  return {
    ...{ id, name, email, sessions, named: named === true, own: id === actor.id },
    createdAt: createdAt.getTime(),
    lastSignInAt: lastSignInAt?.getTime() ?? null,
    closedAt: closedAt?.getTime() ?? null,
  };
}

/** Again for one that nobody came in by: another link. */
async function invite({ store, verbs, doors, now }: AccountParts, actor: Actor, { name, email }: Invited) {
  if (!mayManage(actor)) return bad([notPermitted]);
  const address = email.toLowerCase();
  const { internalAdapter } = await doors.of(actor.party).identity.$context;
  const holder = (await internalAdapter.findUserByEmail(address))?.user;
  const known = holder && (await accountOf(store, actor, holder.id));
  if (holder && (known === undefined || known.named === true || known.closedAt !== null))
    return bad([refuse("already-exists", { name: email })]);
  const { party, tenant } = actor;
  const made =
    known ??
    (await internalAdapter.createUser({ email: address, name, emailVerified: true, party, tenant }, { method: "magic-link" }));
  const done = await verbs.run("invite-account", { account: made.id }, actor);
  if (!done.ok) return done;
  const expiresAt = now() + linkLifeMs;
  return good({ id: made.id, name: made.name, email: address, expiresAt, link: await doors.linkTo(party, address) });
}

/** Recorded first: what was said to be closed and is open still would be worse than the reverse. */
async function close(
  { store, verbs, now }: AccountParts,
  actor: Actor,
  account: string,
  reason: string,
): Promise<Result<{ done: true }, Refusal>> {
  const known = await accountOf(store, actor, account);
  if (known === undefined) return unknownOr(actor);
  if (known.closedAt !== null) return bad([refuse("already-retracted", { record: known.name })]);
  const done = await verbs.run("close-account", { account, reason }, actor);
  if (!done.ok) return done;
  await shutAccount(store, account, now());
  for (const { id: tenant } of await store.tenants())
    if (tenant !== actor.tenant && (await hasTokens(store, tenant, account)))
      await verbs.run("close-account", { account, reason }, { ...actor, tenant });
  return good({ done: true as const });
}

/** An account of the provider may have created tokens in the books of several clients. */
async function hasTokens(store: Pick<Store, "read">, tenant: string, account: string): Promise<boolean> {
  const token = await store.read(tenant, (tx) =>
    tx
      .selectFrom("token")
      .select("id")
      .where("created_by", "=", account)
      .where("revoked_at", "is", null)
      .limit(1)
      .executeTakeFirst(),
  );
  return token !== undefined;
}

const notPermitted = refuse("not-permitted", { permission: "account:manage" });

function mayManage({ permissions }: Actor): boolean {
  return permissions.has("account:manage");
}

function unknownOr(actor: Actor): Result<never, Refusal> {
  return bad([mayManage(actor) ? refuse("not-found") : notPermitted]);
}
