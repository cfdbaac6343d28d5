/** A source of alerts is removed: its secret is worth nothing any more. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { alertSourceQuery, useRemoveAlertSource } from "../../data/alert-sources.ts";
import { Field } from "../../parts/field.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";

type Props = { readonly source: string; readonly cancel: () => void };

/** What is removed is what stands when the form opens, under its version. */
export function RemoveForm({ source, cancel }: Props) {
  const read = useQuery(alertSourceQuery(source));
  return (
    <Region of={read} height={200}>
      {({ version }) => <ReasonForm source={source} version={version} cancel={cancel} readAgain={read.refetch} />}
    </Region>
  );
}

type FormProps = Props & { readonly version: string; readonly readAgain: () => Promise<unknown> };

function ReasonForm({ source, version, cancel, readAgain }: FormProps) {
  const { t } = useWords();
  const remove = useRemoveAlertSource();
  const [reason, setReason] = useState("");
  const why = reason.trim();
  return (
    <ConfirmedAct
      title={t("alertSources.removeTitle", { source })}
      act={t("alertSources.removeDo")}
      pending={remove.isPending}
      error={remove.error}
      confirm={why === "" ? null : () => remove.mutate({ source, reason: why, version }, { onSuccess: cancel })}
      cancel={cancel}
      readAgain={() => void readAgain().then(remove.reset)}
    >
      <p className="g-text">{t("alertSources.removeText")}</p>
      <Field label={t("records.why")} value={reason} onChange={setReason} required />
    </ConfirmedAct>
  );
}
