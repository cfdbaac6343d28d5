/** Supervision sees service restored: the person who reported confirms or denies; either answer is a fact. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { Question } from "../../api/types.ts";
import { listText } from "../../api/writing/format.ts";
import { now } from "../data/clock.ts";
import { useConfirm, useDeny } from "../data/outages.ts";
import { CheckIcon, RemoveIcon, SupervisionIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { ActFailure } from "./act-failure.tsx";

type Props = { readonly question: Question; readonly platformTitle: string; readonly mayAnswer: boolean };

export function QuestionPanel({ question, platformTitle, mayAnswer }: Props) {
  const { t, f } = useWords();
  const confirm = useConfirm();
  const deny = useDeny();
  const [key] = useState(() => crypto.randomUUID());
  const { platform, notification: of } = question;
  const what =
    question.components.length === 0
      ? platformTitle
      : t("acts.question.components", { components: listText(question.components, f.language), platform: platformTitle });
  const answered = confirm.isSuccess ? "confirmed" : deny.isSuccess ? "denied" : question.answer;
  return (
    <section className="g-card g-card--note" aria-label={t("acts.question.label", { platform: platformTitle })}>
      <div className="g-row g-row--top">
        <SupervisionIcon />
        <div>
          <h2 className="g-h3">{t("acts.question.title", { what, time: f.since(question.seenAt, now()) })}</h2>
          <p className="g-text">{t("acts.question.text", { instant: f.instant(question.askedAt) })}</p>
          {answered && (
            <p className="g-text g-b" role="status">
              {t(`acts.question.${answered}`)}
            </p>
          )}
          {!answered && mayAnswer && (
            <div className="g-row">
              <Button
                variant="primary"
                size="sm"
                icon={<CheckIcon />}
                isLoading={confirm.isPending}
                isDisabled={deny.isPending}
                onClick={() => confirm.mutate({ platform, key: `${key}-yes`, body: { of } })}
              >
                {t("acts.question.confirm")}
              </Button>
              <Button
                variant="secondary"
                size="sm"
                icon={<RemoveIcon />}
                isLoading={deny.isPending}
                isDisabled={confirm.isPending}
                onClick={() => deny.mutate({ platform, key: `${key}-no`, body: { of } })}
              >
                {t("acts.question.deny")}
              </Button>
            </div>
          )}
          {!answered && !mayAnswer && <p className="g-sub g-sm">{t("acts.question.waits")}</p>}
          <ActFailure error={confirm.error ?? deny.error} />
        </div>
      </div>
    </section>
  );
}
