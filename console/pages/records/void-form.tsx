/** Observations that were wrong: of which component, from which vantage, when, and why. */
import { useState } from "react";
import type { Platform } from "../../../api/types.ts";
import { InstantField } from "../../acts/instant-field.tsx";
import { SettlingForm } from "../../acts/settling-form.tsx";
import { Field } from "../../parts/field.tsx";
import { Select } from "../../parts/select.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function VoidForm({ of, cancel }: { of: Platform; cancel: () => void }) {
  const { t, f } = useWords();
  const { account } = useSession();
  const own = of.vantages.filter(({ party }) => party === account.party);
  const [component, setComponent] = useState(of.components[0]?.name ?? "");
  const [vantage, setVantage] = useState(own[0]?.name ?? "");
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const ready = component !== "" && from !== null && to !== null && reason.trim() !== "";
  const input = { component, ...(vantage === "" ? {} : { vantage }), from, to, reason };
  return (
    <SettlingForm
      title={t("records.act.void-observations")}
      settling={ready ? { platform: of.id, act: "void-observations", input } : null}
      cancel={cancel}
    >
      <div className="g-row">
        <Select
          label={t("records.component")}
          value={component}
          options={of.components.map(({ name, title }) => [name, title] as const)}
          onChange={setComponent}
        />
        <Select
          label={t("records.vantage")}
          value={vantage}
          options={own.map(({ name, title }) => [name, title] as const)}
          onChange={setVantage}
        />
      </div>
      <div className="g-row">
        <InstantField label={t("records.from", { zone: f.zone })} value={from} onChange={setFrom} required />
        <InstantField label={t("records.to", { zone: f.zone })} value={to} onChange={setTo} required />
      </div>
      <Field label={t("records.why")} help={t("records.whyHelp")} value={reason} onChange={setReason} required />
    </SettlingForm>
  );
}
