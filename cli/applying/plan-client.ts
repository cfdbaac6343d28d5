/** What a client's document would change: its books are begun, or whether the state of its platforms is public. */
import path from "node:path";
import type { ManifestOf } from "../../api/schemas/manifest.ts";
import type { Words } from "../../core/words/language.ts";
import { act, ask, type Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import { fileInTheWay } from "../keep-file.ts";
import type { Applying, Change } from "./change.ts";
import { keepSecret } from "./keep-secret.ts";
import type { Written } from "./read-manifests.ts";

type Told = Written<ManifestOf<"client">>;

const nothing = { secrets: [], removed: [], left: [], waiting: [], notes: [] };

export async function planClient(written: Told, applying: Applying): Promise<Got<Change>> {
  const { garant } = applying;
  const session = await ask(garant, () => garant.api.GET("/session"));
  if (!session.ok) return session;
  const { client, console } = session.value;
  if (client?.id === written.manifest.name) return await planOwn(written, garant, client.name);
  if (console !== "provider") return refused(garant, written, "name", "other-client", otherClient(written, client?.id));
  // What else the files say is for the books that are open, and these are others.
  if (applying.beside.length > 0) return refused(garant, written, "name", "other-client", mixed(written, applying.beside));
  return await planOther(written, garant);
}

/** The one whose books are open. */
async function planOwn({ manifest, placeOf }: Told, garant: Connection, called: string): Promise<Got<Change>> {
  const { name, title = called } = manifest;
  if (title !== called) return refused(garant, { manifest, placeOf }, "title", "fixed", fixed(name, called));
  const asked = await ask(garant, () => garant.api.GET("/publication"));
  if (!asked.ok) return asked;
  const wanted = manifest.public ?? asked.value.public;
  const header = { "if-match": asked.response.headers.get("etag") ?? "*" };
  const publish = () =>
    act(garant, undefined, (key) =>
      garant.api.POST("/publication", { params: { header: { ...key, ...header } }, body: { public: wanted } }),
    );
  return {
    ok: true,
    value: {
      ...{ kind: "client", name, ...nothing },
      before: { kind: "client", name, title, public: asked.value.public },
      after: { kind: "client", name, title, public: wanted },
      acts: wanted === asked.value.public ? [] : [publish],
    },
  };
}

/** Another one of the provider's: there, or to be begun. */
async function planOther(written: Told, garant: Connection): Promise<Got<Change>> {
  const { name, public: open, linkFile } = written.manifest;
  const clients = await ask(garant, () => garant.api.GET("/clients"));
  if (!clients.ok) return clients;
  if (open !== undefined) return refused(garant, written, "public", "other-client", ownWord(name));
  const known = clients.value.items.find(({ id }) => id === name);
  const title = written.manifest.title ?? known?.name ?? name;
  const after = { kind: "client", name, title };
  const same = { kind: "client", name, ...nothing, after };
  if (known?.name === title) return { ok: true, value: { ...same, before: after, acts: [] } };
  if (known) return refused(garant, written, "title", "fixed", fixed(name, known.name));
  const file = linkFile === undefined ? undefined : path.resolve(written.folder, linkFile);
  if (file === undefined) return refused(garant, written, "name", "missing", linkWanted);
  const inTheWay = fileInTheWay(file, false);
  if (inTheWay) return { ok: false, code: garant.io.badInput([{ ...inTheWay, ...written.placeOf("linkFile") }]) };
  const notes = [
    {
      en: `The one-time link of the first account of ${name} is in ${file}. Its books: --client ${name}.`,
      fr: `Le lien à usage unique du premier compte de ${name} est dans ${file}. Ses livres\u202f: --client ${name}.`,
    },
  ];
  return { ok: true, value: { ...same, before: null, notes, acts: [() => begin(garant, name, title, file)] } };
}

async function begin(garant: Connection, id: string, name: string, file: string): Promise<Got<unknown>> {
  const asked = await ask(garant, () => garant.api.POST("/clients", { params: { header: {} }, body: { id, name } }));
  return asked.ok ? await keepSecret(garant.io, file, asked.value.link, `client/${id}`) : asked;
}

type Placed = Pick<Told, "manifest" | "placeOf">;

function refused(garant: Connection, { placeOf }: Placed, field: string, code: string, message: Words): Got<never> {
  return { ok: false, code: garant.io.badInput([{ ...placeOf(field), code, message }]) };
}

function otherClient({ manifest: { name } }: Placed, own: string | undefined): Words {
  const books = own ?? "–";
  return {
    en: `the books that are open are those of ${books}, not of ${name}: see --client and the token; the provider begins those of a new client (--party provider)`,
    fr: `les livres ouverts sont ceux de ${books}, non de ${name}\u202f: voir --client et le jeton\u202f; le prestataire ouvre ceux d’un nouveau client (--party provider)`,
  };
}

function mixed({ manifest: { name } }: Placed, beside: readonly string[]): Words {
  const names = beside.join(", ");
  return {
    en: `${names} would go into other books than those of ${name}: apply clients by themselves, then the rest with --client ${name}`,
    fr: `${names} iraient dans d’autres livres que ceux de ${name}\u202f: appliquez les clients seuls, puis le reste avec --client ${name}`,
  };
}

const linkWanted: Words = {
  en: "there is no such client yet: linkFile says where the one-time link of its first account is to be kept",
  fr: "ce client n’existe pas encore\u202f: linkFile dit où garder le lien à usage unique de son premier compte",
};

function ownWord(name: string): Words {
  return {
    en: `whether its state is public is for ${name} to say: with its own token, or --client ${name} --party client`,
    fr: `c’est à ${name} de dire si son état est public\u202f: avec son jeton, ou --client ${name} --party client`,
  };
}

function fixed(name: string, called: string): Words {
  return {
    en: `${name} is called “${called}”: a client keeps the name under which its books were begun`,
    fr: `${name} s’appelle «\u202f${called}\u202f»\u202f: un client garde le nom sous lequel ses livres ont été ouverts`,
  };
}
