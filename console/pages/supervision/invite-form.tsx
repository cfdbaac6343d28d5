/** A new vantage point: its name, and the token that its agent enrols with, shown once. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useInviteVantage } from "../../data/supervision.ts";
import { Field } from "../../parts/field.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { EnrolmentCommand } from "./enrolment-command.tsx";

export function InviteForm() {
  const { t } = useWords();
  const invite = useInviteVantage();
  const { account } = useSession();
  const [vantage, setVantage] = useState("");
  const [title, setTitle] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ vantage, title: title.trim() === "" ? vantage : title, hours: 24 });
  };
  return (
    <form className="g-card g-stack" aria-label={t("supervision.invite")} onSubmit={submit}>
      <h2 className="g-h2">{t("supervision.invite")}</h2>
      <p className="g-sub g-sm">{t("supervision.inviteText", { whose: t(`supervision.party.${account.party}`) })}</p>
      {invite.data && <EnrolmentCommand invited={invite.data} />}
      <Field label={t("supervision.name")} value={vantage} onChange={setVantage} required />
      <Field label={t("supervision.title")} value={title} onChange={setTitle} />
      <ActFailure error={invite.error} />
      <Button type="submit" variant="secondary" isLoading={invite.isPending} isDisabled={vantage.trim() === ""}>
        {t("supervision.make")}
      </Button>
    </form>
  );
}
