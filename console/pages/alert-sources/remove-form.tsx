/** A source of alerts is removed: its secret is worth nothing any more. */
import { useState } from "react";
import type { AlertSource } from "../../../api/types.ts";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { useRemoveAlertSource } from "../../data/alert-sources.ts";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";

export function RemoveForm({ of: { source }, cancel }: { readonly of: AlertSource; readonly cancel: () => void }) {
  const { t } = useWords();
  const remove = useRemoveAlertSource();
  const [reason, setReason] = useState("");
  const why = reason.trim();
  return (
    <ConfirmedAct
      title={t("alertSources.removeTitle", { source })}
      act={t("alertSources.removeDo")}
      pending={remove.isPending}
      error={remove.error}
      confirm={why === "" ? null : () => remove.mutate({ source, reason: why }, { onSuccess: cancel })}
      cancel={cancel}
    >
      <p className="g-text">{t("alertSources.removeText")}</p>
      <Field label={t("records.why")} value={reason} onChange={setReason} required />
    </ConfirmedAct>
  );
}
