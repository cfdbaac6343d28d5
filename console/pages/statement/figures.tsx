/** Measured and claimable, twins; and the penalty, or that there is none. */
import type { ReactNode } from "react";
import type { Ratio, Statement } from "../../../api/types.ts";
import { best, promised } from "../../../api/writing/month-figures.ts";
import { useNow } from "../../data/clock.ts";
import {
  atBestComputation,
  type Computation,
  claimableComputation,
  measuredComputation,
  penaltyComputation,
} from "../../parts/computation.ts";
import { HowComputed } from "../../parts/how-computed.tsx";
import { ClockIcon } from "../../parts/icons.ts";
import { DueLabel, PlainLabel, VerdictLabel } from "../../parts/labels.tsx";
import { Term } from "../../parts/term.tsx";
import { useWords } from "../../words/use-words.ts";
import { points } from "../statements/statement-table.tsx";
import { ClaimLine } from "./claim-line.tsx";

export function Figures({ of }: { of: Statement }) {
  const spoken = useWords();
  const { t } = spoken;
  const { figures, state } = of;
  const open = state === "under-way";
  return (
    <div className="g-grid g-3">
      <Figure
        title={<Term title={t("statements.measured")} text={t("statement.measuredTerm")} />}
        how={open && of.atBest ? atBestComputation({ figures, atBest: of.atBest }, spoken) : measuredComputation(figures, spoken)}
        ratio={open ? of.atBest : figures.availability}
        counted={figures.counted}
        note={t("statement.measuredNote")}
        of={of}
      >
        {!open && <VerdictLabel verdict={figures.verdict} />}
      </Figure>
      <Figure
        title={<Term title={t("statements.claimable")} text={t("statement.claimableTerm")} />}
        how={claimableComputation(figures, spoken)}
        ratio={open ? best(figures.claimable, figures) : figures.claimableAvailability}
        counted={figures.claimable}
        note={t("statement.claimableNote")}
        of={of}
      >
        {!open && <Due of={of} />}
      </Figure>
      <Penalty of={of} />
    </div>
  );
}

function Due({ of: { figures } }: { of: Statement }) {
  const { t } = useWords();
  const due = figures.claimable > figures.allowed;
  return due ? <DueLabel>{t("statement.due")}</DueLabel> : <PlainLabel>{t("statement.nothingDue")}</PlainLabel>;
}

type FigureProps = {
  readonly title: ReactNode;
  readonly how: Computation;
  readonly ratio: Ratio | null;
  readonly counted: number;
  readonly note: string;
  readonly of: Statement;
  readonly children: ReactNode;
};

function Figure({ title, how, ratio, counted, note, of, children }: FigureProps) {
  const { t, f } = useWords();
  const { allowed, period } = of.figures;
  const over = counted - allowed;
  const values = { budget: f.seconds(allowed), over: f.duration(Math.abs(over)), exact: f.seconds(Math.abs(over)) };
  const open = of.state === "under-way";
  return (
    <section className="g-card g-month">
      <div className="g-row">
        <h2 className="g-month__title">{title}</h2>
        <HowComputed of={how} />
        <span className="g-end">{open ? <PlainLabel>{t("statement.atBest")}</PlainLabel> : children}</span>
      </div>
      <div className="g-big g-month__value">{ratio ? f.percent(ratio.shown) : "–"}</div>
      <div className="g-sub g-sm">{t("statement.countedOf", { counted: f.seconds(counted), of: f.seconds(period.length) })}</div>
      <div className="g-sub g-xs">{note}</div>
      <div className="g-month__over">
        {t(over > 0 ? "statement.over" : "statement.under", values)} <b>{over > 0 ? values.exact : values.over}</b>
        {over > 0 && "\u00a0s"}
      </div>
    </section>
  );
}

function Penalty({ of }: { of: Statement }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const { penalty } = of.figures;
  const due = penalty !== null && penalty.points.numerator > 0;
  return (
    <section className={due ? "g-card g-month g-month--due" : "g-card g-month"}>
      <div className="g-row">
        <h2 className="g-month__title">{t("statements.penalty")}</h2>
        {penalty !== null && <HowComputed of={penaltyComputation(of.figures, spoken)} />}
      </div>
      {penalty === null && <p className="g-text">{t("statement.penaltyOpen")}</p>}
      {penalty !== null && !due && <p className="g-mid">{t("statement.nothingToClaim")}</p>}
      {due && (
        <>
          <div className="g-big">{points(penalty.points.shown, t, f)}</div>
          <div className="g-sub g-sm">{derivation(of, { t, f })}</div>
          <LastDay day={penalty.lastDayToClaim} strict={of.claimStrictDay} />
          <ClaimLine of={of} lastDay={penalty.lastDayToClaim} />
        </>
      )}
    </section>
  );
}

/** Where the points come from, told so that nobody subtracts two cut figures and misses the third by one. */
function derivation({ figures }: Statement, { t, f }: Pick<ReturnType<typeof useWords>, "t" | "f">): string {
  const values = {
    promised: f.percent(promised(figures)),
    claimable: `${f.decimal(figures.claimableAvailability?.shown ?? "")}…${f.language === "fr" ? "\u202f" : ""}%`,
    over: f.seconds(figures.claimable - figures.allowed),
    of: f.seconds(figures.period.length),
  };
  return [t("statement.derivation", values), figures.penalty?.capped ? t("statement.capped") : ""].join(" ").trim();
}

function LastDay({ day, strict }: { day: string; strict: string | null }) {
  const { t, f } = useWords();
  const now = useNow();
  const left = f.daysUntil(day, now);
  return (
    <div className="g-row g-row--top g-month__claim">
      <ClockIcon />
      <span>
        {t(left >= 0 ? "statement.claimBy" : "statement.claimWas")} <b>{f.calendarDay(day)}</b>,{" "}
        {left >= 0 ? t("shared.inDays", { count: left }) : t("shared.daysPast", { count: -left })}
        {strict !== null && `. ${t("statement.strict", { day: f.dayOfMonth(strict) })}`}
      </span>
    </div>
  );
}
