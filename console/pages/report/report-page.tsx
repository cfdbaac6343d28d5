/** "Which platform, report": two clicks, one from a platform's page. The instant of reception is the start. Agreement, article 9. */
import { useQuery } from "@tanstack/react-query";
import { platformsQuery } from "../../data/platforms.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { NotAllowed } from "./not-allowed.tsx";
import { Reporting } from "./reporting.tsx";
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
