/** A new source of alerts: its name, what its alerts are about, and whether it signs. What it needs to send is shown once. */
import { Button, Checkbox } from "@patternfly/react-core";
import { type FormEvent, useId, useState } from "react";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useCreateAlertSource } from "../../data/alert-sources.ts";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";
import { AdmittedSource } from "./admitted-source.tsx";
import { newRule, type RulesDraft, rulesOf } from "./rules-draft.ts";
import { RulesFields } from "./rules-fields.tsx";

const firstDraft = (): RulesDraft => ({
  rules: [newRule("", "alerts")],
  heartbeat: "alertname: Watchdog",
  beforeFirst: "good",
});

export function CreateForm() {
  const { t } = useWords();
  const create = useCreateAlertSource();
  const id = useId();
  const [source, setSource] = useState("");
  const [signed, setSigned] = useState(false);
  const [draft, setDraft] = useState(firstDraft);
  const [missing, setMissing] = useState(false);
  const rules = rulesOf(draft);
  const ready = rules !== null && source.trim() !== "";
  const admitted = () => {
    setSource("");
    setDraft(firstDraft());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!ready);
    if (ready) create.mutate({ source: source.trim(), signed, ...rules }, { onSuccess: admitted });
  };
  return (
    <form className="g-card g-stack" aria-label={t("alertSources.create")} onSubmit={submit} noValidate>
      <h2 className="g-h2">{t("alertSources.create")}</h2>
      <p className="g-sub g-sm">{t("alertSources.createText")}</p>
      {create.data && <AdmittedSource admitted={create.data} />}
      <Field label={t("supervision.name")} value={source} onChange={setSource} required />
      <RulesFields draft={draft} set={setDraft} />
      <Checkbox
        id={id}
        label={t("alertSources.signed")}
        description={t("alertSources.signedHelp")}
        isChecked={signed}
        onChange={(_, on) => setSigned(on)}
      />
      {missing && !ready && (
        <p className="g-sm g-b" role="alert">
          {t("records.missing")}
        </p>
      )}
      <ActFailure error={create.error} />
      <Button type="submit" variant="secondary" isLoading={create.isPending}>
        {t("alertSources.admit")}
      </Button>
    </form>
  );
}
