/** A save that first tries every probe: what is checked, what fails, and the way on in spite of it. */
import { type FormEvent, useState } from "react";
import type { ProbeKind } from "../../../api/types.ts";
import type { ComponentDraft, Missing } from "./draft.ts";
import { useTrials } from "./use-trials.ts";

type Asked = {
  readonly kinds: readonly ProbeKind[];
  /** Whose secrets the probes keep, where it is observed already. */
  readonly platform?: string;
  readonly components: readonly ComponentDraft[];
  /** Fields that are wanted and empty. */
  readonly missing: readonly Missing[];
  readonly save: () => void;
};

export type TriedSave = {
  readonly trials: ReturnType<typeof useTrials>;
  /** Shown only once somebody tried to save. */
  readonly missing: readonly Missing[];
  /** A probe failed at the last try. */
  readonly failing: boolean;
  /** Something was changed since. */
  readonly changed: () => void;
  readonly submit: (event: FormEvent) => void;
};

export function useTriedSave({ kinds, platform, components, missing, save }: Asked): TriedSave {
  const trials = useTrials(kinds, platform);
  const [checked, setChecked] = useState(false);
  const [failing, setFailing] = useState(false);
  const trySave = async (): Promise<void> => {
    setChecked(true);
    if (missing.length > 0) return;
    if (await trials.tryAll(components)) save();
    else setFailing(true);
  };
  return {
    trials,
    missing: checked ? missing : [],
    failing,
    changed: () => setFailing(false),
    submit: (event) => {
      event.preventDefault();
      void trySave();
    },
  };
}
