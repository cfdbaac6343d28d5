/** What a trial saw: that it answers, and how fast; or why it would count as a failure. */
import { DownIcon, UpIcon, WarningIcon } from "../../parts/icons.ts";
import { useWords } from "../../words/use-words.ts";
import type { Trial } from "./use-trials.ts";

export function TrialResult({ trial }: { trial: Trial | undefined }) {
  const { t, f, both } = useWords();
  if (!trial || trial.state === "running") return <span role="status" />;
  if (trial.state === "refused")
    return (
      <span className="g-row g-sm" role="status">
        <WarningIcon /> {trial.error.message}
      </span>
    );
  const { ok, failure, phases, certificateExpires } = trial.tried;
  const times = Object.entries(phases).map(([name, ms]) => `${name}\u00a0${f.count(ms)}\u00a0ms`);
  return (
    <span className="g-row g-sm" role="status">
      {ok ? <UpIcon className="g-c-up" /> : <DownIcon className="g-c-down" />}
      {failure ? both(failure.words) : t("connect.answers")}
      <span className="g-sub g-xs">
        {times.join(", ")}
        {certificateExpires !== null && ` · ${t("connect.certificate", { day: f.fullDay(certificateExpires) })}`}
      </span>
    </span>
  );
}
