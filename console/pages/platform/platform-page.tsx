/** "Is it up, which part is not, how much is left, what happened this month." */
import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core/dist/esm/components/Breadcrumb";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Platform } from "../../../api/types.ts";
import { platformQuery } from "../../data/platforms.ts";
import { StateLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAnnounced } from "../../shell/announcer.tsx";
import { useWords } from "../../words/use-words.ts";
import { Chronology } from "./chronology.tsx";
import { CurrentState } from "./current-state.tsx";
import { FourFigures } from "./four-figures.tsx";
import { Matrix } from "./matrix.tsx";
import { PeriodOutages } from "./period-outages.tsx";
import "./platform.css";

export function PlatformPage() {
  const { platform: id = "" } = useParams({ strict: false });
  const platform = useQuery(platformQuery(id));
  return (
    <PageBody title={platform.data?.title ?? id}>
      <Region of={platform} height={700} whole>
        {(read) => <Everything of={read} />}
      </Region>
    </PageBody>
  );
}

function Everything({ of }: { of: Platform }) {
  const { t } = useWords();
  useAnnounced(`${of.title}: ${t(`common.lower.${of.state}`)}`);
  return (
    <>
      <Head of={of} />
      <CurrentState of={of} />
      <FourFigures of={of} />
      <Chronology of={of} />
      <Matrix of={of} />
      <PeriodOutages platform={of.id} />
    </>
  );
}

function Head({ of }: { of: Platform }) {
  const { t } = useWords();
  const { zones, region } = of;
  const place = [
    region === null ? null : t("platform.region", { region }),
    zones.zones === null ? t("platform.zonesUnknown") : t("platform.zonesSpread", { count: zones.zones }),
  ].filter((words) => words !== null);
  return (
    <div className="g-head">
      <Breadcrumb aria-label={t("shell.breadcrumb")}>
        <BreadcrumbItem to={links.platforms()}>{t("shell.platforms")}</BreadcrumbItem>
        <BreadcrumbItem isActive>{of.title}</BreadcrumbItem>
      </Breadcrumb>
      <div className="g-row">
        <h1 className="g-h1">{of.title}</h1>
        <StateLabel state={of.state} />
        <span className="g-sub g-sm g-mono">{of.id}</span>
        <span className="g-sub g-sm">{place.join(" · ")}</span>
      </div>
    </div>
  );
}
