/** What rules make of the last alerts that came: which series each speaks of, and which speak of none. */
import type { PreviewedAlert } from "../../../api/types.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "alert" | "received" | "outcome" | "series";

export function PreviewAlerts({ items }: { readonly items: readonly PreviewedAlert[] }) {
  const { t, f } = useWords();
  if (items.length === 0)
    return (
      <p className="g-sub g-sm" role="status">
        {t("alertSources.noPayload")}
      </p>
    );
  const columns: Column<Name>[] = [
    { name: "alert", title: t("alertSources.alert") },
    { name: "received", title: t("alertSources.received") },
    { name: "outcome", title: t("alertSources.outcome") },
    { name: "series", title: t("alertSources.series") },
  ];
  const rows = items.map(({ receivedAt, status, labels, outcome, series }, place) => ({
    id: `alert-${place}`,
    cells: {
      alert: (
        <span className="g-break">
          <span className="g-b">{labels.alertname ?? "–"}</span> <span className="g-sub g-xs g-mono">{othersOf(labels)}</span>
        </span>
      ),
      received: (
        <>
          <When at={receivedAt} /> · {t(`alertSources.status.${status}`)}
        </>
      ),
      outcome: t(`alertSources.outcomes.${outcome}`),
      series: series === null ? "–" : <span className="g-mono g-xs">{Object.values(series).join(" · ")}</span>,
    },
  }));
  const fits = items.filter(({ outcome }) => outcome === "mapped").length;
  return (
    <div role="status" className="g-stack">
      <p className="g-text">{t("alertSources.fit", { fits: f.count(fits), all: f.count(items.length) })}</p>
      <Table label={t("alertSources.preview")} columns={columns} rows={rows} />
    </div>
  );
}

function othersOf(labels: PreviewedAlert["labels"]): string {
  return Object.entries(labels)
    .filter(([name]) => name !== "alertname")
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}
