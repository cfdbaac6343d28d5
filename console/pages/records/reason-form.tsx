/** An act on a record that needs a reason alone: contesting it, withdrawing it, accepting its earlier instant. */
import { useState } from "react";
import { SettlingForm } from "../../acts/settling-form.tsx";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";
import type { RecordAct } from "./record-acts.ts";

type Props = { readonly platform: string; readonly act: RecordAct; readonly record: string; readonly cancel: () => void };

export function ReasonForm({ platform, act, record, cancel }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const settling = reason.trim() === "" ? null : { platform, act, input: { of: record, reason } };
  return (
    <SettlingForm title={t(`records.act.${act}`)} settling={settling} cancel={cancel}>
      <Field label={t("records.why")} help={t("records.whyHelp")} value={reason} onChange={setReason} required />
    </SettlingForm>
  );
}
