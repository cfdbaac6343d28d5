/** What the document of a vantage elsewhere would change: its agent is invited, and the one-time token kept in a file, printed nowhere. */
import path from "node:path";
import type { ManifestOf } from "../../api/schemas/manifest.ts";
import { ask, askIfThere, type Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { Problem } from "../io.ts";
import { fileInTheWay } from "../keep-file.ts";
import type { Applying, Change } from "./change.ts";
import { keepSecret } from "./keep-secret.ts";
import type { Written } from "./read-manifests.ts";

type Told = ManifestOf<"vantage">;

export async function planVantage(written: Written<Told>, { garant }: Applying): Promise<Got<Change>> {
  const { name, title = name, tokenFile } = written.manifest;
  const found = await askIfThere(garant, () => garant.api.GET("/vantages/{vantage}", { params: { path: { vantage: name } } }));
  if (!found.ok) return found;
  const after = { kind: "vantage", name, title };
  const same = { kind: "vantage", name, secrets: [], removed: [], left: [], waiting: [], notes: [] };
  if (found.value !== undefined) {
    const { title: called } = found.value;
    if (called === title || written.manifest.title === undefined)
      return { ok: true, value: { ...same, before: { ...after, title: called }, after: { ...after, title: called }, acts: [] } };
    return refused(garant, { ...written.placeOf("title"), code: "fixed", message: fixed(name, called) });
  }
  const file = tokenFile === undefined ? undefined : path.resolve(written.folder, tokenFile);
  if (file === undefined) return refused(garant, { ...written.placeOf("name"), code: "missing", message: wanted });
  const inTheWay = fileInTheWay(file, false);
  if (inTheWay) return refused(garant, { ...inTheWay, ...written.placeOf("tokenFile") });
  const notes = [{ en: `The token of ${name} is in ${file}.`, fr: `Le jeton de ${name} est dans ${file}.` }];
  return {
    ok: true,
    value: { ...same, before: null, after, notes, acts: [() => invite(garant, written.manifest, title, file)] },
  };
}

async function invite(garant: Connection, { name, hours }: Told, title: string, file: string): Promise<Got<unknown>> {
  const asked = await ask(garant, () =>
    garant.api.POST("/vantages", {
      params: { header: { "if-none-match": "*" } },
      body: { vantage: name, title, hours },
    }),
  );
  return asked.ok ? await keepSecret(garant.io, file, asked.value.token, `vantage/${name}`) : asked;
}

function refused(garant: Connection, problem: Problem): Got<never> {
  return { ok: false, code: garant.io.badInput([problem]) };
}

const wanted = {
  en: "it is not enrolled yet: tokenFile says where the token of its agent is to be kept",
  fr: "il n’est pas encore inscrit\u202f: tokenFile dit où garder le jeton de son agent",
};

function fixed(name: string, title: string) {
  return {
    en: `${name} is called “${title}”: a vantage keeps the title under which it was invited`,
    fr: `${name} s’appelle «\u202f${title}\u202f»\u202f: un point d’observation garde l’intitulé de son invitation`,
  };
}
