/** The lanes of a timeline, in order: by the agreement, eligibility, then the components. */
import type { Timeline } from "../../../api/types.ts";
import { type Episode, episode, episodesOf } from "./episodes.ts";

export type Lane = {
  readonly key: string;
  readonly kind: "agreement" | "eligibility" | "component";
  /** A component's own name; the other lanes are named in words. */
  readonly title: string | null;
  readonly episodes: readonly Episode[];
};

export function lanesOf(timeline: Timeline): Lane[] {
  const ineligible = timeline.ineligible.map(({ from, to }) => episode([{ from, to, shape: "ineligible" }], null));
  return [
    { key: "agreement", kind: "agreement", title: null, episodes: episodesOf(timeline.agreement) },
    { key: "eligibility", kind: "eligibility", title: null, episodes: ineligible },
    ...componentLanes(timeline),
  ];
}

/** Lanes of components only. */
export function componentLanes(timeline: Timeline): Lane[] {
  return timeline.components.map(({ name, title, segments }) => ({
    key: `component-${name}`,
    kind: "component",
    title,
    episodes: episodesOf(segments),
  }));
}
