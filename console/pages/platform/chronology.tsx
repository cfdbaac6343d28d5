/** The timeline of the platform, its zoom and its period told by the address; as a chart or as a table. */
import { useQuery } from "@tanstack/react-query";
import type { Platform } from "../../../api/types.ts";
import { useNow } from "../../data/clock.ts";
import { timelineQuery } from "../../data/platforms.ts";
import { Region } from "../../parts/region.tsx";
import { lanesOf } from "../../parts/timeline/lanes.ts";
import { periodOf } from "../../parts/timeline/period.ts";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { ChronologyChart } from "./chronology-chart.tsx";
import { ChronologyTable } from "./chronology-table.tsx";
import { rangeWords } from "./chronology-words.ts";
import { PeriodControls } from "./period-controls.tsx";

/** More episodes than this are read better as a table. */
const mostEpisodes = 500;

export function Chronology({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const address = useAddressState();
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
        <PeriodControls period={period} asTable={asTable} />
      </div>
      <Region of={timeline} height={300}>
        {(read) =>
          asTable ? (
            <ChronologyTable timeline={read} />
          ) : (
            <ChronologyChart of={of} timeline={read} period={{ ...period, from: read.from, to: read.to }} />
          )
        }
      </Region>
    </section>
  );
}
