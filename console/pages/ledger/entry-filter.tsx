/** Which facts are listed: kind, subject, author, period, digest; and the way to one by its number. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { Field } from "../../parts/field.tsx";
import { Select } from "../../parts/select.tsx";
import { kindWords } from "../../proof/kind-words.ts";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { factKinds } from "../../words/fact-kinds.ts";
import { useWords } from "../../words/use-words.ts";

const digestForm = /^[0-9a-f]{64}$/;

export function EntryFilter() {
  const { t } = useWords();
  const change = useChangeAddress();
  const address = useAddressState();
  const [number, setNumber] = useState("");
  const kinds = factKinds
    .map((kind) => [kind, kindWords(kind, t)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other));
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
      <Typed />
      <form className="g-row g-row--end" onSubmit={open}>
        <Field label={t("ledger.number")} value={number} onChange={setNumber} inputMode="numeric" />
        <Button type="submit" variant="secondary">
          {t("ledger.open")}
        </Button>
      </form>
    </div>
  );
}

/** What is typed holds once it is sent: a list that follows each letter is read by nobody. */
function Typed() {
  const { t } = useWords();
  const change = useChangeAddress();
  const address = useAddressState();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState(false);
  const valueIn = (name: string) => typed[name] ?? address[name] ?? "";
  const type = (name: string) => (value: string) => setTyped({ ...typed, [name]: value });
  const names = ["subject", "actor", "from", "to", "digest"] as const;
  const filter = (event: FormEvent) => {
    event.preventDefault();
    const digest = valueIn("digest").replaceAll(/\s/g, "").toLowerCase();
    setWrong(digest !== "" && !digestForm.test(digest));
    if (digest !== "" && !digestForm.test(digest)) return;
    change({ ...Object.fromEntries(names.map((name) => [name, valueIn(name).trim()])), digest, cursor: undefined });
  };
  const none = () =>
    change({ ...Object.fromEntries(names.map((name) => [name, undefined])), kind: undefined, cursor: undefined });
  return (
    <form className="g-ledger__typed" onSubmit={filter} noValidate>
      <Field label={t("ledger.subject")} value={valueIn("subject")} onChange={type("subject")} help={t("ledger.subjectHelp")} />
      <details open={names.some((name) => name !== "subject" && address[name])}>
        <summary className="g-sm">{t("ledger.more")}</summary>
        <div className="g-ledger__typed">
          <Field label={t("ledger.actor")} value={valueIn("actor")} onChange={type("actor")} help={t("ledger.actorHelp")} />
          <Field label={t("ledger.from")} type="date" value={valueIn("from")} onChange={type("from")} />
          <Field label={t("ledger.to")} type="date" value={valueIn("to")} onChange={type("to")} />
          <Field
            label={t("ledger.digest")}
            value={valueIn("digest")}
            onChange={type("digest")}
            help={t("ledger.digestHelp")}
            error={wrong ? t("ledger.digestWrong") : undefined}
          />
        </div>
      </details>
      <div className="g-row">
        <Button type="submit" variant="secondary">
          {t("ledger.filter")}
        </Button>
        <Button variant="link" onClick={none}>
          {t("ledger.noFilter")}
        </Button>
      </div>
    </form>
  );
}
