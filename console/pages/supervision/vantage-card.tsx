/** One vantage point: whose, how it is, its clock, what it holds back, and each series that it watches. */
import type { Supervision, VantageHealth } from "../../../api/types.ts";
import { VantageLabel } from "../../parts/labels.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";
import { VantageActs } from "./vantage-acts.tsx";
import { VantageFacts } from "./vantage-facts.tsx";

type Name = "series" | "last" | "beat" | "lag";

export function VantageCard({ of, supervision }: { of: VantageHealth; supervision: Supervision }) {
  const { t } = useWords();
  const heading = `vantage-${of.name}`;
  return (
    <section className="g-card" aria-labelledby={heading}>
      <div className="g-card__head">
        <h3 className="g-h3" id={heading}>
          {of.title} <span className="g-sub g-xs g-mono">{of.name}</span>
        </h3>
        <VantageLabel state={of.state} />
      </div>
      <VantageFacts of={of} now={supervision.now} />
      {of.platforms.map(({ platform, title, series }) => (
        <SeriesTable key={platform} title={title} series={series} />
      ))}
      {of.platforms.length === 0 && of.state === "idle" && <p className="g-sub g-sm">{t("supervision.idle")}</p>}
      <VantageActs of={of} supervision={supervision} />
    </section>
  );
}

function SeriesTable({ title, series }: { title: string; series: VantageHealth["platforms"][number]["series"] }) {
  const { t, f } = useWords();
  const columns: Column<Name>[] = [
    { name: "series", title },
    { name: "last", title: t("supervision.last") },
    { name: "beat", title: t("supervision.beat"), numeric: true },
    { name: "lag", title: t("supervision.lag"), numeric: true },
  ];
  const rows = series.map(({ component, lastAt, beatMs, lagMs, late }) => ({
    id: component,
    cells: {
      series: <span className="g-mono">{component}</span>,
      last: lastAt === null ? t("supervision.never") : <When at={lastAt} />,
      beat: f.duration(beatMs),
      lag: lagMs === null ? "–" : late ? t("supervision.late", { lag: f.duration(lagMs) }) : f.duration(lagMs),
    },
  }));
  return <Table label={title} columns={columns} rows={rows} />;
}
