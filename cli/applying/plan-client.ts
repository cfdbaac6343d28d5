/** What a client's document would change: whether the state of its platforms is public. */
import type { ManifestOf } from "../../api/schemas/manifest.ts";
import { act, ask, type Got } from "../ask.ts";
import type { Applying, Change } from "./change.ts";
import type { Written } from "./read-manifests.ts";

export async function planClient(
  { manifest, placeOf }: Written<ManifestOf<"client">>,
  { garant }: Applying,
): Promise<Got<Change>> {
  const { name } = manifest;
  const session = await ask(garant, () => garant.api.GET("/session"));
  if (!session.ok) return session;
  const own = session.value.client?.id;
  if (own !== name)
    return {
      ok: false,
      code: garant.io.badInput([{ ...placeOf("name"), code: "other-client", message: otherClient(name, own) }]),
    };
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
      ...{ kind: "client", name, secrets: [], removed: [], left: [], waiting: [], notes: [] },
      before: { kind: "client", name, public: asked.value.public },
      after: { kind: "client", name, public: wanted },
      acts: wanted === asked.value.public ? [] : [publish],
    },
  };
}

function otherClient(name: string, own: string | undefined) {
  const books = own ?? "–";
  return {
    en: `the books that are open are those of ${books}, not of ${name}: see --client and the token`,
    fr: `les livres ouverts sont ceux de ${books}, non de ${name}\u202f: voir --client et le jeton`,
  };
}
