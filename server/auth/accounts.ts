/** The accounts of one party, as better-auth keeps them: those of a client, or all of the provider's. Design, section 6. */
import type { Kysely } from "kysely";
import type { Actor } from "../http/environment.ts";
import type { Store } from "../store/store.ts";

type AccountTables = {
  user: {
    id: string;
    name: string;
    email: string;
    party: string;
    tenant: string;
    named: boolean | null;
    createdAt: Date;
    closedAt: Date | null;
    lastSignInAt: Date | null;
  };
  session: { userId: string; expiresAt: Date };
};

export type AccountFound = AccountTables["user"] & { readonly sessions: number };

type Books = Pick<Store, "identity">;
/** Whose accounts are meant: the actor's own party's, and a client's are those of its own books. */
type Whose = Pick<Actor, "party" | "tenant">;

const tablesOf = (store: Books): Kysely<AccountTables> => store.identity.$extendTables<AccountTables>();

/** By their names. */
export async function accountsOf(store: Books, { party, tenant }: Whose, now: number): Promise<AccountFound[]> {
  const found = await tablesOf(store)
    .selectFrom("user")
    .leftJoin("session", (join) => join.onRef("session.userId", "=", "user.id").on("session.expiresAt", ">", new Date(now)))
    .selectAll("user")
    .select(({ fn }) => fn.count<number | string>("session.userId").as("sessions"))
    .where("party", "=", party)
    .$if(party === "client", (query) => query.where("tenant", "=", tenant))
    .groupBy("user.id")
    .orderBy("user.name")
    .orderBy("user.id")
    .execute();
  return found.map((one) => ({ ...one, sessions: Number(one.sessions) }));
}

/** Undefined where it is another party's, or nobody's. */
export async function accountOf(store: Books, whose: Whose, id: string): Promise<AccountTables["user"] | undefined> {
  const { party, tenant } = whose;
  return await tablesOf(store)
    .selectFrom("user")
    .selectAll()
    .where((user) => user.and({ id, party, ...(party === "client" && { tenant }) }))
    .executeTakeFirst();
}

/** Nobody comes in by it any more, and whoever is in is out. */
export async function shutAccount(store: Books, id: string, now: number): Promise<void> {
  await tablesOf(store)
    .updateTable("user")
    .set({ closedAt: new Date(now) })
    .where("id", "=", id)
    .execute();
  await forgetSessions(store, id);
}

/** Whoever is signed in by it is so no longer. */
export async function forgetSessions(store: Books, id: string): Promise<void> {
  await tablesOf(store).deleteFrom("session").where("userId", "=", id).execute();
}
