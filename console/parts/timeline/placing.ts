/** Where episodes stand in a lane: true to scale, but never narrower than what a finger or an eye can find. */
import { type Episode, isDisputed, type Shape, worst } from "./episodes.ts";

/** Narrowest block, in pixels. */
export const minimumWidth = 7;
/** Blocks drawn wider than their time that are nearer than this become one, in pixels: what is long stays what it is. */
export const joiningGap = 3;

export type Block = {
  readonly episodes: readonly Episode[];
  /** In per cent of the lane. */
  readonly left: number;
  readonly width: number;
  /** Drawn wider than its time. */
  readonly widened: boolean;
  /** The worst shape inside: what is drawn where the stretches can't be told apart. */
  readonly shape: Shape;
  readonly disputed: boolean;
};

type Drawn = { episodes: Episode[]; from: number; to: number; widened: boolean };

/**
 * Blocks of a lane, in order.
 *
 * @param width of the lane in pixels
 */
export function placed(
  episodes: readonly Episode[],
  period: { readonly from: number; readonly to: number },
  width: number,
): Block[] {
  const scale = width / (period.to - period.from);
  const drawn: Drawn[] = [];
  for (const one of episodes) {
    if (one.to <= period.from || one.from >= period.to) continue;
    const next = widened((one.from - period.from) * scale, (one.to - period.from) * scale, width);
    const last = drawn.at(-1);
    if (last?.widened && next.widened && next.from - last.to < joiningGap) join(last, one, next.to);
    else drawn.push({ episodes: [one], ...next });
  }
  return drawn.map((one) => block(one, width));
}

/** Pixels of a block, at least the minimum width, centred on its time and inside the lane. */
function widened(from: number, to: number, width: number): Omit<Drawn, "episodes"> {
  const [start, end] = [Math.max(0, from), Math.min(width, to)];
  if (end - start >= minimumWidth) return { from: start, to: end, widened: false };
  const centred = Math.min(Math.max(0, (start + end - minimumWidth) / 2), Math.max(0, width - minimumWidth));
  return { from: centred, to: centred + minimumWidth, widened: true };
}

function join(last: Drawn, one: Episode, to: number): void {
  last.episodes.push(one);
  last.to = Math.max(last.to, to);
  last.widened = true;
}

function block({ episodes, from, to, widened }: Drawn, width: number): Block {
  const shapes = episodes.flatMap((one) => one.stretches.map((stretch) => stretch.shape));
  return {
    episodes,
    left: (from / width) * 100,
    width: ((to - from) / width) * 100,
    widened,
    shape: worst(shapes),
    disputed: shapes.some(isDisputed),
  };
}
