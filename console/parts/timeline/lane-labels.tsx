/** The words above the agreement's lane; where they would collide, and on narrow screens, numbers. */
import { type Spoken, useWords } from "../../words/use-words.ts";
import { labelLines } from "./episode-words.ts";
import { labelSides, type Side } from "./labels.ts";
import type { LaneContext } from "./lane-context.ts";
import type { Block } from "./placing.ts";
import { textWidth } from "./use-width.ts";

const size = 11;
const padding = 8;
/** Below this lane width, numbers always. */
const narrow = 700;

export type Labelled = { readonly lines: readonly [string, string]; readonly at: number; readonly side: Side | null };

/** Each block with its words, and the side that they stand on; null where a number stands for them. */
export function labelled(blocks: readonly Block[], context: LaneContext, spoken: Spoken): Labelled[] {
  const lines = blocks.map((block) =>
    labelLines(block.episodes, { now: context.now, ineligible: context.ineligibleAt(block.episodes[0]?.from ?? 0) }, spoken),
  );
  const wanted = blocks.map(({ left }, index) => {
    const [first, second] = lines[index] ?? ["", ""];
    const leftFirst = (blocks[index]?.episodes.at(-1)?.to ?? 0) >= context.now;
    return {
      leftFirst,
      at: (left / 100) * context.width,
      width: padding + Math.max(textWidth(first, size, 600), textWidth(second, size, 400)),
    };
  });
  const sides = context.width < narrow ? null : labelSides(wanted, context.width);
  return lines.map((told, index) => ({ lines: told, at: blocks[index]?.left ?? 0, side: sides?.[index] ?? null }));
}

export function LaneLabels({ blocks, context }: { blocks: readonly Block[]; context: LaneContext }) {
  const spoken = useWords();
  return labelled(blocks, context, spoken).map(({ lines, at, side }, index) => (
    <span
      key={at}
      className={side === "left" ? "g-tl__label g-tl__label--left" : "g-tl__label"}
      style={{ left: `${at}%` }}
      aria-hidden="true"
    >
      {side === null ? (
        <b>{index + 1}</b>
      ) : (
        <>
          <b>{lines[0]}</b>
          {lines[1]}
        </>
      )}
    </span>
  ));
}
