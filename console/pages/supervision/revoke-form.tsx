/** A vantage point's key signs nothing more: for good, and on every platform that it watches. */
import { useState } from "react";
import type { Supervision, VantageHealth } from "../../../api/types.ts";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { useRevokeVantage, useVantageVersion } from "../../data/supervision.ts";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";
import { EyesSentence } from "./eyes-sentence.tsx";

type Props = { readonly of: VantageHealth; readonly platforms: Supervision["platforms"]; readonly cancel: () => void };

export function RevokeForm({ of, platforms, cancel }: Props) {
  const { t } = useWords();
  const revoke = useRevokeVantage();
  const [reason, setReason] = useState("");
  const watched = platforms.filter(({ platform }) => of.platforms.some((one) => one.platform === platform));
  const why = reason.trim();
  const { version, again } = useVantageVersion(of.name);
  const confirm = () => revoke.mutate({ vantage: of.name, reason: why, version }, { onSuccess: cancel });
  return (
    <ConfirmedAct
      title={t("supervision.revokeTitle", { vantage: of.title })}
      act={t("supervision.revokeDo")}
      pending={revoke.isPending}
      error={revoke.error}
      confirm={why === "" ? null : confirm}
      cancel={cancel}
      readAgain={() => {
        revoke.reset();
        again();
      }}
    >
      <p className="g-text">{t("supervision.revokeText")}</p>
      {watched.map((platform) => (
        <EyesSentence key={platform.platform} of={platform} change={-1} />
      ))}
      <Field label={t("records.why")} value={reason} onChange={setReason} required />
    </ConfirmedAct>
  );
}
