/** Which dispute, since when, over which time, and what it decides, in words. */
import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import type { Dispute } from "../../../api/types.ts";
import { capital, listText } from "../../../api/writing/format.ts";
import { links } from "../../parts/links.ts";
import { Ticking } from "../../parts/ticking.tsx";
import { useWords } from "../../words/use-words.ts";
import { DisputeState } from "../disputes/dispute-table.tsx";

export function Head({ of }: { of: Dispute }) {
  const { t, f } = useWords();
  const bounds = of.time.map(({ from, to }) => f.range(from, to));
  return (
    <div className="g-head">
      <Breadcrumb aria-label={t("shell.breadcrumb")}>
        <BreadcrumbItem to={links.disputes()}>{t("disputes.title")}</BreadcrumbItem>
        <BreadcrumbItem to={links.platform(of.platform)}>{of.platformTitle}</BreadcrumbItem>
        <BreadcrumbItem isActive>{of.id}</BreadcrumbItem>
      </Breadcrumb>
      <div className="g-row">
        <h1 className="g-h1">
          {t(`disputes.kind.${of.kind}`)} <span className="g-sub g-mono g-sm">{of.about ?? of.id}</span>
        </h1>
        <DisputeState of={of} />
      </div>
      <p className="g-lead">
        {capital(t("disputes.openedBy", { party: t(`shared.party.${of.party}`), instant: f.instant(of.at) }))}
        {of.state === "open" && (
          <>
            {" · "}
            {t("disputes.age")} <Ticking>{(now) => f.duration(Math.max(0, now - of.at))}</Ticking>
          </>
        )}
      </p>
      <p className="g-text">
        {bounds.length > 0 && (
          <>
            {t("disputes.time")}
            {f.colon}
            {listText(bounds, f.language)}, <b>{f.duration(of.state === "open" ? of.openMs : of.disputedMs)}</b>.{" "}
          </>
        )}
        <Decided of={of} />
      </p>
      {of.outage && (
        <p className="g-text">
          <a href={links.outage(of.outage)}>{t("disputes.outage")}</a>
        </p>
      )}
    </div>
  );
}

function Decided({ of }: { of: Dispute }) {
  const { t, f } = useWords();
  const months = (which: "decidesVerdict" | "decidesPenalty") =>
    listText(
      of.months.filter((one) => one[which]).map(({ month }) => f.monthAndYear(month)),
      f.language,
    );
  if (of.state !== "open") return null;
  if (!of.decidesVerdict && !of.decidesPenalty) return <>{t("disputes.hangsNothing")}</>;
  return (
    <b>
      {of.decidesVerdict && t("disputes.hangsVerdict", { months: months("decidesVerdict") })}{" "}
      {of.decidesPenalty && t("disputes.hangsPenalty", { months: months("decidesPenalty") })}
    </b>
  );
}
