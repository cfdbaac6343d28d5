/** One component: its name, how it is probed, and a trial of the probe. */
import { Button } from "@patternfly/react-core";
import type { ProbeKind } from "../../../api/types.ts";
import { Field } from "../../parts/field.tsx";
import { RemoveIcon } from "../../parts/icons.ts";
import { Select } from "../../parts/select.tsx";
import { useWords } from "../../words/use-words.ts";
import type { ComponentDraft, Missing } from "./draft.ts";
import { ParameterField } from "./parameter-field.tsx";
import { TrialResult } from "./trial-result.tsx";
import type { Trial } from "./use-trials.ts";

type Props = {
  readonly draft: ComponentDraft;
  readonly kinds: readonly ProbeKind[];
  readonly missing: readonly Missing[];
  readonly trial: Trial | undefined;
  readonly set: (next: ComponentDraft) => void;
  readonly tryIt: () => void;
  readonly remove: (() => void) | undefined;
};

export function ComponentFields({ draft, kinds, missing, trial, set, tryIt, remove }: Props) {
  const { t, both } = useWords();
  const kind = kinds.find((known) => known.kind === draft.kind);
  const lacks = (field: string) => missing.some((one) => one.component === draft.key && one.field === field);
  const parameters = kind?.parameters ?? [];
  const fieldOf = (parameter: ProbeKind["parameters"][number]) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      value={draft.values[parameter.name]}
      error={lacks(parameter.name) ? t("connect.required") : undefined}
      onChange={(value) => set({ ...draft, values: { ...draft.values, [parameter.name]: value } })}
      forget={draft.kept?.has(parameter.name) ? () => set(withoutKept(draft, parameter.name)) : undefined}
    />
  );
  return (
    <fieldset className="g-fields g-component">
      <legend className="g-h3">{draft.title || t("connect.component")}</legend>
      <Field
        label={t("connect.componentName")}
        value={draft.title}
        required
        error={lacks("title") ? t("connect.required") : undefined}
        onChange={(title) => set({ ...draft, title })}
      />
      <Select
        label={t("connect.kind")}
        value={draft.kind}
        options={kinds.map((one) => [one.kind, both(one.title)] as const)}
        onChange={(chosen) => set({ ...draft, kind: chosen, values: {}, kept: new Set() })}
      />
      {kind && <p className="g-sub g-sm g-fields__wide">{both(kind.advice)}</p>}
      {parameters.filter(({ required }) => required).map(fieldOf)}
      <details className="g-fields__wide">
        <summary className="g-sm">{t("connect.more")}</summary>
        <div className="g-fields g-fields--inner">{parameters.filter(({ required }) => !required).map(fieldOf)}</div>
      </details>
      <div className="g-row g-fields__wide">
        <Button variant="secondary" size="sm" isLoading={trial?.state === "running"} onClick={tryIt}>
          {t("connect.try")}
        </Button>
        {remove && (
          <Button variant="link" size="sm" icon={<RemoveIcon />} onClick={remove}>
            {t("connect.remove")}
          </Button>
        )}
        <TrialResult trial={trial} />
      </div>
    </fieldset>
  );
}

function withoutKept(draft: ComponentDraft, parameter: string): ComponentDraft {
  return { ...draft, kept: new Set([...(draft.kept ?? [])].filter((name) => name !== parameter)) };
}
