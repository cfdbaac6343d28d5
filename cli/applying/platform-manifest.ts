/** A platform's description as a file says it, and as it is sent. */
import type { Schema } from "../../api/client/client.ts";
import type { ManifestOf } from "../../api/schemas/manifest.ts";
import type { JsonObject } from "../../core/json/json.ts";

type Description = Schema<"Description">;
type Sent = Schema<"DescribeFromNow">;
type Beat = Schema<"Beat">;
type Told = ManifestOf<"platform">;

/** The document of a description: what belongs now, without what is over. */
export function platformManifest(
  { id, title, region, components, vantages = [] }: Description,
  zones: number | null,
  now: number,
): JsonObject {
  return {
    ...{ kind: "platform", name: id, title },
    ...(region !== null && { region }),
    ...(zones !== null && { zones }),
    components: components.map(({ name, title: called, probe, beat }) => ({
      ...{ name, title: called },
      ...(probe && { probe: { kind: probe.kind, parameters: asJson(probe.parameters) } }),
      beat: beatOf(beat),
    })),
    vantages: lasting(vantages, now).map(({ name, beats }) => {
      const beat = beats?.findLast(({ from = 0 }) => from <= now);
      return beat === undefined ? name : { name, beat: beatOf(beat) };
    }),
  };
}

/** Vantages that are not over. */
export function lasting(vantages: NonNullable<Description["vantages"]>, now: number) {
  return vantages.filter(({ to }) => typeof to !== "number" || to > now);
}

/** What is sent of a document: titles and beats filled in, and what is kept besides. */
export function sentOf(told: Told, kept: Pick<Description, "components" | "vantages">): Sent {
  const { name, title = name, region = null, components, vantages } = told;
  const placed = vantages?.map((one) => (typeof one === "string" ? { name: one } : placedVantage(one)));
  return {
    ...{ title, region },
    components: [
      ...components.map(({ name: called, title: shown = called, probe, beat }) => ({
        ...{ name: called, title: shown, beat: wholeBeat(beat) },
        ...(probe && { probe }),
      })),
      ...kept.components,
    ],
    ...(placed && { vantages: [...placed, ...(kept.vantages ?? [])] }),
  };
}

function placedVantage({ name, kind, title, beat }: Exclude<NonNullable<Told["vantages"]>[number], string>) {
  return { name, ...(kind && { kind }), ...(title && { title }), ...(beat && { beats: [wholeBeat(beat)] }) };
}

function wholeBeat({ intervalMs, staleAfterMs, ...rest }: Told["components"][number]["beat"]) {
  return { intervalMs, staleAfterMs: staleAfterMs ?? 3 * intervalMs, ...rest };
}

function beatOf({ intervalMs, staleAfterMs, failures, of, successes }: Omit<Beat, "from">): JsonObject {
  return { intervalMs, staleAfterMs, failures, of, successes };
}

/** What came as JSON is JSON. */
export function asJson(value: object): JsonObject {
  const text: string = JSON.stringify(value);
  return JSON.parse(text);
}
