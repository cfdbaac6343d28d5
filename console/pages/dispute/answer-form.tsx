/** The answer to a proposed ruling: accept it, decline it, or take one's own back; what it changes is shown first. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { RulingProposal } from "../../../api/types.ts";
import { SettlingForm } from "../../acts/settling-form.tsx";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";

type Act = "accept-ruling" | "decline-ruling";

export function AnswerForm({ of, own }: { of: RulingProposal; own: boolean }) {
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const [reason, setReason] = useState("");
  if (act === null)
    return (
      <div className="g-row">
        <span className="g-sub g-sm">{t(own ? "disputes.waitsOther" : "disputes.waitsYou")}</span>
        {!own && (
          <Button variant="primary" size="sm" onClick={() => setAct("accept-ruling")}>
            {t("disputes.accept")}
          </Button>
        )}
        <Button variant="secondary" size="sm" onClick={() => setAct("decline-ruling")}>
          {t(own ? "disputes.takeBack" : "disputes.decline")}
        </Button>
      </div>
    );
  const ready = reason.trim() !== "";
  return (
    <SettlingForm
      title={t(`records.act.${act}`)}
      settling={ready ? { platform: of.platform, act, input: { of: of.id, reason } } : null}
      cancel={() => setAct(null)}
    >
      <Field label={t("records.why")} help={t("records.whyHelp")} value={reason} onChange={setReason} required />
    </SettlingForm>
  );
}
