/**
 * What --prune ends beside what a platform's document leaves out: sources of alerts, and the watching of agents elsewhere, that no
 * document names. Only of kinds of which the files name at least one: a file about platforms says nothing of sources.
 */
import { ask, type Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { Change } from "./change.ts";
import { alertSourceManifest } from "./plan-alert-source.ts";
import type { Written } from "./read-manifests.ts";

const nothing = { secrets: [], left: [], waiting: [], notes: [] };

/** In the order in which it is done. */
export async function planPrune(garant: Connection, written: readonly Written[]): Promise<Got<readonly Change[]>> {
  const kinds = new Set(written.map(({ manifest }) => manifest.kind));
  const vantages = kinds.has("vantage") ? await withdrawals(garant, written) : none;
  if (!vantages.ok) return vantages;
  const sources = kinds.has("alert-source") ? await removals(garant, namesOf(written, "alert-source")) : none;
  return sources.ok ? { ok: true, value: [...vantages.value, ...sources.value] } : sources;
}

const none: Got<readonly Change[]> = { ok: true, value: [] };

function namesOf(written: readonly Written[], kind: string): Set<string> {
  return new Set(written.flatMap(({ manifest }) => (manifest.kind === kind ? [manifest.name] : [])));
}

async function removals(garant: Connection, named: ReadonlySet<string>): Promise<Got<readonly Change[]>> {
  const asked = await ask(garant, () => garant.api.GET("/alert-sources"));
  if (!asked.ok) return asked;
  const changes: Change[] = [];
  for (const { source } of asked.value.items.filter((one) => !named.has(one.source))) {
    const params = { path: { source } };
    const one = await ask(garant, () => garant.api.GET("/alert-sources/{source}", { params }));
    if (!one.ok) return one;
    const header = { "if-match": one.response.headers.get("etag") ?? "*" };
    const remove = () =>
      ask(garant, () =>
        garant.api.POST("/alert-sources/{source}/removal", { params: { ...params, header }, body: { reason: pruned } }),
      );
    const before = alertSourceManifest(one.value);
    changes.push({ kind: "alert-source", name: source, ...nothing, before, after: null, removed: [source], acts: [remove] });
  }
  return { ok: true, value: changes };
}

/** Stands in the fact. */
const pruned = "in none of the files given to garant apply --prune";

/** From platforms that the files describe with their vantages, the platform's own document withdraws it. */
async function withdrawals(garant: Connection, written: readonly Written[]): Promise<Got<readonly Change[]>> {
  const asked = await ask(garant, () => garant.api.GET("/supervision"));
  if (!asked.ok) return asked;
  const [named, told] = [namesOf(written, "vantage"), toldBy(written)];
  const changes = asked.value.vantages
    .filter(({ name, local, enrolledAt }) => !local && enrolledAt !== null && !named.has(name) && !told.vantages.has(name))
    .map(({ name, title, kind, platforms }): Change => {
      const watched = platforms.map(({ platform }) => platform);
      const from = kind === "probe" ? watched.filter((one) => !told.platforms.has(one)) : [];
      const acts = from.map((platform) => () => withdraw(garant, platform, name));
      const [before, after] = [watched, watched.filter((one) => !from.includes(one))].map((watches) => ({
        ...{ kind: "vantage", name, title, watches },
      }));
      return { kind: "vantage", name, ...nothing, before: before ?? null, after: after ?? null, removed: from, acts };
    });
  return { ok: true, value: changes.filter(({ acts }) => acts.length > 0) };
}

/** Each withdrawal makes another version of the description: it is read for each. */
async function withdraw(garant: Connection, platform: string, vantage: string): Promise<Got<unknown>> {
  const read = await ask(garant, () => garant.api.GET("/platforms/{platform}/description", { params: { path: { platform } } }));
  if (!read.ok) return read;
  const header = { "if-match": read.response.headers.get("etag") ?? "*" };
  return await ask(garant, () =>
    garant.api.DELETE("/platforms/{platform}/vantages/{vantage}", { params: { path: { platform, vantage }, header } }),
  );
}

/** What the files' platforms say of vantages, where they do. */
function toldBy(written: readonly Written[]) {
  const saying = written.flatMap(({ manifest }) =>
    manifest.kind === "platform" && manifest.vantages !== undefined ? [{ ...manifest, vantages: manifest.vantages }] : [],
  );
  return {
    platforms: new Set(saying.map(({ name }) => name)),
    vantages: new Set(saying.flatMap(({ vantages }) => vantages.map((one) => (typeof one === "string" ? one : one.name)))),
  };
}
