/** Four figures: the month at best, the budget left, the coverage, the zones. */
import type { ReactNode } from "react";
import type { Platform } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { BudgetBar } from "../../parts/budget-bar.tsx";
import { BudgetLeft } from "../../parts/budget-left.tsx";
import { Term } from "../../parts/term.tsx";
import { useWords } from "../../words/use-words.ts";

export function FourFigures({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const { figures, atBest } = of.month;
  const missed = figures.verdict === "missed";
  const { zones } = of;
  return (
    <div className="g-grid g-4">
      <Figure
        title={t("platform.atBest", { month: capital(f.month(figures.month)) })}
        value={f.percent(atBest.shown)}
        note={t(missed ? "platform.atBestMissed" : "platform.atBestNote", { time: f.time(figures.at) })}
      />
      <Figure title={t("platform.left")} value={<BudgetLeft of={of.month} />}>
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
        value={figures.coverage ? f.percent(figures.coverage.shown) : "–"}
        note={t("platform.coverageNote", { unknown: f.duration(figures.unknown) })}
      />
      <Figure
        title={<Term title={t("platform.eligibility")} text={t("platform.eligibilityTerm")} />}
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
  readonly value: ReactNode;
  readonly note?: string;
  readonly bracket?: boolean;
  readonly children?: ReactNode;
};

function Figure({ title, value, note, bracket = false, children }: FigureProps) {
  return (
    <div className={bracket ? "g-card g-figure g-figure--ineligible" : "g-card g-figure"}>
      <div className="g-sub g-sm g-b">{title}</div>
      <div className="g-big">{value}</div>
      {note && <div className="g-sub g-sm">{note}</div>}
      {children}
    </div>
  );
}
