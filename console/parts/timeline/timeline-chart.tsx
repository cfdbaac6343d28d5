/** The timeline: what counts, whether it can be claimed, what each component showed. Episodes are links placed in per cent of their lane. */
import { useWords } from "../../words/use-words.ts";
import type { LaneContext } from "./lane-context.ts";
import { LaneRow } from "./lane-row.tsx";
import type { Lane } from "./lanes.ts";
import type { Period } from "./period.ts";
import { Pins } from "./pins.tsx";
import { placed } from "./placing.ts";
import { useRoving } from "./roving.ts";
import { ticksOf } from "./ticks.ts";
import { useDrag } from "./use-drag.ts";
import { useWidth } from "./use-width.ts";
import "./timeline.css";

type Props = {
  readonly lanes: readonly Lane[];
  readonly period: Period;
  readonly now: number;
  /** The chart in one sentence. */
  readonly summary: string;
  /** Whether an episode that begins at an instant can't be claimed. */
  readonly ineligibleAt: (at: number) => boolean;
  /** Where an episode, or several joined, lead. */
  readonly addressOf: (outage: string | null, from: number, to: number) => string;
  /** Opens a lens on an episode, or on several joined. */
  readonly choose?: (from: number, to: number) => void;
  /** Shows the stretch that was dragged over, given as fractions of the period. */
  readonly select?: (from: number, to: number) => void;
};

export function TimelineChart({ lanes, period, now, summary, ineligibleAt, addressOf, choose, select }: Props) {
  const { f } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const rows = lanes.map((lane) => ({ lane, blocks: width > 0 ? placed(lane.episodes, period, width) : [] }));
  const roving = useRoving(rows.map(({ blocks }) => blocks.length));

  const context: LaneContext = { period, now, width, ineligibleAt, addressOf, choose };
  const { drag, props } = useDrag(ref, select);
  const ticks = width > 0 ? ticksOf(period, f, width) : [];
  const agreement = rows.find(({ lane }) => lane.kind === "agreement");
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the chart is one figure, its name is its summary */}
      <div
        className={select ? "g-tl g-tl--dragged" : "g-tl"}
        role="figure"
        aria-label={summary}
        onKeyDown={roving.onKeyDown}
        {...props}
      >
        <div className="g-tl__row g-tl__axis" aria-hidden="true">
          <div />
          <div ref={ref} className="g-tl__ticks">
            {ticks.map(({ at, left, label }) => (
              <span key={at} className={label ? "g-tl__tick g-tl__tick--named" : "g-tl__tick"} style={{ left: `${left}%` }}>
                {label}
              </span>
            ))}
          </div>
        </div>
        {drag && (
          <div className="g-tl__drag" aria-hidden="true">
            <span style={{ left: `${Math.min(drag.from, drag.to) * 100}%`, width: `${Math.abs(drag.to - drag.from) * 100}%` }} />
          </div>
        )}
        {rows.map(({ lane, blocks }, index) => (
          <LaneRow
            key={lane.key}
            lane={lane}
            blocks={blocks}
            ticks={ticks}
            context={context}
            stop={(at) => roving.stop(index, at)}
          />
        ))}
      </div>
      {agreement && <Pins blocks={agreement.blocks} context={context} />}
    </>
  );
}
