/** "How is each component observed, and what should change": the probes of a platform, secrets kept unless replaced. */
import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { descriptionQuery, probeKindsQuery } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { ProbesForm } from "./probes-form.tsx";
import "../connect/connect.css";

export function ProbesPage() {
  const { t } = useWords();
  const { platform: id = "" } = useParams({ strict: false });
  const description = useQuery(descriptionQuery(id));
  const kinds = useQuery(probeKindsQuery);
  const allowed = useMay("platform:connect");
  const [times, setTimes] = useState(0);
  // The page hears of changes and reads again; the form stays with what it was opened with until somebody wants the other.
  const readAgain = () => void description.refetch().then(() => setTimes(times + 1));
  return (
    <PageBody title={t("connect.probesTitle")}>
      <div className="g-head">
        <Breadcrumb aria-label={t("shell.breadcrumb")}>
          <BreadcrumbItem to={links.platforms()}>{t("shell.platforms")}</BreadcrumbItem>
          <BreadcrumbItem to={links.platform(id)}>{description.data?.value.title ?? id}</BreadcrumbItem>
          <BreadcrumbItem isActive>{t("connect.probesTitle")}</BreadcrumbItem>
        </Breadcrumb>
        <h1 className="g-h1">{t("connect.probesTitle")}</h1>
        <p className="g-lead">{t("connect.probesLead")}</p>
      </div>
      {allowed ? (
        <Region of={kinds} height={500}>
          {({ items }) => (
            <Region of={description} height={500}>
              {(read) => <ProbesForm key={times} read={read} kinds={items} readAgain={readAgain} />}
            </Region>
          )}
        </Region>
      ) : (
        <p className="g-card">{t("shared.needsPermission", { permission: "platform:connect" })}</p>
      )}
    </PageBody>
  );
}
