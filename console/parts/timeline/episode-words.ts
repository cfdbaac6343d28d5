/** An episode in words: for the label above it, for those who listen, for the list and for the table. */
import type { Spoken } from "../../words/use-words.ts";
import { type Episode, type Shape, worst } from "./episodes.ts";

export type EpisodeContext = {
  readonly now: number;
  /** Whether it began while the client's systems stood in too few zones. */
  readonly ineligible: boolean;
};

const ongoing = ({ to }: Episode, { now }: EpisodeContext): boolean => to >= now;
const length = ({ from, to }: Episode): number => to - from;

/** The two lines above an episode. */
export function labelLines(episodes: readonly Episode[], context: EpisodeContext, { t, f }: Spoken): [string, string] {
  const [one] = episodes;
  if (!one) return ["", ""];
  if (episodes.length > 1) return [t("timeline.episodes", { count: episodes.length }), f.duration(sum(episodes))];
  if (one.length.unknown > 0) return [t("shared.lower.unknown"), f.duration(length(one))];
  if (ongoing(one, context)) return [t("timeline.now"), f.duration(length(one))];
  return [f.duration(length(one)), remark(one, context, { t, f })];
}

const sum = (episodes: readonly Episode[]): number => episodes.reduce((ms, one) => ms + length(one), 0);

/** What is out of the ordinary in an episode: what is excluded, disputed, or can't be claimed. */
function remark(one: Episode, context: EpisodeContext, { t, f }: Pick<Spoken, "t" | "f">): string {
  const disputed = one.length.disputed + one.length.contested;
  if (one.length.excluded > 0) return t("timeline.excluded", { duration: f.duration(one.length.excluded) });
  if (disputed > 0) return t("timeline.disputed", { duration: f.duration(disputed) });
  if (one.length.ineligible > 0 || context.ineligible) return t("shared.lower.ineligible");
  return f.minute(one.from);
}

/** The state that names an episode. */
export const stateOf = (one: Episode): Shape => worst(one.stretches.map(({ shape }) => shape));

/** One line of the list under the lanes. */
export function listLine(episodes: readonly Episode[], context: EpisodeContext, spoken: Spoken): string {
  const [first, second] = labelLines(episodes, context, spoken);
  const [one] = episodes;
  if (!one) return "";
  const day = spoken.f.day(one.from);
  return spoken.t("timeline.line", { day, text: `${first}, ${second}` });
}

/** The whole of an episode, for those who listen and for the hover. */
export function sentence(episodes: readonly Episode[], context: EpisodeContext, spoken: Spoken): string {
  const { t } = spoken;
  const each = episodes.map((one) => oneSentence(one, context, spoken));
  return episodes.length > 1 ? `${t("timeline.episodes", { count: episodes.length })}: ${each.join(" ")}` : (each[0] ?? "");
}

function oneSentence(one: Episode, context: EpisodeContext, spoken: Spoken): string {
  const { t, f } = spoken;
  const values = {
    state: t(`shared.state.${stateOf(one)}`),
    from: f.start(one.from),
    offset: f.offset(one.from),
    duration: f.duration(length(one)),
  };
  const open = ongoing(one, context);
  const to = f.beside(one.to, one.from);
  const parts = [open ? t("timeline.openSentence", values) : t("timeline.sentence", { ...values, to })];
  const disputed = one.length.disputed + one.length.contested;
  if (one.length.excluded > 0) parts.push(t("timeline.ofWhichExcluded", { duration: f.duration(one.length.excluded) }));
  if (disputed > 0) parts.push(t("timeline.ofWhichDisputed", { duration: f.duration(disputed) }));
  if (context.ineligible) parts.push(t("shared.lower.ineligible"));
  return `${parts.join(", ")}.`;
}
