/** Whoever is signed in by an account is so no longer; the account stays. */
import type { Account } from "../../../api/types.ts";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { useEndSessions } from "../../data/accounts.ts";
import { useWords } from "../../words/use-words.ts";

export function EndForm({ of, cancel }: { readonly of: Account; readonly cancel: () => void }) {
  const { t } = useWords();
  const end = useEndSessions();
  return (
    <div className="g-empty">
      <ConfirmedAct
        level="h3"
        title={t("accounts.endTitle", { name: of.name })}
        act={t("accounts.endDo")}
        pending={end.isPending}
        error={end.error}
        confirm={() => end.mutate(of.id, { onSuccess: cancel })}
        cancel={cancel}
      >
        <p className="g-text">{t("accounts.endText", { count: of.sessions })}</p>
      </ConfirmedAct>
    </div>
  );
}
