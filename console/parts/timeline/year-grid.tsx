/** A year: twelve rows of days, filled from below by what counts, hatched where we cannot tell. */
import type { Timeline } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { localText } from "../../../api/writing/local-time.ts";
import { useWords } from "../../words/use-words.ts";
import type { Period } from "./period.ts";
import { type StopProps, useRoving } from "./roving.ts";
import { type Day, yearRows } from "./year.ts";
import "./year-grid.css";

type Props = {
  readonly timeline: Timeline;
  readonly period: Period;
  readonly summary: string;
  readonly dayAddress: (from: number, to: number) => string;
};

export function YearGrid({ timeline, period, summary, dayAddress }: Props) {
  const { f } = useWords();
  const rows = yearRows(timeline.agreement, period.from, period.to, timeline.now, f.zone);
  const roving = useRoving(rows.map(({ days }) => days.filter(isTold).length));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the chart is one figure, its name is its summary
    <div className="g-year" role="figure" aria-label={summary} onKeyDown={roving.onKeyDown}>
      {rows.map(({ from, days }, lane) => {
        const told = days.filter(isTold);
        return (
          <div key={from} className="g-year__row">
            <span className="g-year__month">{capital(f.month(localText(from, f.zone), "short"))}</span>
            {days.map((day) =>
              isTold(day) ? (
                <DayLink
                  key={day.from}
                  day={day}
                  stop={roving.stop(lane, told.indexOf(day))}
                  address={dayAddress(day.from, day.to)}
                />
              ) : (
                <span key={day.from} className={day.future ? "g-year__day g-year__day--future" : "g-year__day"} />
              ),
            )}
          </div>
        );
      })}
    </div>
  );
}

const isTold = ({ counted, unknown }: Day): boolean => counted > 0 || unknown > 0;

function DayLink({ day, stop, address }: { day: Day; stop: StopProps; address: string }) {
  const { t, f } = useWords();
  const words = t("timeline.dayWords", {
    day: f.fullDay(day.from),
    counted: f.duration(day.counted),
    unknown: f.duration(day.unknown),
  });
  return (
    <a
      {...stop}
      className={day.unknown > 0 ? "g-year__day g-year__day--unknown" : "g-year__day"}
      href={address}
      aria-label={words}
      title={words}
    >
      {day.counted > 0 && (
        <span
          className="g-year__fill"
          style={{ height: `${day.fill * 100}%` }}
          data-minutes={f.count(Math.ceil(day.counted / 60_000))}
        />
      )}
    </a>
  );
}
