/** What happens right after, and what to do if the page does not answer. */
import { ClockIcon, ExcludedIcon, LedgerIcon, SupervisionIcon } from "../../parts/icons.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function WhatHappens() {
  const { t } = useWords();
  const { support } = useSession();
  return (
    <div className="g-grid g-grid--start">
      <section className="g-card" aria-labelledby="after">
        <h2 className="g-h2 g-report__title" id="after">
          {t("report.after")}
        </h2>
        <ol className="g-list">
          <li>
            <ClockIcon />
            <span>{t("report.afterOpens")}</span>
          </li>
          <li>
            <LedgerIcon />
            <span>{t("report.afterLedger")}</span>
          </li>
          <li>
            <SupervisionIcon />
            <span>{t("report.afterAsked")}</span>
          </li>
          <li>
            <ExcludedIcon />
            <span>{t("report.afterWithdraw")}</span>
          </li>
        </ol>
      </section>
      <section className="g-card" aria-labelledby="otherwise">
        <h2 className="g-h2 g-report__title" id="otherwise">
          {t("report.otherwise")}
        </h2>
        <p className="g-sm">{t("report.otherwiseText")}</p>
        {support.phone && <p className="g-sm">{t("report.phone", { phone: support.phone })}</p>}
        {support.email && <p className="g-sm">{t("report.email", { email: support.email })}</p>}
      </section>
    </div>
  );
}
