/** Four figures: the month at best, the budget left, the coverage, the zones. */
import type { ReactNode } from "react";
import type { Platform } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { BudgetBar } from "../../parts/budget-bar.tsx";
import { BudgetLeft } from "../../parts/budget-left.tsx";
import {
  atBestComputation,
  budgetComputation,
  type Computation,
  claimableComputation,
  coverageComputation,
} from "../../parts/computation.ts";
import { HowComputed } from "../../parts/how-computed.tsx";
import { Term } from "../../parts/term.tsx";
import { useWords } from "../../words/use-words.ts";

export function FourFigures({ of }: { of: Platform }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const { figures, atBest } = of.month;
  const missed = figures.verdict === "missed";
  const { zones } = of;
  return (
    <div className="g-grid g-4">
      <Figure
        title={t("platform.atBest", { month: capital(f.month(figures.month)) })}
        how={atBestComputation(of.month, spoken)}
        value={f.percent(atBest.shown)}
        note={t(missed ? "platform.atBestMissed" : "platform.atBestNote", { time: f.time(figures.at) })}
      />
      <Figure title={t("platform.left")} how={budgetComputation(figures, spoken)} value={<BudgetLeft of={of.month} />}>
        <BudgetBar
          counted={figures.counted}
          allowed={figures.allowed}
          elapsed={figures.period.elapsed}
          length={figures.period.length}
          hot={missed || of.state === "down"}
        />
      </Figure>
      <Figure
        title={<Term title={t("platform.coverage")} text={t("platform.coverageTerm")} />}
        how={coverageComputation(figures, spoken)}
        value={figures.coverage ? f.percent(figures.coverage.shown) : "–"}
        note={t("platform.coverageNote", { unknown: f.duration(figures.unknown) })}
      />
      <Figure
        title={<Term title={t("platform.eligibility")} text={t("platform.eligibilityTerm")} />}
        how={claimableComputation(figures, spoken)}
        value={zones.zones === null ? "–" : t("platform.zones", { count: zones.zones })}
        note={zonesNote(of, t("platform.zonesNone"), t(zones.eligible ? "platform.claimable" : "platform.notClaimable"))}
        bracket={!zones.eligible}
      />
    </div>
  );
}

const zonesNote = ({ zones }: Platform, none: string, told: string): string => (zones.zones === null ? none : told);

type FigureProps = {
  readonly title: ReactNode;
  readonly how: Computation;
  readonly value: ReactNode;
  readonly note?: string;
  readonly bracket?: boolean;
  readonly children?: ReactNode;
};

function Figure({ title, how, value, note, bracket = false, children }: FigureProps) {
  return (
    <div className={bracket ? "g-card g-figure g-figure--ineligible" : "g-card g-figure"}>
      <div className="g-sub g-sm g-b">
        {title} <HowComputed of={how} />
      </div>
      <div className="g-big">{value}</div>
      {note && <div className="g-sub g-sm">{note}</div>}
      {children}
    </div>
  );
}
