/** The last hour of each component, the affected ones first. */
import { useQuery } from "@tanstack/react-query";
import type { Platform } from "../../../api/types.ts";
import { useNow } from "../../data/clock.ts";
import { timelineQuery } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { componentLanes } from "../../parts/timeline/lanes.ts";
import { latest } from "../../parts/timeline/period.ts";
import { TimelineChart } from "../../parts/timeline/timeline-chart.tsx";
import { useWords } from "../../words/use-words.ts";

/** The affected components, and others up to this many: the matrix has them all. */
const atLeast = 3;

export function LastHour({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const period = latest("hour", minute, f.zone);
  const { data } = useQuery(timelineQuery(of.id, period.from, period.to));
  if (!data) return <div style={{ height: 116 }} />;
  const affected = new Set(of.affected.map((name) => `component-${name}`));
  // A lane that nobody saw has as much to show as one that fails: what fails goes before it.
  const lanes = componentLanes(data)
    .sort((a, b) => Number(affected.has(b.key)) - Number(affected.has(a.key)) || b.episodes.length - a.episodes.length)
    .slice(0, Math.max(atLeast, of.affected.length));
  return (
    <TimelineChart
      lanes={lanes}
      period={{ zoom: "hour", from: data.from, to: data.to }}
      now={data.now}
      summary={t("platform.lastHour", { from: f.minute(data.from), to: f.minute(data.to) })}
      ineligibleAt={() => false}
      addressOf={(outage) => (outage ? links.outage(outage) : links.platform(of.id, { zoom: "hour" }))}
    />
  );
}
