/** What the platform is called, where it stands, how often it is observed. */
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";
import { type Missing, nameFrom, type PlatformDraft } from "./draft.ts";

type Props = {
  readonly draft: PlatformDraft;
  readonly set: (change: Partial<PlatformDraft>) => void;
  readonly missing: readonly Missing[];
};

export function PlatformFields({ draft, set, missing }: Props) {
  const { t } = useWords();
  const lacksTitle = missing.some(({ component, field }) => component === null && field === "title");
  return (
    <fieldset className="g-fields">
      <legend className="g-h2">{t("connect.platform")}</legend>
      <Field
        label={t("connect.name")}
        value={draft.title}
        onChange={(title) => set({ title })}
        required
        error={lacksTitle ? t("connect.required") : undefined}
      />
      <Field
        label={t("connect.id")}
        value={draft.id}
        placeholder={nameFrom(draft.title)}
        help={t("connect.idHelp")}
        onChange={(id) => set({ id })}
      />
      <Field label={t("connect.region")} value={draft.region} onChange={(region) => set({ region })} />
      <Field
        label={t("connect.zones")}
        type="number"
        value={draft.zones}
        help={t("connect.zonesHelp")}
        onChange={(zones) => set({ zones })}
      />
      <Field
        label={t("connect.every")}
        type="number"
        value={draft.everySeconds}
        help={t("connect.everyHelp")}
        onChange={(everySeconds) => set({ everySeconds })}
      />
    </fieldset>
  );
}
