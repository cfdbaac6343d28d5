/** A vantage point's own beat, as it is typed: how often it observes, and after how long without it is silent. */
import { useWords } from "../words/use-words.ts";
import { Field } from "./field.tsx";

/** Seconds, as typed. */
export type BeatDraft = { readonly every: string; readonly silentAfter: string };

export const usualBeat: BeatDraft = { every: "60", silentAfter: "180" };

/** The beat that is meant; null where it is none: an outage is two failures of three, as everywhere. */
export function beatOf({ every, silentAfter }: BeatDraft) {
  const [intervalMs, staleAfterMs] = [Number(every) * 1_000, Number(silentAfter) * 1_000];
  const possible =
    Number.isInteger(intervalMs) && Number.isInteger(staleAfterMs) && intervalMs >= 1_000 && intervalMs <= staleAfterMs;
  return possible ? { intervalMs, staleAfterMs, failures: 2, of: 3, successes: 2 } : null;
}

export function BeatFields({ draft, set }: { readonly draft: BeatDraft; readonly set: (next: BeatDraft) => void }) {
  const { t } = useWords();
  const impossible = beatOf(draft) === null ? t("supervision.beatImpossible") : undefined;
  return (
    <div className="g-grid g-2">
      <Field
        label={t("supervision.every")}
        type="number"
        value={draft.every}
        onChange={(every) => set({ ...draft, every })}
        required
      />
      <Field
        label={t("supervision.silentAfter")}
        type="number"
        value={draft.silentAfter}
        onChange={(silentAfter) => set({ ...draft, silentAfter })}
        error={impossible}
        required
      />
    </div>
  );
}
