/** Over how many zones the client's systems are spread, since when, and what shows it. */
import { useState } from "react";
import type { Platform } from "../../../api/types.ts";
import { InstantField } from "../../acts/instant-field.tsx";
import { type Proof, ProofFields } from "../../acts/proof-fields.tsx";
import { SettlingForm } from "../../acts/settling-form.tsx";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";

export function ZonesForm({ of, cancel }: { of: Platform; cancel: () => void }) {
  const { t, f } = useWords();
  const [zones, setZones] = useState(String(of.zones.zones ?? 2));
  const [since, setSince] = useState<number | null>(null);
  const [evidence, setEvidence] = useState("");
  const [proof, setProof] = useState<Proof>({ proof: "" });
  const ready = /^\d{1,3}$/.test(zones) && evidence.trim() !== "";
  const digest = proof.digest === undefined ? {} : { digest: proof.digest };
  const input = { zones: Number(zones), evidence, ...(since === null ? {} : { at: since }), ...digest };
  return (
    <SettlingForm
      title={t("records.act.record-zones")}
      settling={ready ? { platform: of.id, act: "record-zones", input } : null}
      cancel={cancel}
    >
      <Field label={t("records.zones")} type="number" value={zones} onChange={setZones} required />
      <InstantField label={t("records.since", { zone: f.zone })} value={since} onChange={setSince} />
      <Field label={t("records.evidence")} help={t("records.proofHelp")} value={evidence} onChange={setEvidence} required />
      <ProofFields value={proof} onChange={setProof} fileOnly />
    </SettlingForm>
  );
}
