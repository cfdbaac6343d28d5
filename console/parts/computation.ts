/** How each figure is computed, with the month's own numbers: the rule in a sentence, its lines, and what they come to. Rules, section 6. */
import type { Figures, MonthUnderWay, Ratio } from "../../api/types.ts";
import { budgetShare, promised } from "../../api/writing/month-figures.ts";
import type { Spoken } from "../words/use-words.ts";

export type ComputationLine = { readonly words: string; readonly value: string; readonly total?: true };

export type Computation = {
  /** The figure as the page calls it. */
  readonly figure: string;
  readonly rule: string;
  readonly lines: readonly ComputationLine[];
  /** What the lines come to, as the page shows it. */
  readonly result: string;
};

type Say = Pick<Spoken, "t" | "f">;

/** The best that can still be reached: the month less what is counted already. */
export function atBestComputation({ figures, atBest }: Pick<MonthUnderWay, "figures" | "atBest">, say: Say): Computation {
  return {
    figure: say.t("computed.atBest.figure"),
    rule: say.t("computed.atBest.rule"),
    lines: [
      seconds("computed.month", figures.period.length, say),
      seconds("computed.counted", atBest.up - figures.period.length, say),
      total(atBest.up, say),
    ],
    result: share(atBest, say),
  };
}

/** What was measured: the time gone less what is counted, over the time gone. */
export function measuredComputation(figures: Figures, say: Say): Computation {
  const { availability, counted, period } = figures;
  const up = availability?.up ?? period.elapsed;
  const unknownCounted = period.elapsed - counted - up;
  return {
    figure: say.t("statements.measured"),
    rule: say.t("computed.measured.rule"),
    lines: [
      seconds("computed.elapsed", period.elapsed, say),
      seconds("computed.counted", -counted, say),
      ...(unknownCounted > 0 ? [seconds("computed.unknownCounted", -unknownCounted, say)] : []),
      total(up, say),
    ],
    result: share(availability, say),
  };
}

/** What can be claimed: only what began while the client's systems were spread over enough zones is taken away. */
export function claimableComputation(figures: Figures, say: Say): Computation {
  const { claimableAvailability, counted, claimable, period } = figures;
  return {
    figure: say.t("statements.claimable"),
    rule: say.t("computed.claimable.rule"),
    lines: [
      seconds("computed.elapsed", period.elapsed, say),
      seconds("computed.claimed", -claimable, say),
      ...(counted > claimable ? [seconds("computed.ineligible", counted - claimable, say, "computed.leftOut")] : []),
      total(claimableAvailability?.up ?? period.elapsed - claimable, say),
    ],
    result: share(claimableAvailability, say),
  };
}

/** What may still be counted before the promise is broken. */
export function budgetComputation({ allowed, counted, left, period }: Figures, say: Say): Computation {
  const { t, f } = say;
  return {
    figure: t("platform.left"),
    rule: t("computed.budget.rule", {
      share: f.percent(budgetShare({ allowed, period })),
      promise: f.percent(promised({ allowed, period })),
    }),
    lines: [
      seconds("computed.month", period.length, say),
      seconds("computed.allowed", allowed, say),
      seconds("computed.counted", -counted, say),
      total(left, say),
    ],
    result: left < 0 ? t("computed.budget.spent", { over: f.duration(-left) }) : f.duration(left),
  };
}

/** How much of the time gone was watched well enough to tell up from down. */
export function coverageComputation({ coverage, unknown, period }: Figures, say: Say): Computation {
  return {
    figure: say.t("platform.coverage"),
    rule: say.t("computed.coverage.rule"),
    lines: [
      seconds("computed.elapsed", period.elapsed, say),
      seconds("computed.unknown", -unknown, say),
      total(period.elapsed - unknown, say),
    ],
    result: share(coverage, say),
  };
}

/** How fast the budget is spent: its spent share over the month's elapsed share. */
export function burnComputation({ figures, burn }: Pick<MonthUnderWay, "figures" | "burn">, say: Say): Computation {
  const { t, f } = say;
  const { counted, allowed, period } = figures;
  return {
    figure: t("overview.platforms.burn"),
    rule: t("computed.burn.rule"),
    lines: [
      { words: t("computed.burn.spent", of(counted, allowed, f)), value: f.share(counted, allowed) },
      { words: t("computed.burn.gone", of(period.elapsed, period.length, f)), value: f.share(period.elapsed, period.length) },
    ],
    result: burn === null ? t("computed.burn.tooEarly") : `×${f.decimal(burn)}`,
  };
}

/** What is due: promised less claimable, in points, capped. */
export function penaltyComputation(figures: Figures, say: Say): Computation {
  const { t, f } = say;
  const { penalty, claimable, allowed, period } = figures;
  const due = penalty !== null && penalty.points.numerator > 0;
  return {
    figure: t("statements.penalty"),
    rule: t("computed.penalty.rule", { promise: f.percent(promised(figures)) }),
    lines: [
      seconds("computed.claimed", claimable, say),
      seconds("computed.allowed", -allowed, say),
      total(Math.max(0, claimable - allowed), say),
      seconds("computed.month", period.length, say),
    ],
    result: [
      due
        ? t("shared.points", { figure: f.decimal(penalty.points.shown), count: Number(penalty.points.shown) })
        : t("statement.nothingToClaim"),
      penalty?.capped ? t("statement.capped") : "",
    ]
      .join(" ")
      .trim(),
  };
}

type Key = Parameters<Spoken["t"]>[0];

function seconds(words: Key, ms: number, { t, f }: Say, remark?: Key): ComputationLine {
  const value = `${f.seconds(ms)}\u00a0s`;
  return { words: t(words), value: remark === undefined ? value : `(${value}) ${t(remark)}` };
}

function total(ms: number, { t, f }: Say): ComputationLine {
  return { words: t("computed.total"), value: `${f.seconds(ms)}\u00a0s`, total: true };
}

function share(ratio: Ratio | null, { t, f }: Say): string {
  if (ratio === null) return "–";
  const of = { up: f.seconds(ratio.up), of: f.seconds(ratio.of), figure: f.percent(ratio.shown) };
  return t("computed.share", of);
}

const of = (part: number, whole: number, f: Say["f"]) => ({ part: f.seconds(part), whole: f.seconds(whole) });
