/** "Which platform, report": two clicks, one from a platform's page. The instant of reception is the start. Agreement, article 9. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PlatformSummary } from "../../../api/types.ts";
import { platformsQuery } from "../../data/platforms.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAddressState } from "../../shell/address.ts";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { NotAllowed } from "./not-allowed.tsx";
import { ReportForm } from "./report-form.tsx";
import { ReportReceipt, type Sent } from "./report-receipt.tsx";
import { WhatHappens } from "./what-happens.tsx";
import "./report.css";

export function ReportPage() {
  const { t } = useWords();
  const platforms = useQuery(platformsQuery);
  const allowed = useMay("outage:report");
  return (
    <PageBody title={t("shell.report")}>
      <div className="g-head">
        <h1 className="g-h1">{t("shell.report")}</h1>
        <p className="g-lead">{t("report.lead")}</p>
      </div>
      {!allowed && <NotAllowed />}
      {allowed && (
        <Region of={platforms} height={400}>
          {({ items }) =>
            items.length === 0 ? <p className="g-text">{t("overview.empty.title")}</p> : <Reporting platforms={items} />
          }
        </Region>
      )}
    </PageBody>
  );
}

function Reporting({ platforms }: { platforms: readonly PlatformSummary[] }) {
  const address = useAddressState();
  const [sent, setSent] = useState<Sent | null>(null);
  const only = platforms.length === 1 ? platforms[0]?.id : undefined;
  const first = platforms.find(({ id }) => id === address.platform)?.id ?? only ?? null;
  return (
    <>
      <div className="g-grid g-21">
        <ReportForm platforms={platforms} first={first} onSent={setSent} />
        <WhatHappens />
      </div>
      {sent && <ReportReceipt key={sent.recorded.id} sent={sent} />}
    </>
  );
}
