/** What a trial saw: that it answers, and how fast; or why it would count as a failure. */

import { Refused } from "../../data/client.ts";
import { DownIcon, UpIcon, WarningIcon } from "../../parts/icons.ts";
import { phasesText } from "../../parts/phases.ts";
import { useWords } from "../../words/use-words.ts";
import type { Trial } from "./use-trials.ts";

export function TrialResult({ trial }: { trial: Trial | undefined }) {
  const spoken = useWords();
  const { t, f, both } = spoken;
  if (!trial || trial.state === "running") return <span role="status" />;
  if (trial.state === "refused")
    return (
      <span className="g-row g-sm" role="status">
        <WarningIcon /> {reasonsOf(trial.error).join(" ")}
      </span>
    );
  const { ok, failure, phases, certificateExpires } = trial.tried;
  return (
    <span className="g-row g-sm" role="status">
      {ok ? <UpIcon className="g-c-up" /> : <DownIcon className="g-c-down" />}
      {failure ? both(failure.words) : t("connect.answers")}
      <span className="g-sub g-xs">
        {phasesText(phases, spoken)}
        {certificateExpires !== null && ` · ${t("connect.certificate", { day: f.fullDay(certificateExpires) })}`}
      </span>
    </span>
  );
}

/** What is wrong field by field, where that is what is wrong. */
function reasonsOf(error: Error): string[] {
  const fields = error instanceof Refused ? error.errors.map(({ message }) => message) : [];
  return fields.length > 0 ? fields : [error.message];
}
