/** The budget that is left: it ticks while something is down. */
import type { MonthUnderWay } from "../../api/types.ts";
import { useWords } from "../words/use-words.ts";
import { Ticking } from "./ticking.tsx";

export function BudgetLeft({ of: { figures, missedAt } }: { of: MonthUnderWay }) {
  const { f } = useWords();
  if (missedAt === null) return f.duration(Math.max(0, figures.left));
  return <Ticking>{(now) => f.duration(Math.max(0, missedAt - now))}</Ticking>;
}
