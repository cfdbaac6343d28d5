/** A platform that is observed already, as its form holds it: what is set and secret is kept, not shown. */
import type { DescribeFromNow, Description, ProbeKind } from "../../../api/types.ts";
import { type ComponentDraft, probeOf } from "./draft.ts";
import { isKept, keptMark } from "./kept.ts";

/** The drafts of a description's components that a probe looks at, by their names. */
export function draftsOf({ components }: Description): ComponentDraft[] {
  return components.flatMap(({ name, title, probe }) => {
    if (!probe) return [];
    const given = Object.entries(probe.parameters);
    const kept = new Set(given.filter(([, value]) => isKept(value)).map(([parameter]) => parameter));
    const values = Object.fromEntries(
      given.filter(([parameter]) => !kept.has(parameter)).map(([parameter, value]) => [parameter, textOf(value)]),
    );
    return [{ key: name, title, kind: probe.kind, values, kept }];
  });
}

/** What is sent: the same components at the same beats, their probes as they are filled in now. */
export function changedDescription(
  { title, region, components, vantages }: Description,
  drafts: readonly ComponentDraft[],
  kinds: readonly ProbeKind[],
): DescribeFromNow {
  return {
    ...{ title, region, ...(vantages && { vantages }) },
    components: components.map((component) => {
      const draft = drafts.find(({ key }) => key === component.name);
      const kind = kinds.find((known) => known.kind === draft?.kind);
      if (!draft || !kind) return component;
      return { ...component, title: draft.title.trim(), probe: probeOf(draft, kind) };
    }),
  };
}

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const lines = Object.entries(value).map(([name, one]) => `${name}: ${isKept(one) ? keptMark : String(one)}`);
  return lines.join("\n");
}
