/** An account is closed, for good: what goes with it is said first. */
import { useState } from "react";
import type { Account } from "../../../api/types.ts";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { useCloseAccount } from "../../data/accounts.ts";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";

export function CloseForm({ of, cancel }: { readonly of: Account; readonly cancel: () => void }) {
  const { t } = useWords();
  const close = useCloseAccount();
  const [reason, setReason] = useState("");
  const why = reason.trim();
  return (
    <div className="g-empty">
      <ConfirmedAct
        level="h3"
        title={t("accounts.closeTitle", { name: of.name })}
        act={t("accounts.closeDo")}
        pending={close.isPending}
        error={close.error}
        confirm={why === "" ? null : () => close.mutate({ account: of.id, reason: why }, { onSuccess: cancel })}
        cancel={cancel}
      >
        <p className="g-text">{t("accounts.closeText")}</p>
        <Field label={t("records.why")} value={reason} onChange={setReason} required />
      </ConfirmedAct>
    </div>
  );
}
