/** One outage: how long counts, why this start and this end, does it decide the month. Console, 5.3; rules, sections 2 to 6. */
import type { z } from "zod";
import type { Outage } from "../../../api/schemas/outage.ts";
import { outageSummary } from "../outage-summary.ts";
import { agreementSegments } from "../segments.ts";
import { deciding } from "./deciding.ts";
import { disagreementsIn } from "./disagreements.ts";
import { effectsOf } from "./months.ts";
import type { OutageParts, Step } from "./parts.ts";
import { seenIn, shownSpan, vantagesIn } from "./seen.ts";
import { statedSteps } from "./stated-steps.ts";
import { summaryOf } from "./summary.ts";
import { supervisedSteps } from "./supervised-steps.ts";

export function outageView(parts: OutageParts): z.output<typeof Outage> {
  const { said, books, questions, checkpoint } = parts;
  return {
    ...outageSummary(said, books),
    segments: agreementSegments(books.account, shownSpan(parts), books.outages),
    seen: seenIn(parts),
    steps: stepsOf(parts),
    effects: effectsOf(parts),
    questions: questions.filter(({ shown }) => shown.outage === said.id).map(({ shown }) => shown),
    vantages: vantagesIn(parts),
    disagreements: disagreementsIn(parts),
    checkpoint,
    summary: summaryOf(parts),
  };
}

/** Steps in the order in which they came; of one instant: who discovered, who confirmed, what was taken out, what was said of that. */
const order: readonly Step["kind"][] = [
  ...(["notified", "detected", "corrected", "confirmed", "held", "partly-restored"] as const),
  ...(["restored-by-supervision", "restored-by-user", "restoration-asked", "restoration-denied"] as const),
  ...(["excluded", "voided", "contested", "ruled", "retracted"] as const),
];

export function stepsOf(parts: OutageParts): Step[] {
  const steps = [...supervisedSteps(parts), ...statedSteps(parts)];
  const decided = deciding(parts);
  return steps
    .map((step) => ({ ...step, decides: step.withdrawn ? null : decided(step) }))
    .sort((a, b) => a.at - b.at || order.indexOf(a.kind) - order.indexOf(b.kind));
}
