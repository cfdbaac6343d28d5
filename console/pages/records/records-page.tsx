/** "What was stated of this platform, by whom, and what can be done about it"; the act under way is told by the address. */
import { Breadcrumb, BreadcrumbItem, Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Platform } from "../../../api/types.ts";
import { recordsQuery } from "../../data/disputes.ts";
import { platformQuery } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { ActPanel } from "./act-panel.tsx";
import { RecordTable } from "./record-table.tsx";

export function RecordsPage() {
  const { t } = useWords();
  const { platform: id = "" } = useParams({ strict: false });
  const platform = useQuery(platformQuery(id));
  const records = useQuery(recordsQuery(id));
  return (
    <PageBody title={t("records.title", { platform: platform.data?.title ?? id })}>
      <Region of={platform} height={200} whole>
        {(of) => (
          <>
            <Head of={of} />
            <ActPanel of={of} records={records.data?.items ?? []} />
          </>
        )}
      </Region>
      <section className="g-card g-card--flush" aria-label={t("records.name")}>
        <Region of={records} height={300}>
          {({ items }) => <RecordTable records={items} />}
        </Region>
      </section>
    </PageBody>
  );
}

function Head({ of }: { of: Platform }) {
  const { t } = useWords();
  const change = useChangeAddress();
  const { act } = useAddressState();
  const may = { exclude: useMay("exclusion:declare"), void: useMay("observations:void"), zones: useMay("zones:record") };
  const begin = (chosen: string) => () => change({ act: chosen, of: undefined });
  return (
    <div className="g-head">
      <Breadcrumb aria-label={t("shell.breadcrumb")}>
        <BreadcrumbItem to={links.platforms()}>{t("shell.platforms")}</BreadcrumbItem>
        <BreadcrumbItem to={links.platform(of.id)}>{of.title}</BreadcrumbItem>
        <BreadcrumbItem isActive>{t("records.name")}</BreadcrumbItem>
      </Breadcrumb>
      <h1 className="g-h1">{t("records.title", { platform: of.title })}</h1>
      <p className="g-lead">{t("records.lead")}</p>
      {!act && (
        <div className="g-row">
          {may.exclude && (
            <Button variant="secondary" onClick={begin("declare-exclusion")}>
              {t("records.act.declare-exclusion")}
            </Button>
          )}
          {may.void && (
            <Button variant="secondary" onClick={begin("void-observations")}>
              {t("records.act.void-observations")}
            </Button>
          )}
          {may.zones && (
            <Button variant="secondary" onClick={begin("record-zones")}>
              {t("records.act.record-zones")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
