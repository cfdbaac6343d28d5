/** The rules of a source as fields: the first one that fits says what an alert is about. */
import { Button } from "@patternfly/react-core";
import { Field } from "../../parts/field.tsx";
import { PlusIcon, RemoveIcon } from "../../parts/icons.ts";
import { LongField } from "../../parts/long-field.tsx";
import { Select } from "../../parts/select.tsx";
import { useWords } from "../../words/use-words.ts";
import { labelsIn, newRule, type RuleDraft, type RulesDraft } from "./rules-draft.ts";

type Props = { readonly draft: RulesDraft; readonly set: (next: RulesDraft) => void };

export function RulesFields({ draft, set }: Props) {
  const { t } = useWords();
  const { rules } = draft;
  const last = rules.at(-1);
  const put = (next: RuleDraft) => set({ ...draft, rules: rules.map((rule) => (rule.key === next.key ? next : rule)) });
  const remove = (key: number) => set({ ...draft, rules: rules.filter((rule) => rule.key !== key) });
  return (
    <>
      {rules.map((rule, place) => (
        <fieldset key={rule.key} className="g-fields g-rule">
          <legend className="g-b g-sm">{t("alertSources.rule", { number: String(place + 1) })}</legend>
          <RuleFields rule={rule} set={put} />
          {rules.length > 1 && (
            <Button variant="link" isInline icon={<RemoveIcon />} onClick={() => remove(rule.key)}>
              {t("alertSources.removeRule", { number: String(place + 1) })}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        variant="link"
        isInline
        icon={<PlusIcon />}
        onClick={() => set({ ...draft, rules: [...rules, newRule(last?.platform ?? "", last?.vantage ?? "")] })}
      >
        {t("alertSources.addRule")}
      </Button>
      <LongField
        label={t("alertSources.heartbeat")}
        help={t("alertSources.heartbeatHelp")}
        error={labelsIn(draft.heartbeat) === null ? t("alertSources.noLabel") : undefined}
        value={draft.heartbeat}
        onChange={(heartbeat) => set({ ...draft, heartbeat })}
      />
      <Select
        label={t("alertSources.beforeFirst")}
        value={draft.beforeFirst}
        options={[
          ["good", t("alertSources.good")],
          ["unknown", t("alertSources.unknown")],
        ]}
        onChange={(beforeFirst) => set({ ...draft, beforeFirst: beforeFirst === "unknown" ? "unknown" : "good" })}
      />
    </>
  );
}

function RuleFields({ rule, set }: { readonly rule: RuleDraft; readonly set: (next: RuleDraft) => void }) {
  const { t } = useWords();
  return (
    <div className="g-grid g-2">
      <LongField
        label={t("alertSources.match")}
        help={t("alertSources.matchHelp")}
        error={labelsIn(rule.match) === null ? t("alertSources.noLabel") : undefined}
        value={rule.match}
        onChange={(match) => set({ ...rule, match })}
      />
      <div className="g-stack">
        <Field
          label={t("alertSources.platform")}
          value={rule.platform}
          onChange={(platform) => set({ ...rule, platform })}
          required
        />
        <Field
          label={t("alertSources.component")}
          help={t("alertSources.nameHelp")}
          value={rule.component}
          onChange={(component) => set({ ...rule, component })}
          required
        />
        <Field
          label={t("alertSources.vantage")}
          value={rule.vantage}
          onChange={(vantage) => set({ ...rule, vantage })}
          required
        />
      </div>
    </div>
  );
}
