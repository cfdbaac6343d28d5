/** A statement in the list: its verdict, its two figures, and until when they can be claimed. */
import type { z } from "zod";
import type { StatementSummary } from "../../../api/schemas/statement.ts";
import type { Figures } from "../../../core/availability/figures.ts";
import type { Described } from "../platform.ts";

type Shown = z.output<typeof StatementSummary>;

/** Points of a penalty that is due; null where none is, or the month has not ended. */
export function penaltyDue({ penalty }: Pick<Figures, "penalty">): string | null {
  return penalty !== null && penalty.points.numerator > 0 ? penalty.points.shown : null;
}

export function statementSummary(
  { title, demonstration }: Pick<Described, "title" | "demonstration">,
  { state, version }: Pick<Shown, "state" | "version">,
  figures: Figures,
): Shown {
  const { platform, month, at, verdict, firm, availability, claimableAvailability, penalty } = figures;
  return {
    ...{
      platform,
      platformTitle: title,
      demonstration,
      month,
      state,
      version,
      at,
      verdict,
      firm,
      availability,
      claimableAvailability,
    },
    penalty: penalty?.points.shown ?? null,
    lastDayToClaim: penaltyDue(figures) === null || penalty === null ? null : penalty.lastDayToClaim,
  };
}
