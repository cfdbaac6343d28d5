import type { Session } from "../../api/types.ts";
import { ask, type Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import { defineKind } from "./define-kind.ts";

type Client = { readonly id: string; readonly name: string; readonly open: boolean; readonly public: boolean | null };

/** Whose books may be read, and all there are for who may begin others; what is public is known of the one whose books are open. */
export const client = defineKind<Client>({
  ...{ kind: "client", plural: "clients", short: ["cl"] },
  none: { en: "No client.", fr: "Aucun client." },
  find: findClients,
  nameOf: ({ id }) => id,
  columns: () => [
    { title: { en: "client", fr: "client" }, of: ({ id }) => id },
    { title: { en: "name", fr: "nom" }, of: ({ name }) => name },
    {
      title: { en: "public state", fr: "état public" },
      of: ({ public: isPublic }, language) => (isPublic === null ? "–" : yesOrNo(isPublic)[language]),
    },
  ],
  document: async (_, { id, name, public: isPublic }) => ({
    ok: true,
    value: { kind: "client", name: id, title: name, ...(isPublic !== null && { public: isPublic }) },
  }),
});

async function findClients(garant: Connection): Promise<Got<Client[]>> {
  const session = await ask(garant, () => garant.api.GET("/session"));
  if (!session.ok) return session;
  const publication = await ask(garant, () => garant.api.GET("/publication"));
  if (!publication.ok) return publication;
  const own = session.value.client?.id;
  const clients = (await everyClient(garant, session.value)).map(({ id, name }) => ({
    ...{ id, name, open: id === own },
    public: id === own ? publication.value.public : null,
  }));
  return { ok: true, value: clients };
}

/** For a token of the provider that may begin clients, every one; else those that the session tells. */
async function everyClient({ api }: Connection, { console, clients }: Session): Promise<Session["clients"]> {
  const asked = console === "provider" ? await api.GET("/clients") : undefined;
  return asked?.data?.items ?? clients;
}

function yesOrNo(value: boolean) {
  return value ? { en: "yes", fr: "oui" } : { en: "no", fr: "non" };
}
