/** What the document of a source of alerts would change: it is admitted, its secret kept in a file, or its rules change from now on. */
import path from "node:path";
import type { Schema } from "../../api/client/client.ts";
import type { ManifestOf } from "../../api/schemas/manifest.ts";
import type { JsonObject } from "../../core/json/json.ts";
import { act, askIfThere, type Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import { fileInTheWay } from "../keep-file.ts";
import type { Applying, Change } from "./change.ts";
import { keepSecret } from "./keep-secret.ts";
import type { Written } from "./read-manifests.ts";

type Told = ManifestOf<"alert-source">;
type Rules = Schema<"AlertRules">;

export async function planAlertSource(written: Written<Told>, { garant }: Applying): Promise<Got<Change>> {
  const { name, rules, heartbeat, beforeFirst, secretFile } = written.manifest;
  const body = { rules, heartbeat, beforeFirst };
  const found = await askIfThere(garant, () => garant.api.GET("/alert-sources/{source}", { params: { path: { source: name } } }));
  if (!found.ok) return found;
  const after = alertSourceManifest({ source: name, ...body });
  const same = { kind: "alert-source", name, secrets: [], removed: [], left: [], waiting: [], after };
  if (found.value !== undefined) {
    const before = alertSourceManifest(found.value);
    const version = found.response.headers.get("etag") ?? "*";
    const acts = JSON.stringify(before) === JSON.stringify(after) ? [] : [() => change(garant, name, version, body)];
    return { ok: true, value: { ...same, before, acts, notes: [] } };
  }
  const file = secretFile === undefined ? undefined : path.resolve(written.folder, secretFile);
  const problem =
    file === undefined ? { code: "missing", message: wanted, ...written.placeOf("name") } : fileInTheWay(file, false);
  if (file === undefined || problem) return { ok: false, code: garant.io.badInput([problem ?? { message: wanted }]) };
  const notes = [{ en: `The secret of ${name} is in ${file}.`, fr: `Le secret de ${name} est dans ${file}.` }];
  return { ok: true, value: { ...same, before: null, acts: [() => admit(garant, name, body, file)], notes } };
}

/** The document of a source. */
export function alertSourceManifest({ source, rules, heartbeat, beforeFirst }: Rules & { source: string }): JsonObject {
  return {
    ...{ kind: "alert-source", name: source },
    rules: rules.map(({ match, platform, component, vantage }) => ({ match: ordered(match), platform, component, vantage })),
    heartbeat: ordered(heartbeat ?? {}),
    beforeFirst: beforeFirst ?? "good",
  };
}

function ordered(labels: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1)));
}

async function admit(garant: Connection, source: string, rules: Rules, file: string): Promise<Got<unknown>> {
  const asked = await act(garant, undefined, (header) =>
    garant.api.POST("/alert-sources", {
      params: { header: { ...header, "if-none-match": "*" } },
      body: { source, ...rules, signed: false },
    }),
  );
  return asked.ok ? await keepSecret(garant.io, file, asked.value.secret, `alert-source/${source}`) : asked;
}

async function change(garant: Connection, source: string, version: string, body: Rules): Promise<Got<unknown>> {
  return await act(garant, undefined, (header) =>
    garant.api.POST("/alert-sources/{source}/rules", {
      params: { path: { source }, header: { ...header, "if-match": version } },
      body,
    }),
  );
}

const wanted = {
  en: "it is not admitted yet: secretFile says where its secret is to be kept",
  fr: "elle n’est pas encore admise\u202f: secretFile dit où garder son secret",
};
