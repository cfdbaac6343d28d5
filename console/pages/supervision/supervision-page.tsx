/** Supervision: "who watches, from where, and can what it says be relied on". */
import { useQuery } from "@tanstack/react-query";
import type { Supervision } from "../../../api/types.ts";
import { listText } from "../../../api/writing/format.ts";
import { supervisionQuery } from "../../data/supervision.ts";
import { NeedsPermission } from "../../parts/needs-permission.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Region } from "../../parts/region.tsx";
import { SupervisionFrame } from "../../parts/supervision-frame.tsx";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { InviteForm } from "./invite-form.tsx";
import { PlatformCoverage } from "./platform-coverage.tsx";
import { VantageCard } from "./vantage-card.tsx";

export function SupervisionPage() {
  const { t } = useWords();
  const supervision = useQuery(supervisionQuery);
  const mayInvite = useMay("vantage:enrol");
  return (
    <SupervisionFrame page="vantages" title={t("shell.supervision")} lead={t("supervision.lead")}>
      <Region of={supervision} height={320} whole>
        {(data) => <Body of={data} />}
      </Region>
      {mayInvite ? <InviteForm /> : <NeedsPermission permission="vantage:enrol" />}
    </SupervisionFrame>
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
        <VantageCard key={vantage.name} of={vantage} supervision={of} />
      ))}
    </>
  );
}
