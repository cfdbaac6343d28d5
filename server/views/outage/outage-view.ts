/** One outage: how long counts, why this start and this end, does it decide the month. Console, 5.3; rules, sections 2 to 6. */
import type { z } from "zod";
import type { Outage } from "../../../api/schemas/outage.ts";
import { storyOf } from "../../../core/availability/outage-story.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { cut } from "../../../core/time/timeline.ts";
import { outageSummary, spanOf } from "../outage-summary.ts";
import { agreementSegments } from "../segments.ts";
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
    checkpoint,
    summary: summaryOf(parts),
  };
}

/** In the order in which they came; of one instant: who discovered, who confirmed, what was taken out, what was said of that. */
const order: readonly Step["kind"][] = [
  ...(["notified", "detected", "corrected", "confirmed", "held", "partly-restored"] as const),
  ...(["restored-by-supervision", "restored-by-user", "restoration-asked", "restoration-denied"] as const),
  ...(["excluded", "voided", "contested", "ruled", "retracted"] as const),
];

function stepsOf(parts: OutageParts): Step[] {
  const steps = [...supervisedSteps(parts), ...statedSteps(parts)];
  const decided = deciding(parts);
  return steps
    .map((step) => ({ ...step, decides: step.withdrawn ? null : decided(step) }))
    .sort((a, b) => a.at - b.at || order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Which step sets the start: whoever discovered first. Which sets the end: the first confirmation, that stopped what counts. */
function deciding(parts: OutageParts): (step: Step) => Step["decides"] {
  const { account } = parts.books;
  const own = account.outages.find(({ from, to }) => from <= parts.said.from && parts.said.from < to);
  const opened = own === undefined ? [] : storyOf(account, own).opened;
  const opens = ({ kind, at, record, components }: Step) =>
    opened.some((voice) =>
      voice.by === "client"
        ? kind === "notified" && record === voice.record
        : (kind === "detected" || kind === "corrected") && at === parts.said.from && components.includes(voice.component),
    );
  const end = stopOf(parts);
  const ends = ({ kind, at }: Step) => (kind === "restored-by-supervision" || kind === "restored-by-user") && at === end;
  return (step) => (opens(step) ? "start" : ends(step) ? "end" : null);
}

/** When nothing of the outage was down any more, whatever stayed in dispute; null while something is. */
function stopOf({ said, books: { account } }: OutageParts): Instant | null {
  const span = spanOf(said, account);
  const { components, claims } = account.testimony;
  const own = ({ name }: { readonly name: string }) => said.components.includes(name);
  const down = [
    ...components.filter(own).map((component) => component.down),
    ...claims.filter((claim) => claim.components.some((name) => said.components.includes(name))).map((claim) => claim.down),
  ];
  const ends = down.flatMap((set) => cut(set, { from: span.from, to: span.to + 1 }).map(({ to }) => to));
  const last = ends.length === 0 ? span.to : Math.max(...ends);
  return said.to === null && last > span.to ? null : Math.min(last, span.to);
}
