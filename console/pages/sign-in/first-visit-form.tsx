/** The first visit: who the account belongs to, and the password by which its owner comes back. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useSetUpAccount } from "../../data/session.ts";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.ts";

const shortest = 12;

export function FirstVisitForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const setUp = useSetUpAccount();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const tooShort = checked && password.length < shortest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (password.length >= shortest) setUp.mutate({ name, email, password }, { onSuccess: onDone });
  };
  return (
    <form className="g-stack" onSubmit={submit}>
      <h1 className="g-h1">{t("signIn.welcome")}</h1>
      <p className="g-text">{t("signIn.welcomeText")}</p>
      <Field label={t("signIn.name")} autoComplete="name" value={name} onChange={setName} required />
      <Field label={t("signIn.email")} type="email" autoComplete="username" value={email} onChange={setEmail} required />
      <Field
        label={t("signIn.newPassword")}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        required
        help={t("signIn.passwordHelp", { count: shortest })}
        error={tooShort ? t("signIn.passwordShort", { count: shortest }) : undefined}
      />
      <ActFailure error={setUp.error} />
      <Button type="submit" variant="primary" isLoading={setUp.isPending}>
        {t("signIn.begin")}
      </Button>
    </form>
  );
}
