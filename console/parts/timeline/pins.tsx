/** The list that says what the numbers in the lane stand for; those who listen have it from the episodes themselves. */
import { useWords } from "../../words/use-words.ts";
import { listLine } from "./episode-words.ts";
import type { LaneContext } from "./lane-context.ts";
import { labelled } from "./lane-labels.tsx";
import type { Block } from "./placing.ts";

export function Pins({ blocks, context }: { blocks: readonly Block[]; context: LaneContext }) {
  const spoken = useWords();
  const numbered = labelled(blocks, context, spoken).some(({ side }) => side === null);
  if (!numbered) return null;
  return (
    <ol className="g-tl__pins" aria-hidden="true">
      {blocks.map((block, index) => (
        <li key={block.left}>
          <b>{index + 1}</b>
          {listLine(block.episodes, { now: context.now, ineligible: context.ineligibleAt(block.episodes[0]?.from ?? 0) }, spoken)}
        </li>
      ))}
    </ol>
  );
}
