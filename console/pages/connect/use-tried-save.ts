/** A save that first tries every probe: what is checked, what fails, and the way on in spite of it. */
import { type FormEvent, useState } from "react";
import type { ComponentDraft, Missing } from "./draft.ts";

type Asked = {
  readonly components: readonly ComponentDraft[];
  /** Fields that are wanted and empty. */
  readonly missing: readonly Missing[];
  readonly tryAll: (components: readonly ComponentDraft[]) => Promise<boolean>;
  readonly save: () => void;
};

export type TriedSave = {
  /** Shown only once somebody tried to save. */
  readonly missing: readonly Missing[];
  /** A probe failed at the last try. */
  readonly failing: boolean;
  /** Something was changed since. */
  readonly changed: () => void;
  readonly submit: (event: FormEvent) => void;
};

export function useTriedSave({ components, missing, tryAll, save }: Asked): TriedSave {
  const [checked, setChecked] = useState(false);
  const [failing, setFailing] = useState(false);
  const trySave = async (): Promise<void> => {
    setChecked(true);
    if (missing.length > 0) return;
    if (await tryAll(components)) save();
    else setFailing(true);
  };
  return {
    missing: checked ? missing : [],
    failing,
    changed: () => setFailing(false),
    submit: (event) => {
      event.preventDefault();
      void trySave();
    },
  };
}
