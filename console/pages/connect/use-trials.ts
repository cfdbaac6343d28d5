/** Probes tried once each, as they are filled in now; a field that changes makes its trial old. */
import { useState } from "react";
import type { ProbeKind, TriedProbe } from "../../../api/types.ts";
import { useTryProbe } from "../../data/platforms.ts";
import { type ComponentDraft, probeOf } from "./draft.ts";

export type Trial =
  | { readonly state: "running" }
  | { readonly state: "done"; readonly tried: TriedProbe }
  | { readonly state: "refused"; readonly error: Error };

const identity = ({ kind, values, kept = new Set() }: ComponentDraft): string => JSON.stringify([kind, values, ...kept]);

/** @param platform whose secrets the probes keep, where it is observed already */
export function useTrials(kinds: readonly ProbeKind[], platform?: string) {
  const { mutateAsync } = useTryProbe();
  const [trials, setTrials] = useState<ReadonlyMap<string, Trial>>(new Map());
  const note = (draft: ComponentDraft, trial: Trial) => setTrials((known) => new Map(known).set(identity(draft), trial));

  /** Whether the probe saw what it expects. */
  const tryOne = async (draft: ComponentDraft): Promise<boolean> => {
    const kind = kinds.find((known) => known.kind === draft.kind);
    if (!kind) return false;
    note(draft, { state: "running" });
    try {
      const tried = await mutateAsync({ ...probeOf(draft, kind), ...(platform && { of: { platform, component: draft.key } }) });
      note(draft, { state: "done", tried });
      return tried.ok;
    } catch (cause) {
      note(draft, { state: "refused", error: cause instanceof Error ? cause : new Error(String(cause)) });
      return false;
    }
  };

  return {
    of: (draft: ComponentDraft): Trial | undefined => trials.get(identity(draft)),
    tryOne,
    tryAll: async (drafts: readonly ComponentDraft[]): Promise<boolean> => (await Promise.all(drafts.map(tryOne))).every(Boolean),
    busy: [...trials.values()].some(({ state }) => state === "running"),
  };
}
