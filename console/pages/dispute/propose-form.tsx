/** A ruling proposed to the other party, or the decision of the body that the agreement names. */
import { Radio } from "@patternfly/react-core";
import { useState } from "react";
import type { Dispute } from "../../../api/types.ts";
import { InstantField } from "../../acts/instant-field.tsx";
import { ProofFields } from "../../acts/proof-fields.tsx";
import { SettlingForm } from "../../acts/settling-form.tsx";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";

type Props = { readonly of: Dispute; readonly act: "propose-ruling" | "rule-dispute"; readonly cancel: () => void };

export function ProposeForm({ of, act, cancel }: Props) {
  const { t, f } = useWords();
  const [from, setFrom] = useState<number | null>(of.time[0]?.from ?? null);
  const [to, setTo] = useState<number | null>(of.time.at(-1)?.to ?? null);
  const [counts, setCounts] = useState<boolean | null>(null);
  const [reason, setReason] = useState("");
  const [proof, setProof] = useState<{ proof: string; digest?: string }>({ proof: "" });
  const ready = from !== null && to !== null && counts !== null && reason.trim() !== "";
  const proved = act === "propose-ruling" || proof.proof.trim() !== "";
  const input = { from, to, counts, reason, ...(act === "propose-ruling" ? { dispute: of.id } : proof) };
  return (
    <SettlingForm
      title={t(`records.act.${act}`)}
      settling={ready && proved ? { platform: of.platform, act, input } : null}
      cancel={cancel}
    >
      {act === "propose-ruling" && <p className="g-text">{t("disputes.proposeText")}</p>}
      <div className="g-row">
        <InstantField label={t("records.from", { zone: f.zone })} value={from} onChange={setFrom} required />
        <InstantField label={t("records.to", { zone: f.zone })} value={to} onChange={setTo} required />
      </div>
      <fieldset className="g-tokens__permissions">
        <legend className="g-b g-sm">{t("records.counts")}</legend>
        {([true, false] as const).map((choice) => (
          <Radio
            key={String(choice)}
            id={`counts-${choice}`}
            name="counts"
            label={t(choice ? "disputes.toClient" : "disputes.toProvider")}
            isChecked={counts === choice}
            onChange={() => setCounts(choice)}
          />
        ))}
      </fieldset>
      <Field label={t("records.why")} help={t("records.whyHelp")} value={reason} onChange={setReason} required />
      {act === "rule-dispute" && <ProofFields value={proof} onChange={setProof} />}
    </SettlingForm>
  );
}
