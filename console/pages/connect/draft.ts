/** What is being filled in, and the description that comes of it. Fields hold text until it is sent. */
import type { ConnectPlatform, ProbeInput, ProbeKind, ProbeParameter } from "../../../api/types.ts";
import { asItIs, keptMark } from "./kept.ts";

export type ComponentDraft = {
  /** Stays the same while the fields change. */
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
  /** Secrets that are set, and stay where nothing is typed. */
  readonly kept?: ReadonlySet<string>;
};

export type PlatformDraft = {
  readonly title: string;
  /** Empty: made from the title. */
  readonly id: string;
  readonly region: string;
  readonly zones: string;
  readonly everySeconds: string;
  readonly components: readonly ComponentDraft[];
};

export const emptyComponent = (key: string, kind: string): ComponentDraft => ({ key, title: "", kind, values: {} });

export const emptyPlatform = (kind: string): PlatformDraft => ({
  title: "",
  id: "",
  region: "",
  zones: "",
  everySeconds: "30",
  components: [emptyComponent("first", kind)],
});

/** A name that the rules accept: letters, digits, hyphens, at most 64. Rules, conventions. */
export function nameFrom(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 64);
}

/** The probe as it is tried and saved; what keeps its default is left out. */
export function probeOf(draft: ComponentDraft, kind: ProbeKind): ProbeInput {
  const given = kind.parameters
    .map((parameter) => [parameter.name, givenValue(parameter, draft)] as const)
    .filter(([, value]) => value !== undefined);
  return { kind: kind.kind, parameters: Object.fromEntries(given) };
}

function givenValue({ name, type }: ProbeParameter, { values, kept }: ComponentDraft): unknown {
  const text = values[name];
  if (text === undefined || text.trim() === "") return kept?.has(name) ? asItIs : undefined;
  if (type === "integer") return Number(text);
  if (type === "flag") return text === "true";
  return type === "pairs" ? pairsOf(text) : text;
}

/** Lines `name: value`; the mark stands for a value that is kept. */
function pairsOf(text: string): Record<string, unknown> {
  const lines = text.split("\n").filter((line) => line.includes(":"));
  return Object.fromEntries(
    lines.map((line) => {
      const value = line.slice(line.indexOf(":") + 1).trim();
      return [line.slice(0, line.indexOf(":")).trim(), value === keptMark ? asItIs : value];
    }),
  );
}

export type Missing = { readonly field: string; readonly component: string | null };

/** What must still be filled in. */
export function missingIn(draft: PlatformDraft, kinds: readonly ProbeKind[]): Missing[] {
  const missing: Missing[] = [];
  if (nameFrom(draft.id || draft.title) === "") missing.push({ field: "title", component: null });
  return [...missing, ...missingInComponents(draft.components, kinds)];
}

/** The same of components alone. */
export function missingInComponents(components: readonly ComponentDraft[], kinds: readonly ProbeKind[]): Missing[] {
  const missing: Missing[] = [];
  for (const one of components) {
    if (nameFrom(one.title) === "") missing.push({ field: "title", component: one.key });
    const kind = kinds.find((known) => known.kind === one.kind);
    for (const { name, required } of kind?.parameters ?? [])
      if (required && !one.values[name]?.trim()) missing.push({ field: name, component: one.key });
  }
  return missing;
}

/** The usual beat: two failures of three confirm an outage, two successes its end; three missed beats are silence. Rules, section 2. */
export function platformOf(draft: PlatformDraft, kinds: readonly ProbeKind[]): ConnectPlatform {
  const intervalMs = Math.max(1, Math.round(Number(draft.everySeconds) || 30)) * 1000;
  const beat = { intervalMs, staleAfterMs: intervalMs * 3, failures: 2, of: 3, successes: 2 };
  const names = uniqueNames(draft.components.map(({ title }) => nameFrom(title)));
  return {
    id: nameFrom(draft.id || draft.title),
    title: draft.title.trim(),
    region: draft.region.trim() || null,
    zones: draft.zones.trim() === "" ? null : Number(draft.zones),
    components: draft.components.flatMap((one, index) => {
      const kind = kinds.find((known) => known.kind === one.kind);
      const name = names[index] ?? "";
      return kind ? [{ name, title: one.title.trim(), probe: probeOf(one, kind), beat }] : [];
    }),
  };
}

function uniqueNames(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name}-${earlier + 1}`;
  });
}

/** Most platforms are first observed by a page of theirs. */
export function usualKind(kinds: readonly ProbeKind[]): string {
  return (kinds.find(({ kind }) => kind === "http") ?? kinds[0])?.kind ?? "";
}
