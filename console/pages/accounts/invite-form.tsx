/** Somebody new: a name, an address, and the one-time link that opens the account, shown once. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useInviteAccount } from "../../data/accounts.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../words/use-words.ts";

export function InviteForm() {
  const { t, f } = useWords();
  const invite = useInviteAccount();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      setName("");
      setEmail("");
    };
    invite.mutate({ name: name.trim(), email: email.trim() }, { onSuccess: done });
  };
  return (
    <form className="g-card g-stack" aria-label={t("accounts.new")} onSubmit={submit}>
      <h2 className="g-h2">{t("accounts.new")}</h2>
      <p className="g-sub g-sm">{t("accounts.newText")}</p>
      {invite.data && (
        <Notice variant="success" component="h3" title={t("accounts.link", { name: invite.data.name })}>
          <p>{t("accounts.linkText", { until: f.instant(invite.data.expiresAt) })}</p>
          <CopyText label={t("accounts.linkLabel")}>{invite.data.link}</CopyText>
        </Notice>
      )}
      <Field label={t("account.name")} value={name} onChange={setName} required />
      <Field label={t("signIn.email")} type="email" value={email} onChange={setEmail} required />
      <ActFailure error={invite.error} />
      <Button
        type="submit"
        variant="primary"
        isLoading={invite.isPending}
        isDisabled={name.trim() === "" || !email.includes("@")}
      >
        {t("accounts.make")}
      </Button>
    </form>
  );
}
