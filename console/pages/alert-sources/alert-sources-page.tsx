/** "Which alerts are heard, and what each is taken to be about": sources admitted, their rules tried and changed. */
import { useQuery } from "@tanstack/react-query";
import { alertSourcesQuery } from "../../data/alert-sources.ts";
import { supervisionQuery } from "../../data/supervision.ts";
import { NeedsPermission } from "../../parts/needs-permission.tsx";
import { Region } from "../../parts/region.tsx";
import { SupervisionFrame } from "../../parts/supervision-frame.tsx";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import "./alert-sources.css";
import { CreateForm } from "./create-form.tsx";
import { SourceCard } from "./source-card.tsx";
import { VantageForm } from "./vantage-form.tsx";

export function AlertSourcesPage() {
  const { t } = useWords();
  const sources = useQuery(alertSourcesQuery);
  const supervision = useQuery(supervisionQuery);
  const may = { configure: useMay("alert-source:configure"), place: useMay("platform:connect") };
  const platforms = supervision.data?.platforms ?? [];
  return (
    <SupervisionFrame page="alerts" title={t("alertSources.title")} lead={t("alertSources.lead")}>
      <h2 className="g-h2">{t("alertSources.sources")}</h2>
      <Region of={sources} height={200} whole>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="g-card g-sub g-sm">{t("alertSources.empty")}</p>}
            {items.map((source) => (
              <SourceCard key={source.source} of={source} />
            ))}
          </>
        )}
      </Region>
      {may.configure ? <CreateForm /> : <NeedsPermission permission="alert-source:configure" />}
      {may.place && platforms.length > 0 && <VantageForm platforms={platforms} />}
    </SupervisionFrame>
  );
}
