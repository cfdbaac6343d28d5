/** A vantage point watches a platform no more: what it saw stays, and fewer eyes are left. */
import type { Supervision, VantageHealth } from "../../../api/types.ts";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { useDescriptionVersion, useWithdrawVantage } from "../../data/supervision.ts";
import { useWords } from "../../words/use-words.ts";
import { EyesSentence } from "./eyes-sentence.tsx";

type Props = {
  readonly of: VantageHealth;
  readonly platform: Supervision["platforms"][number] | undefined;
  readonly cancel: () => void;
};

export function WithdrawForm({ of, platform, cancel }: Props) {
  const { t } = useWords();
  const withdraw = useWithdrawVantage();
  const { version, again } = useDescriptionVersion(platform?.platform ?? "");
  if (platform === undefined) return null;
  const { platform: id, title } = platform;
  const confirm = () => withdraw.mutate({ platform: id, vantage: of.name, version }, { onSuccess: cancel });
  return (
    <ConfirmedAct
      title={t("supervision.withdrawTitle", { vantage: of.title, platform: title })}
      act={t("supervision.withdrawDo")}
      pending={withdraw.isPending}
      error={withdraw.error}
      confirm={confirm}
      cancel={cancel}
      readAgain={() => {
        withdraw.reset();
        again();
      }}
    >
      <p className="g-text">{t("supervision.staysSeen")}</p>
      <EyesSentence of={platform} change={-1} />
    </ConfirmedAct>
  );
}
