/** The timeline of the platform, its zoom and its period told by the address; as a chart or as a table. */
import { Button } from "@patternfly/react-core/dist/esm/components/Button";
import { useQuery } from "@tanstack/react-query";
import type { Platform, Timeline } from "../../../api/types.ts";
import { useNow } from "../../data/clock.ts";
import { timelineQuery } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { Region } from "../../parts/region.tsx";
import { lanesOf } from "../../parts/timeline/lanes.ts";
import { Legend } from "../../parts/timeline/legend.tsx";
import { addressOf, type Period, periodOf } from "../../parts/timeline/period.ts";
import { TimelineChart } from "../../parts/timeline/timeline-chart.tsx";
import { TimelineTable } from "../../parts/timeline/timeline-table.tsx";
import { YearGrid } from "../../parts/timeline/year-grid.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { chartNotes, chartSummary, rangeWords } from "./chronology-words.ts";
import { PeriodControls } from "./period-controls.tsx";

/** More episodes than this are read better as a table. */
const mostEpisodes = 500;

export function Chronology({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const address = useAddressState();
  const change = useChangeAddress();
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const period = periodOf(address, minute, f.zone);
  const timeline = useQuery(timelineQuery(of.id, period.from, period.to));
  const count = timeline.data ? lanesOf(timeline.data).reduce((sum, lane) => sum + lane.episodes.length, 0) : 0;
  const asTable = address.view === "table" || (address.view !== "chart" && count > mostEpisodes);
  return (
    <section className="g-card" aria-labelledby="timeline">
      <div className="g-card__head">
        <h2 className="g-h2" id="timeline">
          {t("timeline.title")}
        </h2>
        <span className="g-sub g-sm">{rangeWords(period, f, t)}</span>
        <span className="g-row g-end g-no-print">
          <PeriodControls period={period} />
          <Button variant="link" isInline onClick={() => change({ view: asTable ? "chart" : "table" })}>
            {t(asTable ? "timeline.asChart" : "timeline.asTable")}
          </Button>
        </span>
      </div>
      <Region of={timeline} height={300}>
        {(read) =>
          asTable ? (
            <TimelineTable
              lanes={lanesOf(read)}
              now={read.now}
              label={t("timeline.title")}
              sort={address.sort}
              onSort={(sort) => change({ sort })}
              outageAddress={links.outage}
            />
          ) : (
            <Chart of={of} timeline={read} period={{ ...period, from: read.from, to: read.to }} />
          )
        }
      </Region>
    </section>
  );
}

type ChartProps = { readonly of: Platform; readonly timeline: Timeline; readonly period: Period };

function Chart({ of, timeline, period }: ChartProps) {
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
