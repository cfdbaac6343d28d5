/** That the claim was sent, where to: recorded once for each version of the statement. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import type { Statement } from "../../../api/types.ts";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useSendClaim } from "../../data/statements.ts";
import { Field } from "../../parts/field.tsx";
import { When } from "../../parts/when.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function SentForm({ of }: { of: Statement }) {
  const { t } = useWords();
  const send = useSendClaim();
  const { support } = useSession();
  const [key] = useState(() => crypto.randomUUID());
  const [sentTo, setSentTo] = useState(support.email ?? "");
  const done = of.claims.find(({ version }) => version === of.version);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { platform, month, version } = of;
    send.mutate({ platform, key, body: { month, version, ...(sentTo.trim() && { sentTo: sentTo.trim() }) } });
  };
  return (
    <section className="g-card g-stack" aria-labelledby="sent">
      <h2 className="g-h2" id="sent">
        {t("claim.sent")}
      </h2>
      {done ? (
        <p role="status">
          {t("claim.recorded")} <When at={done.at} />
          {done.sentTo !== null && `, ${t("claim.to", { to: done.sentTo })}`}.{" "}
          <FactLink seq={done.fact.seq} kind={done.fact.kind} />
        </p>
      ) : (
        <form className="g-stack" onSubmit={submit}>
          <p className="g-sub g-sm">{t("claim.sentNote")}</p>
          <Field label={t("claim.sentTo")} value={sentTo} onChange={setSentTo} />
          <ActFailure error={send.error} />
          <Button type="submit" variant="secondary" isLoading={send.isPending}>
            {t("claim.record")}
          </Button>
        </form>
      )}
    </section>
  );
}
