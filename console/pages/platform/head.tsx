/** Which platform, its state, where it stands. */
import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import type { Platform } from "../../../api/types.ts";
import { StateLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function Head({ of }: { of: Platform }) {
  const { t } = useWords();
  const mayConnect = useMay("platform:connect");
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
        {mayConnect && (
          <a className="g-sm" href={links.probes(of.id)}>
            {t("connect.probesTitle")}
          </a>
        )}
        <a className="g-sm" href={links.records(of.id)}>
          {t("platform.records")}
        </a>
      </div>
    </div>
  );
}
