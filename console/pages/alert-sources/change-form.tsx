/** Other rules for a source: tried on what it sent last before they can be put in force. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AlertSource } from "../../../api/types.ts";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { alertSourceQuery, useChangeAlertRules, usePreviewAlerts } from "../../data/alert-sources.ts";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { PreviewAlerts } from "./preview-alerts.tsx";
import { draftOf, type RulesDraft, rulesOf } from "./rules-draft.ts";
import { RulesFields } from "./rules-fields.tsx";

type Props = { readonly source: string; readonly cancel: () => void };

/** What is changed is what stands when the form opens, under its version. */
export function ChangeForm({ source, cancel }: Props) {
  const read = useQuery(alertSourceQuery(source));
  return (
    <Region of={read} height={300}>
      {({ value, version }) => (
        <RulesForm key={version} of={value} version={version} cancel={cancel} readAgain={() => void read.refetch()} />
      )}
    </Region>
  );
}

type FormProps = {
  readonly of: AlertSource;
  readonly version: string;
  readonly cancel: () => void;
  readonly readAgain: () => void;
};

function RulesForm({ of, version, cancel, readAgain }: FormProps) {
  const { t } = useWords();
  const preview = usePreviewAlerts();
  const change = useChangeAlertRules(version);
  const [draft, setDraft] = useState<RulesDraft>(() => draftOf(of));
  const [tried, setTried] = useState<string | null>(null);
  const rules = rulesOf(draft);
  const now = JSON.stringify(rules);
  const isTried = rules !== null && tried === now && preview.data !== undefined;
  const { source } = of;
  const tryThem = () => rules && preview.mutate({ source, rules }, { onSuccess: () => setTried(now) });
  return (
    <ConfirmedAct
      title={t("alertSources.changeTitle", { source })}
      act={isTried ? t("alertSources.putInForce") : t("alertSources.try")}
      pending={preview.isPending || change.isPending}
      error={preview.error ?? change.error}
      confirm={rules === null ? null : isTried ? () => change.mutate({ source, rules }, { onSuccess: cancel }) : tryThem}
      cancel={cancel}
      readAgain={readAgain}
    >
      <RulesFields draft={draft} set={setDraft} />
      {isTried && <PreviewAlerts items={preview.data.items} />}
      {isTried && (
        <Button variant="link" isInline onClick={tryThem}>
          {t("alertSources.tryAgain")}
        </Button>
      )}
    </ConfirmedAct>
  );
}
