/** The drawing in words, for those who don't see it; the list of steps says the rest. */
import type { Outage } from "../../../api/types.ts";
import type { Spoken } from "../../words/use-words.ts";
import type { Range } from "./diagram.ts";
import { stepWords } from "./step-words.ts";

export function diagramTitle(of: Outage, range: Range, spoken: Spoken): string {
  const { t, f } = spoken;
  const told = of.steps.map((step) => `${f.beside(step.at, of.from)}, ${stepWords(step, of, spoken).title}.`);
  const opening = t("outage.diagram.description", {
    from: f.minute(range.from),
    to: f.minute(range.to),
    day: f.longDay(range.from),
  });
  return [opening, ...told].join(" ");
}
