/** The timeline as a chart: lanes, or a year of days; its legend, and what the drawing does to the truth. */
import { useRef } from "react";
import type { Platform, Timeline } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { lanesOf } from "../../parts/timeline/lanes.ts";
import { Legend } from "../../parts/timeline/legend.tsx";
import { Lens } from "../../parts/timeline/lens.tsx";
import { around, between, lensAddress, lensOf } from "../../parts/timeline/near.ts";
import { addressOf, type Period } from "../../parts/timeline/period.ts";
import { TimelineChart } from "../../parts/timeline/timeline-chart.tsx";
import { YearGrid } from "../../parts/timeline/year-grid.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { chartNotes, chartSummary } from "./chronology-words.ts";

type ChartProps = { readonly of: Platform; readonly timeline: Timeline; readonly period: Period };

export function ChronologyChart({ of, timeline, period }: ChartProps) {
  const { t, f } = useWords();
  const lanes = lanesOf(timeline);
  const summary = chartSummary(timeline, period, { t, f });
  const near = (zoom: Period["zoom"], from: number, to: number) => links.platform(of.id, addressOf({ zoom, from, to }, f.zone));
  const change = useChangeAddress();
  const lens = lensOf(useAddressState().lens);
  const chosen = useRef<Element>(null);
  const shared = {
    ...{ lanes, now: timeline.now },
    ineligibleAt: (at: number) => timeline.ineligible.some(({ from, to }) => from <= at && at < to),
    addressOf: (outage: string | null, from: number, to: number) =>
      outage ? links.outage(outage) : links.platform(of.id, addressOf(around({ from, to }), f.zone)),
  };
  const choose = (from: number, to: number) => {
    chosen.current = document.activeElement;
    change({ lens: lensAddress({ from, to }) });
  };
  const close = () => {
    change({ lens: undefined });
    if (chosen.current instanceof HTMLElement) chosen.current.focus();
  };
  return (
    <>
      {period.zoom === "year" ? (
        <YearGrid timeline={timeline} period={period} summary={summary} dayAddress={(from, to) => near("day", from, to)} />
      ) : (
        <>
          <TimelineChart
            {...shared}
            period={period}
            summary={summary}
            choose={choose}
            select={(from, to) => change({ ...addressOf(between(period, [from, to]), f.zone), lens: undefined })}
          />
          {lens && <Lens {...shared} of={lens} outageAddress={links.outage} close={close} />}
        </>
      )}
      <Legend />
      <p className="g-sub g-xs g-timeline-notes">{chartNotes(lanes, period, { t, f })}</p>
      {period.zoom !== "year" && <p className="g-sub g-xs g-no-print">{t("timeline.keys")}</p>}
    </>
  );
}
