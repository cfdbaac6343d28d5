/** Which outage, whether it is over, whether something about it is disputed. */
import { Breadcrumb, BreadcrumbItem, Button } from "@patternfly/react-core";
import type { Outage } from "../../../api/types.ts";
import { capital, listText } from "../../../api/writing/format.ts";
import { bundleAddress } from "../../data/statements.ts";
import { CheckIcon, DownloadIcon } from "../../parts/icons.ts";
import { PlainLabel, StateLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { useSession } from "../../shell/session-context.ts";
import { zoneName } from "../../shell/zone-name.ts";
import { useWords } from "../../words/use-words.ts";
import { componentTitles } from "./step-words.ts";

export function Head({ of }: { of: Outage }) {
  const { t, f } = useWords();
  const { zone } = useSession();
  const [effect] = of.effects;
  const zoneWords = t("shell.clock.zone", { zone: zoneName(zone), offset: f.offset(of.from) });
  const parts = [of.platformTitle, capital(listText(componentTitles(of, of.components), f.language)), zoneWords];
  return (
    <div className="g-head">
      <Breadcrumb aria-label={t("shell.breadcrumb")}>
        <BreadcrumbItem to={links.outages()}>{t("outages.title")}</BreadcrumbItem>
        <BreadcrumbItem to={links.platform(of.platform)}>{of.platformTitle}</BreadcrumbItem>
        <BreadcrumbItem isActive>{of.id}</BreadcrumbItem>
      </Breadcrumb>
      <div className="g-row">
        <h1 className="g-h1">{t("outage.title", { day: f.fullDay(of.from) })}</h1>
        {of.to === null ? (
          <StateLabel state="down">{t("outage.open")}</StateLabel>
        ) : (
          <PlainLabel icon={<CheckIcon />}>{t("outage.closed")}</PlainLabel>
        )}
        {of.disputed > 0 && <StateLabel state="disputed">{t("outage.disputeOpen")}</StateLabel>}
        {effect && (
          <span className="g-end g-hide-small">
            <Button
              component="a"
              variant="secondary"
              size="sm"
              icon={<DownloadIcon />}
              href={bundleAddress(of.platform, effect.month)}
              download
            >
              {t("outage.bundle", { month: f.month(effect.month) })}
            </Button>
          </span>
        )}
      </div>
      <p className="g-lead">
        {parts.join(" · ")}. {effect && t("outage.countsFor", { ofMonth: f.ofMonth(effect.month) })}
      </p>
    </div>
  );
}
