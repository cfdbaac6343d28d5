/** What a platform's document would change: its description by a dry run of the server, and over how many zones the systems are spread. */
import type { Schema } from "../../api/client/client.ts";
import type { ManifestOf } from "../../api/schemas/manifest.ts";
import { act, ask, askIfThere, type Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { Applying, Change } from "./change.ts";
import { lasting, platformManifest, sentOf } from "./platform-manifest.ts";
import type { Written } from "./read-manifests.ts";
import { withSecrets } from "./secrets-from.ts";

type Told = ManifestOf<"platform">;
type Description = Schema<"Description">;
type Condition = { "if-match": string } | { "if-none-match": "*" };

export async function planPlatform(written: Written<Told>, applying: Applying): Promise<Got<Change>> {
  const { garant, prune } = applying;
  const { name } = written.manifest;
  const path = { platform: name };
  const now = garant.io.now();
  const found = await askIfThere(garant, () => garant.api.GET("/platforms/{platform}/description", { params: { path } }));
  if (!found.ok) return found;
  const spread = await zonesOf(garant, name, found.value !== undefined);
  if (!spread.ok) return spread;
  const waiting = await waitingFor(written.manifest, found.value, applying);
  if (!waiting.ok) return waiting;
  const told = await toldOf({ ...written, manifest: without(written.manifest, waiting.value) }, garant);
  if (!told.ok) return told;
  const absent = missingFrom(told.value, found.value, now);
  const body = sentOf(told.value, prune ? { components: [] } : absent);
  const condition: Condition =
    found.value === undefined ? { "if-none-match": "*" } : { "if-match": found.response.headers.get("etag") ?? "*" };
  const dry = await ask(
    garant,
    () =>
      garant.api.PUT("/platforms/{platform}/description", {
        params: { path, header: condition, query: { "dry-run": "true" } },
        body,
      }),
    written.placeOf,
  );
  if (!dry.ok) return dry;
  const zones = zonesTold(told.value);
  const moved = zones !== undefined && zones.count !== spread.value;
  const names = [...absent.components, ...(told.value.vantages ? absent.vantages : [])].map((one) => one.name);
  return {
    ok: true,
    value: {
      ...{ kind: "platform", name },
      before: found.value === undefined ? null : platformManifest(found.value, spread.value, now),
      after: platformManifest(dry.value.description, zones?.count ?? spread.value, now),
      secrets: dry.value.changed ? dry.value.secrets : [],
      removed: prune ? names : [],
      left: prune ? [] : names,
      waiting: waiting.value,
      acts: [
        ...(dry.value.changed ? [() => describe(garant, name, condition, body, written)] : []),
        ...(moved ? [() => recordZones(garant, name, zones)] : []),
      ],
      notes: [],
    },
  };
}

async function toldOf({ manifest, ...written }: Written<Told>, { io }: Connection): Promise<Got<Told>> {
  const components: Told["components"] = [];
  for (const [place, component] of manifest.components.entries()) {
    const { probe } = component;
    if (probe === undefined) {
      components.push(component);
      continue;
    }
    const at = `components.${place}.probe.parameters`;
    const parameters = await withSecrets(probe.parameters, at, written, io.environment);
    if (!parameters.ok) return { ok: false, code: io.badInput(parameters.errors) };
    components.push({ ...component, probe: { ...probe, parameters: { ...asRecord(parameters.value) } } });
  }
  return { ok: true, value: { ...manifest, components } };
}

function asRecord(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

/** Vantages that are to watch it and cannot yet: invited before or by these files, and not enrolled. */
async function waitingFor(told: Told, described: Description | undefined, { garant, invited }: Applying): Promise<Got<string[]>> {
  const known = new Set(["local", ...(described?.vantages ?? []).map(({ name }) => name)]);
  const fresh = (told.vantages ?? []).flatMap((one) =>
    typeof one === "string" ? [one] : one.kind === undefined ? [one.name] : [],
  );
  const waiting: string[] = [];
  for (const name of fresh.filter((one) => !known.has(one))) {
    const asked = await askIfThere(garant, () => garant.api.GET("/vantages/{vantage}", { params: { path: { vantage: name } } }));
    if (!asked.ok) return asked;
    if (asked.value === undefined ? invited.has(name) : asked.value.enrolledAt === null) waiting.push(name);
  }
  return { ok: true, value: waiting };
}

function without({ vantages, ...told }: Told, waiting: readonly string[]): Told {
  const left = vantages?.filter((one) => !waiting.includes(typeof one === "string" ? one : one.name));
  return left === undefined || left.length === 0 ? told : { ...told, vantages: left };
}

/** What is observed now and is not in the document. */
function missingFrom(told: Told, described: Description | undefined, now: number) {
  const named = new Set(told.vantages?.map((one) => (typeof one === "string" ? one : one.name)));
  return {
    components: described?.components.filter(({ name }) => !told.components.some((one) => one.name === name)) ?? [],
    vantages: lasting(described?.vantages ?? [], now).filter(({ name }) => !named.has(name)),
  };
}

async function zonesOf(garant: Connection, platform: string, isThere: boolean): Promise<Got<number | null>> {
  if (!isThere) return { ok: true, value: null };
  const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}", { params: { path: { platform } } }));
  return asked.ok ? { ok: true, value: asked.value.zones.zones } : asked;
}

function zonesTold({ zones }: Told): { count: number; evidence: string } | undefined {
  return typeof zones === "number" ? { count: zones, evidence: "garant apply" } : zones;
}

async function describe(
  garant: Connection,
  platform: string,
  condition: Condition,
  body: Schema<"DescribeFromNow">,
  { placeOf }: Written,
): Promise<Got<unknown>> {
  return await act(
    garant,
    undefined,
    (header) =>
      garant.api.PUT("/platforms/{platform}/description", {
        params: { path: { platform }, header: { ...header, ...condition } },
        body,
      }),
    placeOf,
  );
}

async function recordZones(garant: Connection, platform: string, { count, evidence }: { count: number; evidence: string }) {
  return await act(garant, undefined, (header) =>
    garant.api.POST("/platforms/{platform}/zones", {
      params: { path: { platform }, header },
      body: { zones: count, evidence },
    }),
  );
}
