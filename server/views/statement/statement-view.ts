/** One month's statement: what was promised, what was kept, what can be claimed, and what it all rests on. Console, 5.5. */
import type { z } from "zod";
import type { Statement } from "../../../api/schemas/statement.ts";
import { figures as figuresOf } from "../../../core/availability/figures.ts";
import { strictDayToClaim } from "../claim-days.ts";
import { atBest, wire } from "../month.ts";
import { agreementSegments } from "../segments.ts";
import { articleOf, conventionLines } from "./convention.ts";
import { intervalsOf } from "./intervals.ts";
import type { StatementParts } from "./parts.ts";
import { readingsOf } from "./readings.ts";
import { recordEffects } from "./record-effects.ts";
import { penaltyDue, statementSummary } from "./statement-summary.ts";
import { zonesHeld } from "./zones-held.ts";

export function statementView(parts: StatementParts): z.output<typeof Statement> {
  const { stated, books, agreement, freezesAt, checkpoint, versions, claims } = parts;
  const { account, terms, month } = books;
  const { figures: frozen, ...said } = stated;
  const figures = frozen ?? figuresOf(account, terms, month);
  const due = penaltyDue(figures) !== null;
  return {
    ...statementSummary(books.described, stated, figures),
    ...said,
    figures: wire(figures),
    atBest: stated.state === "under-way" ? atBest(figures) : null,
    ...{ freezesAt, checkpoint, versions, claims },
    agreement: shownAgreement(agreement, terms.indicator),
    zone: terms.zone,
    convention: conventionLines(agreement.agreement, terms.indicator, `${month.month}-01`),
    vantages: books.vantages.map(({ name, title, party }) => ({ name, title, party })),
    readings: readingsOf(parts, figures),
    effects: recordEffects(parts),
    zones: zonesHeld(parts),
    intervals: intervalsOf(parts),
    segments: agreementSegments(account, { from: month.from, to: Math.min(month.to, account.until) }, books.outages),
    claimStrictDay: due ? strictDayToClaim(account, terms, month) : null,
  };
}

function shownAgreement({ agreement, digest }: StatementParts["agreement"], indicator: string) {
  const { family, version, title } = agreement;
  return { family, version, title: { ...title }, digest, article: articleOf(agreement, indicator) };
}
