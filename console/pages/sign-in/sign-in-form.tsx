/** E-mail and password. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { Refused } from "../../data/client.ts";
import { useSignIn } from "../../data/session.ts";
import { Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../words/use-words.ts";

export function SignInForm() {
  const { t } = useWords();
  const signIn = useSignIn();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  return (
    <form className="g-stack" onSubmit={submit}>
      <h1 className="g-h1">{t("signIn.title")}</h1>
      {signIn.error && <Notice variant="danger" component="h2" title={whyNot(signIn.error, t)} />}
      <Field label={t("signIn.email")} type="email" autoComplete="username" value={email} onChange={setEmail} required />
      <Field
        label={t("signIn.password")}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        required
      />
      <Button type="submit" variant="primary" isLoading={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
      <p className="g-sub g-sm">{t("signIn.firstTime")}</p>
    </form>
  );
}

function whyNot(error: Error, t: ReturnType<typeof useWords>["t"]): string {
  const status = error instanceof Refused ? error.status : null;
  if (status === 0) return t("shared.error.unreachable");
  if (status === 429) return t("signIn.tooOften");
  return t(status === 403 ? "signIn.wrongConsole" : "signIn.refused");
}
