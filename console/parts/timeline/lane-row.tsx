/** One lane: its name, its rail up to now, its episodes. */
import { Tooltip } from "@patternfly/react-core";
import { useWords } from "../../words/use-words.ts";
import { insideMain } from "../inside-main.ts";
import { sentence } from "./episode-words.ts";
import { type Episode, isDisputed } from "./episodes.ts";
import type { LaneContext } from "./lane-context.ts";
import { LaneLabels } from "./lane-labels.tsx";
import type { Lane } from "./lanes.ts";
import type { Period } from "./period.ts";
import type { Block } from "./placing.ts";
import type { StopProps } from "./roving.ts";
import type { Tick } from "./ticks.ts";

type Props = {
  readonly lane: Lane;
  readonly blocks: readonly Block[];
  readonly ticks: readonly Tick[];
  readonly context: LaneContext;
  readonly stop: (index: number) => StopProps;
};

export function LaneRow({ lane, blocks, ticks, context, stop }: Props) {
  const { t } = useWords();
  const { period, now } = context;
  const nowAt = Math.min(100, Math.max(0, ((now - period.from) / (period.to - period.from)) * 100));
  const name = lane.title ?? t(lane.kind === "agreement" ? "timeline.agreement" : "timeline.eligibility");
  return (
    <div className="g-tl__row">
      <div className="g-tl__name">
        {lane.kind === "agreement" ? <b>{name}</b> : name}
        {lane.kind === "agreement" && (
          <>
            <br />
            <span className="g-sub g-xs">{t("timeline.whatCounts")}</span>
          </>
        )}
      </div>
      <div className={`g-tl__track g-tl__track--${lane.kind}`}>
        {ticks.map(({ at, left }) => (
          <span key={at} className="g-tl__line" style={{ left: `${left}%` }} />
        ))}
        <span
          className={lane.kind === "eligibility" ? "g-tl__rail g-tl__rail--eligible" : "g-tl__rail"}
          style={{ width: `${nowAt}%` }}
        />
        {lane.kind === "agreement" && <LaneLabels blocks={blocks} context={context} />}
        <ul className="g-tl__blocks" aria-label={name}>
          {blocks.map((block, index) => (
            <li key={block.episodes[0]?.from}>
              <EpisodeLink block={block} context={context} stop={stop(index)} />
            </li>
          ))}
        </ul>
        {lane.kind !== "eligibility" && nowAt < 100 && <span className="g-tl__now" style={{ left: `${nowAt}%` }} />}
      </div>
    </div>
  );
}

function EpisodeLink({ block, context, stop }: { block: Block; context: LaneContext; stop: StopProps }) {
  const spoken = useWords();
  const [first] = block.episodes;
  const last = block.episodes.at(-1);
  if (!first || !last) return null;
  const words = sentence(block.episodes, { now: context.now, ineligible: context.ineligibleAt(first.from) }, spoken);
  const whole = block.widened || block.episodes.length > 1;
  const look = ["g-block", whole ? `g-block--${block.shape}` : "", block.disputed && whole ? "g-block--outlined" : ""];
  return (
    <Tooltip content={words} aria="none" appendTo={insideMain}>
      <a
        {...stop}
        className={look.join(" ")}
        style={{ left: `${block.left}%`, width: `${block.width}%` }}
        href={context.addressOf(block.episodes.length === 1 ? first.outage : null, first.from, last.to)}
        aria-label={words}
        onClick={(event) => {
          if (!context.choose || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          context.choose(first.from, last.to);
        }}
      >
        {!whole && <Stretches episode={first} period={context.period} />}
      </a>
    </Tooltip>
  );
}

/** The stretches of an episode that is wide enough to tell them apart. */
function Stretches({ episode, period }: { episode: Episode; period: Period }) {
  const from = Math.max(episode.from, period.from);
  const length = Math.min(episode.to, period.to) - from;
  return episode.stretches
    .filter((stretch) => stretch.to > period.from && stretch.from < period.to)
    .map((stretch) => (
      <span
        key={stretch.from}
        className={`g-block__part g-block--${stretch.shape} ${isDisputed(stretch.shape) ? "g-block--outlined" : ""}`}
        style={{
          left: `${(Math.max(0, stretch.from - from) / length) * 100}%`,
          width: `${((Math.min(stretch.to, period.to) - Math.max(stretch.from, from)) / length) * 100}%`,
        }}
      />
    ));
}
