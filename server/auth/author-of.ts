/** Who did something, from the id that an entry of the log shows: for whoever is told that somebody else was faster. */
import type { Kysely } from "kysely";
import type { Store } from "../store/store.ts";

export type Author = { readonly party: "client" | "provider" | null; readonly name: string | null };

/** What is read of an account. */
type Accounts = { user: { id: string; name: string; party: string } };

const partyOf = (party: string | undefined) => (party === "client" || party === "provider" ? party : null);

/** The token of that id with its title, or the account with its name; neither where it is erased, or was none. */
export async function authorOf(store: Pick<Store, "read" | "identity">, tenant: string, actor: string): Promise<Author> {
  const token = await store.read(tenant, (tx) =>
    tx
      .selectFrom("token")
      .leftJoin("token_secret", "token_secret.token", "token.id")
      .select(["token.party", "token_secret.title"])
      .where("token.id", "=", actor)
      .executeTakeFirst(),
  );
  if (token !== undefined) return { party: partyOf(token.party), name: token.title };
  const accounts: Kysely<Accounts> = store.identity.$extendTables<Accounts>();
  const account = await accounts.selectFrom("user").select(["name", "party"]).where("id", "=", actor).executeTakeFirst();
  return { party: partyOf(account?.party), name: account?.name ?? null };
}
