/** What is said of a timeline: its range with its offsets, its sums in a sentence, and what the drawing does to the truth. */
import type { Timeline } from "../../../api/types.ts";
import { clockChanges, plus, startOf } from "../../../api/writing/local-time.ts";
import { episodesOf, totals } from "../../parts/timeline/episodes.ts";
import type { Lane } from "../../parts/timeline/lanes.ts";
import type { Period } from "../../parts/timeline/period.ts";
import { minimumWidth } from "../../parts/timeline/placing.ts";
import type { Spoken } from "../../words/use-words.ts";

type Speaking = Pick<Spoken, "t" | "f">;

/** `7 October to 5 November 2026 (UTC+2, then UTC+1 from 25 October)` */
export function rangeWords({ zoom, from, to }: Period, f: Spoken["f"], t: Spoken["t"]): string {
  const offsets = offsetWords(from, to, { t, f });
  const sameDay = f.date(from) === f.date(to - 1);
  if (sameDay && zoom === "day") return `${f.date(from)} (${offsets})`;
  if (sameDay) return `${f.date(from)}, ${t("shared.fromTo", { from: f.minute(from), to: f.minute(to) })} (${offsets})`;
  if (zoom === "hour") {
    const ends = { from: `${f.weekDay(from)} ${f.minute(from)}`, to: `${f.date(to)} ${f.minute(to)}` };
    return `${t("shared.fromTo", ends)} (${offsets})`;
  }
  const sameYear = f.year(from) === f.year(to - 1);
  return t("timeline.range", { from: sameYear ? f.longDay(from) : f.fullDay(from), to: f.fullDay(to - 1), offsets });
}

/** Every offset of the period, each with the day from which it holds. */
function offsetWords(from: number, to: number, { t, f }: Speaking): string {
  const later = clockChanges(from, to, f.zone).map((at) =>
    t("timeline.offsetThen", { offset: f.offset(at), day: f.longDay(at) }),
  );
  return [f.offset(from), ...later].join(", ");
}

/** The chart for those who don't see it. */
export function chartSummary(timeline: Timeline, { from, to }: Period, { t, f }: Speaking): string {
  const inPeriod = episodesOf(timeline.agreement);
  const sums = totals(inPeriod);
  const ineligible = timeline.ineligible.reduce((ms, one) => ms + one.to - one.from, 0);
  return t("timeline.summary", {
    from: f.longDay(from),
    to: f.fullDay(to - 1),
    outages: t("timeline.summaryOutages", { count: sums.outages, duration: f.duration(sums.down) }),
    excluded: f.duration(sums.excluded),
    disputed: f.duration(sums.disputed),
    unknown: f.duration(sums.unknown),
    ineligible: f.duration(ineligible),
  });
}

/** Of a lane on a wide screen, in pixels: what is said need not follow the window. */
const usualWidth = 900;
/** The biggest unit that is narrower than an episode can be drawn is the one that tells. */
const units = [
  { ms: 3_600_000, words: "timeline.anHour" },
  { ms: 60_000, words: "timeline.aMinute" },
  { ms: 1_000, words: "timeline.aSecond" },
] as const;

/** Says when episodes are drawn wider than they were, and which days are not 24 hours long. */
export function chartNotes(lanes: readonly Lane[], period: Period, { t, f }: Speaking): string {
  const notes: string[] = [];
  const shortest = Math.min(...lanes.flatMap(({ episodes }) => episodes.map(({ from, to }) => to - from)));
  const pixels = (ms: number) => (ms / (period.to - period.from)) * usualWidth;
  const unit = units.find(({ ms }) => pixels(ms) < minimumWidth);
  if (period.zoom !== "year" && unit && pixels(shortest) < minimumWidth)
    notes.push(t("timeline.widened", { unit: t(unit.words), pixels: Math.max(1, Math.ceil(pixels(unit.ms))) }));
  for (const change of clockChanges(period.from, period.to, f.zone)) {
    const day = startOf("day", change, f.zone);
    const hours = (plus(day, 1, "day", f.zone) - day) / 3_600_000;
    notes.push(t("timeline.longDay", { day: f.longDay(change), hours }));
  }
  return notes.join(" ");
}
