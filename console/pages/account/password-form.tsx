/** Another password: the one of today proves who asks, and every other browser is signed out. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { useChangePassword } from "../../data/account.ts";
import { Refused } from "../../data/client.ts";
import { Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../words/use-words.ts";

const shortest = 12;

export function PasswordForm() {
  const { t } = useWords();
  const change = useChangePassword();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [checked, setChecked] = useState(false);
  const tooShort = checked && next.length < shortest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (next.length < shortest) return;
    const done = () => {
      setCurrent("");
      setNext("");
      setChecked(false);
    };
    change.mutate({ currentPassword: current, newPassword: next }, { onSuccess: done });
  };
  return (
    <form className="g-card g-stack" onSubmit={submit}>
      <h2 className="g-h2">{t("account.password")}</h2>
      {change.error && <Notice variant="danger" component="h3" title={t(whyNot(change.error))} />}
      {change.isSuccess && <Notice variant="success" component="h3" title={t("account.changed")} />}
      <Field
        label={t("account.current")}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        required
      />
      <Field
        label={t("signIn.newPassword")}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        required
        help={t("signIn.passwordHelp", { count: shortest })}
        error={tooShort ? t("signIn.passwordShort", { count: shortest }) : undefined}
      />
      <Button type="submit" variant="primary" isLoading={change.isPending}>
        {t("account.change")}
      </Button>
      <p className="g-sub g-xs">{t("account.changeNote")}</p>
    </form>
  );
}

function whyNot(error: Error) {
  const status = error instanceof Refused ? error.status : null;
  if (status === 0) return "shared.error.unreachable";
  return status === 429 ? "signIn.tooOften" : "account.wrong";
}
