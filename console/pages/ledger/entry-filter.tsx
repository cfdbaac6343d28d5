/** Which facts are listed, and the way to one by its number. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { Field } from "../../parts/field.tsx";
import { Select } from "../../parts/select.tsx";
import { kindWords } from "../../proof/kind-words.ts";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { factKinds } from "../../words/fact-kinds.ts";
import { useWords } from "../../words/use-words.ts";

export function EntryFilter() {
  const { t } = useWords();
  const change = useChangeAddress();
  const address = useAddressState();
  const [subject, setSubject] = useState(address.subject ?? "");
  const [number, setNumber] = useState("");
  const kinds = factKinds
    .map((kind) => [kind, kindWords(kind, t)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other));
  const filter = (event: FormEvent) => {
    event.preventDefault();
    change({ subject: subject.trim(), cursor: undefined });
  };
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (/^\d{1,15}$/.test(number.trim())) change({ seq: number.trim() });
  };
  return (
    <div className="g-ledger__filter">
      <Select
        label={t("ledger.kind")}
        value={address.kind ?? ""}
        options={[["", t("shared.all")], ...kinds]}
        onChange={(kind) => change({ kind, cursor: undefined })}
      />
      <form className="g-row" onSubmit={filter}>
        <Field label={t("ledger.subject")} value={subject} onChange={setSubject} help={t("ledger.subjectHelp")} />
        <Button type="submit" variant="secondary">
          {t("ledger.filter")}
        </Button>
      </form>
      <form className="g-row" onSubmit={open}>
        <Field label={t("ledger.number")} value={number} onChange={setNumber} inputMode="numeric" />
        <Button type="submit" variant="secondary">
          {t("ledger.open")}
        </Button>
      </form>
    </div>
  );
}
