/** An exclusion: its cause with its article and whether the agreement subtracts it, its interval, its scope, its proof. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ExclusionCause, Platform } from "../../../api/types.ts";
import { InstantField } from "../../acts/instant-field.tsx";
import { type Proof, ProofFields } from "../../acts/proof-fields.tsx";
import { SettlingForm } from "../../acts/settling-form.tsx";
import { causesQuery } from "../../data/disputes.ts";
import { Field } from "../../parts/field.tsx";
import { PlainLabel } from "../../parts/labels.tsx";
import { Region } from "../../parts/region.tsx";
import { Select } from "../../parts/select.tsx";
import { useWords } from "../../words/use-words.ts";

type Props = { readonly of: Platform; readonly cancel: () => void };

export function ExclusionForm({ of, cancel }: Props) {
  const causes = useQuery(causesQuery);
  return (
    <Region of={causes} height={240}>
      {({ items }) => <Fields of={of} causes={items} cancel={cancel} />}
    </Region>
  );
}

function Fields({ of, causes, cancel }: Props & { causes: readonly ExclusionCause[] }) {
  const { t, f, both } = useWords();
  const [cause, setCause] = useState(causes[0]?.cause ?? "");
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [component, setComponent] = useState("");
  const [reason, setReason] = useState("");
  const [proof, setProof] = useState<Proof>({ proof: "" });
  const ready = from !== null && reason.trim() !== "" && proof.proof.trim() !== "";
  const scope = component === "" ? {} : { components: [component] };
  const input = { cause, from, ...(to === null ? {} : { to }), ...scope, reason, ...proof };
  const chosen = causes.find((one) => one.cause === cause);
  return (
    <SettlingForm
      title={t("records.act.declare-exclusion")}
      settling={ready ? { platform: of.id, act: "declare-exclusion", input } : null}
      cancel={cancel}
    >
      <Select
        label={t("records.cause")}
        value={cause}
        options={causes.map((one) => [one.cause, both(one.title)] as const)}
        onChange={setCause}
      />
      {chosen && <CauseNote of={chosen} />}
      <div className="g-row">
        <InstantField label={t("records.from", { zone: f.zone })} value={from} onChange={setFrom} required />
        <InstantField label={t("records.toOpen", { zone: f.zone })} value={to} onChange={setTo} />
      </div>
      <Select
        label={t("records.component")}
        value={component}
        options={[["", t("records.allComponents")], ...of.components.map(({ name, title }) => [name, title] as const)]}
        onChange={setComponent}
      />
      <Field label={t("records.why")} help={t("records.whyHelp")} value={reason} onChange={setReason} required />
      <ProofFields value={proof} onChange={setProof} />
    </SettlingForm>
  );
}

function CauseNote({ of }: { of: ExclusionCause }) {
  const { t, both } = useWords();
  return (
    <div>
      <p className="g-row">
        <PlainLabel compact>{t(of.subtracted ? "records.subtracted" : "records.recordedOnly")}</PlainLabel>
        <span className="g-sub g-sm">{both(of.article)}</span>
      </p>
      <p className="g-sm">{both(of.advice)}</p>
      <p className="g-sub g-sm">{both(of.proof)}</p>
    </div>
  );
}
