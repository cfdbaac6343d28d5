/** The timeline as a chart: lanes, or a year of days; its legend, and what the drawing does to the truth. */
import type { Platform, Timeline } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { lanesOf } from "../../parts/timeline/lanes.ts";
import { Legend } from "../../parts/timeline/legend.tsx";
import { addressOf, type Period } from "../../parts/timeline/period.ts";
import { TimelineChart } from "../../parts/timeline/timeline-chart.tsx";
import { YearGrid } from "../../parts/timeline/year-grid.tsx";
import { useWords } from "../../words/use-words.ts";
import { chartNotes, chartSummary } from "./chronology-words.ts";

type ChartProps = { readonly of: Platform; readonly timeline: Timeline; readonly period: Period };

export function ChronologyChart({ of, timeline, period }: ChartProps) {
  const { t, f } = useWords();
  const lanes = lanesOf(timeline);
  const summary = chartSummary(timeline, period, { t, f });
  const near = (zoom: Period["zoom"], from: number, to: number) => links.platform(of.id, addressOf({ zoom, from, to }, f.zone));
  const around = (from: number, to: number) => {
    const margin = Math.max((to - from) / 4, (3_600_000 - (to - from)) / 2);
    return near(to - from > 43_200_000 ? "week" : "day", from - margin, to + margin);
  };
  return (
    <>
      {period.zoom === "year" ? (
        <YearGrid timeline={timeline} period={period} summary={summary} dayAddress={(from, to) => near("day", from, to)} />
      ) : (
        <TimelineChart
          lanes={lanes}
          period={period}
          now={timeline.now}
          summary={summary}
          ineligibleAt={(at) => timeline.ineligible.some(({ from, to }) => from <= at && at < to)}
          addressOf={(outage, from, to) => (outage ? links.outage(outage) : around(from, to))}
        />
      )}
      <Legend />
      <p className="g-sub g-xs g-timeline-notes">{chartNotes(lanes, period, { t, f })}</p>
    </>
  );
}
