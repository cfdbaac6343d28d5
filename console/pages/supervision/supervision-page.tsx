/** Supervision: "who watches, from where, and can what it says be relied on". */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InvitedVantage, Supervision } from "../../../api/types.ts";
import { listText } from "../../../api/writing/format.ts";
import { supervisionQuery } from "../../data/supervision.ts";
import { Notice } from "../../parts/notice.tsx";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { EnrolmentCommand } from "./enrolment-command.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PlatformCoverage } from "./platform-coverage.tsx";
import { VantageCard } from "./vantage-card.tsx";

export function SupervisionPage() {
  const { t } = useWords();
  const supervision = useQuery(supervisionQuery);
  const [invited, setInvited] = useState<InvitedVantage | null>(null);
  return (
    <PageBody title={t("shell.supervision")}>
      <div className="g-head">
        <h1 className="g-h1">{t("shell.supervision")}</h1>
        <p className="g-lead">{t("supervision.lead")}</p>
      </div>
      {invited && <EnrolmentCommand invited={invited} />}
      <Region of={supervision} height={320} whole>
        {(data) => <Body of={data} />}
      </Region>
      <InviteForm onInvited={setInvited} />
    </PageBody>
  );
}

function Body({ of }: { of: Supervision }) {
  const { t, f } = useWords();
  const blind = of.platforms.filter(({ speaking, quorum }) => speaking < quorum);
  return (
    <>
      {blind.length > 0 && (
        <Notice variant="danger" component="h2" title={t("supervision.blind", { count: blind.length })}>
          {t("supervision.blindText", {
            platforms: listText(
              blind.map(({ title }) => title),
              f.language,
            ),
          })}
        </Notice>
      )}
      <PlatformCoverage of={of} />
      <h2 className="g-h2">{t("supervision.vantages")}</h2>
      <p className="g-sub g-sm">
        {t("supervision.limits", { warn: `${f.count(of.limits.warnOffsetMs)}\u00a0ms`, limit: f.duration(of.limits.offsetMs) })}
      </p>
      {of.vantages.map((vantage) => (
        <VantageCard key={vantage.name} of={vantage} now={of.now} />
      ))}
    </>
  );
}
